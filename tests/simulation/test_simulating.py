from dataclasses import fields, replace

import numpy as np
import pytest

from tests.simulation.agreed import (
    ACTIVITY,
    ALONE,
    Ready,
    assumption,
    finance,
    ready,
    with_hospital,
    with_payments,
    with_rows,
)
from toolkit.allocation import allocate
from toolkit.allocation.structures.stating_structures import paid_with_awards
from toolkit.errors import Cancelled
from toolkit.files import load_case
from toolkit.futures import draw_futures
from toolkit.payment import RESOURCES
from toolkit.simulation import PartyYear, Simulation, simulate, who_bears_what
from toolkit.simulation.attributing import attribute
from toolkit.simulation.playing import play
from toolkit.statements.case import Case
from toolkit.statements.terms import set_parameter

# What each party gets less what it pays in year 1 on central values; from Tinyshire's page.
PRIME = 395_538.46 / 658_000  # what the council's streams pay of the award with the lead's fee
BY_HAND = {
    ALONE: (-400_000, -265_000, 200_000, 250_000, 200_000, 15_000),
    "prime_contractor": (
        -678_000 * PRIME,
        -678_000 * (1 - PRIME),
        200_000,
        258_000,
        200_000,
        20_000,
    ),
    "alliance": (-396_000, -264_000, 200_000, 250_000, 200_000, 10_000),
    "pooled_commissioning": (-398_760, -265_840, 200_000, 250_000, 200_000, 14_600),
}
PARTIES = ("CON", "ICB", "P1", "P2", "P3", RESOURCES)


def simulated(it: Ready, *, usual: bool = False) -> Simulation:
    found = simulate(it.case, it.option, it.award, it.futures, usual=it.usual if usual else None)
    assert found is not None
    return found


def row(found: Simulation, party: str, year: int = 1) -> PartyYear:
    return next(one for one in found.parties if (one.party, one.year) == (party, year))


@pytest.mark.parametrize("option", BY_HAND)
def test_every_party_of_tinyshire_nets_what_its_page_works_out(tiny: Case, option: str) -> None:
    found = simulated(ready(tiny, option, draws=20))
    for party, wanted in zip(PARTIES, BY_HAND[option], strict=True):
        assert row(found, party).net_gbp.central == pytest.approx(wanted, abs=0.005)
        assert row(found, party, 2).net_gbp.central == pytest.approx(1.02 * wanted, abs=0.005)


@pytest.mark.parametrize("option", BY_HAND)
def test_the_ledger_sums_to_zero_in_every_future(tiny: Case, option: str) -> None:
    found = simulated(ready(tiny, option))
    assert found.largest_imbalance_gbp < 1e-6
    assert sum(one.net_gbp.mean for one in found.parties) == pytest.approx(0, abs=0.01)
    assert sum(one.net_gbp.central for one in found.parties) == pytest.approx(0, abs=0.01)


def test_dues_of_a_lead_are_its_budget_its_sub_contracts_and_its_fee(tiny: Case) -> None:
    found = simulated(ready(tiny, "prime_contractor", draws=20))
    dues = {(due.kind, due.payer, due.payee): due.gbp for due in found.dues}
    assert dues["lead_fee", "CON", "P2"] == pytest.approx(8_000 * PRIME)
    assert dues["lead_fee", "ICB", "P2"] == pytest.approx(8_000 * (1 - PRIME))
    assert dues["sub_contracts", "P2", "P3"] == pytest.approx(200_000)
    assert dues["care", "ICB", "P2"] == pytest.approx(200_000 + 250_000 * 50_000 / 253_076.92)
    assert found.leads == {"NORTH": "P2", "SOUTH": "P1"}
    assert found.charges_gbp == 20_000  # the fee is in the cost of the award


@pytest.mark.parametrize("option", ["prime_contractor", "alliance"])
def test_what_an_award_costs_beside_its_bids_is_what_the_ledger_pays(
    flagship: Case, option: str
) -> None:
    it = ready(set_parameter(flagship, "alliance.member_cost=20000"), option, draws=2)
    awarded = sum(one.gbp for one in it.award.charges)
    found = simulated(it)
    kinds = {one.id for one in paid_with_awards(it.stage.model)}
    paid = sum(due.gbp for due in found.dues if due.kind in kinds)
    assert paid == pytest.approx(float(awarded), abs=1)
    assert awarded > 0


def test_flows_of_the_central_case_add_up_to_every_partys_net(flagship: Case) -> None:
    it = ready(flagship, "prime_contractor", draws=60)
    found = simulated(it)
    centre = play(it.stage, it.middle, it.plan)
    whole = (centre.nets + centre.beyond)[0].mean(axis=0)
    for place, party in enumerate(it.stage.cast.parties):
        came = sum(one.gbp.central for one in found.flows if one.payee == party)
        went = sum(one.gbp.central for one in found.flows if one.payer == party)
        assert came - went == pytest.approx(whole[place], abs=1)


def test_savings_here_and_burdens_there_add_up_to_nothing_for_every_lot(flagship: Case) -> None:
    found = simulated(ready(flagship, "alliance", draws=60)).incidence
    assert found.lots[-1] == ""  # what is about no single lot comes last
    assert found.gbp.sum(axis=0) == pytest.approx(np.zeros(len(found.lots)), abs=1)
    means = dict(zip(found.parties, found.gbp.sum(axis=1).tolist(), strict=True))
    assert means["P01"] != 0
    assert (found.exposure_gbp >= 0).all()
    assert found.controllable_gbp.shape == (len(found.parties),)


def test_exposure_is_the_mean_of_the_worst_tenth_against_the_central_case(tiny: Case) -> None:
    case = with_rows(with_payments(tiny, ACTIVITY), "assumptions", assumption("v", "volume_level"))
    found = simulated(ready(case, draws=4000)).incidence
    council = found.parties.index("CON")
    assert found.exposure_gbp[council] == pytest.approx(390_000 * 0.09, rel=0.02)
    assert found.controllable_gbp[council] == 450_000  # it leads N and S


def test_every_option_meets_the_same_futures(tiny: Case) -> None:
    costs = {
        option: simulated(ready(tiny, option, draws=300)).first_year_draws
        for option in (ALONE, "pooled_commissioning")
    }
    difference = costs[ALONE] - costs["pooled_commissioning"]
    assert difference.std() < 0.01 * costs[ALONE].std()


def test_totals_are_what_commissioners_pay_and_the_term_is_their_sum(tiny: Case) -> None:
    found = simulated(ready(tiny, draws=1))
    for year in (1, 2):
        paid = -sum(row(found, body, year).net_gbp.mean for body in tiny.commissioners)
        assert found.total[year - 1].mean == pytest.approx(paid)
    assert found.whole_term.mean == pytest.approx(sum(one.mean for one in found.total))
    assert found.whole_term.central == pytest.approx(665_000 * 2.02)
    assert found.total[0].error == 0  # one draw says nothing about its own error
    assert found.convergence is None


def test_estimates_of_a_known_distribution_are_within_their_errors(tiny: Case) -> None:
    """Care for 650,000 moves evenly from 90% to 110% of itself, and nothing else moves."""
    case = with_rows(with_payments(tiny, ACTIVITY), "assumptions", assumption("v", "volume_level"))
    found = simulated(ready(case, draws=4000)).total[0]
    assert found.error == pytest.approx(650_000 * 0.2 / 12**0.5 / 4000**0.5, rel=0.05)
    assert found.mean == pytest.approx(650_000, abs=4 * found.error)
    for value, share in ((found.p10, 0.92), (found.p50, 1.0), (found.p90, 1.08)):
        assert value == pytest.approx(650_000 * share, abs=4 * found.quantile_error)
    # A quantile's error: the square root of p (1 - p) / n over the density there.
    assert found.quantile_error == pytest.approx(650_000 * 0.2 * (0.25 / 4000) ** 0.5, rel=0.3)


def test_a_chance_of_deficit_of_a_known_distribution_is_within_its_error(tiny: Case) -> None:
    moved = with_rows(tiny, "assumptions", assumption("c", "cost_level"))
    lines = finance("P1", margin_share="0.05", fixed_cost_share="0")
    it = ready(with_payments(with_rows(moved, "finances", lines), ACTIVITY), draws=4000)
    found = simulated(it)
    # Costs of 95% of income may rise by up to a tenth; they exceed income above 100/95.
    chance = (1.1 - 100 / 95) / 0.2
    first = row(found, "P1")
    assert first.deficit is not None
    assert first.deficit.part == pytest.approx(chance, abs=4 * first.deficit.error)
    assert first.worst_gbp == pytest.approx(200_000 * (1 - 0.95 * 1.09), rel=0.03)
    assert row(found, "P2").deficit is None  # its costs are not stated
    assert row(found, "P2").breach is None


def test_more_draws_settle_the_answer(tiny: Case) -> None:
    few, many = (simulated(ready(tiny, draws=draws)) for draws in (200, 6000))
    assert many.total[0].error < few.total[0].error / 4
    found = many.convergence
    assert found is not None
    assert found.draws[-1] == 6000
    assert found.mean[-1] == pytest.approx(many.total[0].mean)
    assert found.p90[-1] == pytest.approx(many.total[0].p90)


def test_the_same_seed_gives_the_same_result_and_another_a_different_one(tiny: Case) -> None:
    one, two, other = (
        simulated(ready(tiny, "alliance", draws=300, seed=seed)) for seed in (5, 5, 6)
    )
    for field in fields(Simulation):
        if field.name not in ("first_year_draws", "incidence"):
            assert getattr(one, field.name) == getattr(two, field.name)
    assert (one.first_year_draws == two.first_year_draws).all()
    assert (one.incidence.gbp == two.incidence.gbp).all()
    assert one.whole_term.mean != other.whole_term.mean
    assert one.whole_term.central == other.whole_term.central


def test_blocks_join_without_a_seam(tiny: Case) -> None:
    few, many = (simulated(ready(tiny, draws=draws)) for draws in (10_000, 12_500))
    assert (many.first_year_draws[:10_000] == few.first_year_draws).all()
    assert len(many.first_year_draws) == 12_500


def test_money_outside_the_contract_is_shown_apart(tiny: Case) -> None:
    found = simulated(ready(with_hospital(tiny), draws=50))
    hospital, board = row(found, "ACUTE"), row(found, "ICB")
    assert hospital.net_gbp.central == 0
    assert hospital.outside_gbp is not None
    assert hospital.outside_gbp.central == pytest.approx(400_000 - 500_000)
    assert board.net_gbp.central == pytest.approx(-265_000)
    assert board.outside_gbp is not None
    assert board.outside_gbp.central == pytest.approx(-400_000)
    assert row(found, "CON").outside_gbp is None
    assert {one.of for one in found.one_more} == {"EA", "N", "R", "S"}


def test_red_lines_are_tested_only_against_business_as_usual(tiny: Case) -> None:
    lines = finance("P2", margin_share="0.1", largest_loss_gbp=1_000, smallest_gain_gbp=100)
    it = ready(with_rows(tiny, "finances", lines), "prime_contractor")
    assert (simulated(it).red_lines, simulated(it).exits) == ((), ())
    tested = simulated(it, usual=True)
    assert {(one.party, one.test) for one in tested.red_lines} == {
        ("P2", "largest loss"),
        ("P2", "smallest gain"),
    }
    assert [one.party for one in tested.exits] == ["P2"]


def test_who_bears_what_is_the_split_of_the_option(tiny: Case) -> None:
    it = ready(tiny, "alliance", draws=60)
    found = who_bears_what(it.case, it.option, it.award, it.futures)
    assert found == attribute(it.stage, it.futures)


def test_a_case_in_which_nothing_moves_care_is_played(tiny: Case) -> None:
    still = with_rows(with_hospital(tiny), "assumptions", assumption("acute", "linked_level"))
    found = simulated(ready(still, draws=1200))
    assert found.total[0].p10 == found.total[0].p90 == pytest.approx(665_000)
    assert {one.gbp.p90 for one in found.lots if one.year == 1} == {200_000, 250_000}


def test_without_an_award_there_is_nothing_to_play() -> None:
    case = load_case("tiny", scenario="high_floor")
    option = case.options[0]
    futures = draw_futures(case.assumptions, case.years, draws=10, seed=1)
    assert simulate(case, option, allocate(case, option), futures) is None


def test_a_caller_is_told_how_far_it_is_and_can_stop(tiny: Case) -> None:
    it, told = ready(tiny, draws=2500), list[float]()

    def progress(_stage: str, part: float) -> bool:
        told.append(part)
        return True

    simulate(it.case, it.option, it.award, it.futures, progress=progress)
    assert told == [0.4, 0.8, 1.0]
    with pytest.raises(Cancelled):
        simulate(it.case, it.option, it.award, it.futures, progress=lambda _stage, _part: False)


def test_results_compare_by_their_fields(tiny: Case) -> None:
    found = simulated(ready(tiny, draws=20))
    assert replace(found.total[0], mean=1.0) != found.total[0]
    assert (found.option, found.draws, found.seed, found.years) == (ALONE, 20, 1, 2)
