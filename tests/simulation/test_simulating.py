import numpy as np
import pytest

from tests.simulation.played import play
from toolkit.allocation import allocate
from toolkit.errors import Cancelled
from toolkit.files import load_case
from toolkit.futures import blocks, central, draw_futures
from toolkit.payment import RESOURCES, balances
from toolkit.simulation import simulate
from toolkit.simulation.dues import state_dues
from toolkit.simulation.posting import post, what_happens
from toolkit.statements.case import Case
from toolkit.statements.terms import parameters_of

# What each party gets less what it pays in year 1 on central values; from Tinyshire's page.
BY_HAND = {
    "separate_frameworks": (-400_000, -265_000, 200_000, 250_000, 200_000, 15_000),
    "prime_contractor": (-406_800, -271_200, 200_000, 258_000, 200_000, 20_000),
    "alliance": (-396_000, -264_000, 200_000, 250_000, 200_000, 10_000),
    "pooled_commissioning": (-398_760, -265_840, 200_000, 250_000, 200_000, 14_600),
}
PARTIES = ("CON", "ICB", "P1", "P2", "P3", RESOURCES)


@pytest.mark.parametrize("option", BY_HAND)
def test_every_party_of_tinyshire_nets_what_its_page_works_out(tiny: Case, option: str) -> None:
    found = play(tiny, option).simulation
    nets = {(row.party, row.year): row.net_gbp.central for row in found.parties}
    for party, wanted in zip(PARTIES, BY_HAND[option], strict=True):
        assert nets[party, 1] == pytest.approx(wanted, abs=0.005)
        assert nets[party, 2] == pytest.approx(1.02 * wanted, abs=0.005)


@pytest.mark.parametrize("option", BY_HAND)
def test_the_ledger_sums_to_zero_in_every_future(tiny: Case, option: str) -> None:
    found = play(tiny, option).simulation
    assert found.largest_imbalance_gbp < 1e-6
    assert sum(row.net_gbp.mean for row in found.parties) == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("option", BY_HAND)
def test_commissioners_pay_for_care_and_charges_and_keep_their_part_of_a_gain(
    flagship: Case, option: str
) -> None:
    played = play(flagship, option)
    case, futures, award = played.case, played.futures, played.award
    values = parameters_of(case, played.option)
    dues = state_dues(case, played.option, award, values)
    target = what_happens(case.assumptions, central(futures), futures.years)
    (block,) = blocks(futures)
    happened = what_happens(case.assumptions, block, futures.years)
    care = float(award.objective_gbp or 0) * (happened.units * happened.prices)[:, 0]
    charges = sum(
        float(due.gbp)
        * (happened.units * happened.prices if due.moves_with == "care" else happened.growth)[:, 0]
        for due in dues.charges
    )
    moved = np.zeros_like(care)
    for sharing in dues.sharings:
        planned = float(award.objective_gbp or 0) * (target.units * target.prices)[:, 0]
        share, cap = float(sharing.provider_share), float(sharing.cap_share)
        moved = np.clip(share * (planned - care), -cap * planned, cap * planned)
    assert np.allclose(played.simulation.first_year_draws, care + charges + moved, rtol=1e-12)


def test_an_alliance_pays_providers_no_more_than_its_cap_allows(tiny: Case) -> None:
    played = play(tiny, "alliance", draws=2000)
    dues = state_dues(tiny, played.option, played.award, parameters_of(tiny, played.option))
    (sharing,) = dues.sharings
    cap = float(sharing.cap_share) * 650_000
    target = what_happens(tiny.assumptions, central(played.futures), 2)
    (block,) = blocks(played.futures)
    happened = what_happens(tiny.assumptions, block, 2)
    net = balances(post(dues, happened, target))
    care = 650_000 * (happened.units * happened.prices)[:, 0]
    gain = net["P1"][:, 0] + net["P2"][:, 0] + net["P3"][:, 0] - care
    assert np.abs(gain).max() == pytest.approx(cap)
    hit = np.abs(gain) > cap - 0.01
    assert 0 < hit.mean() < 1
    assert np.allclose(gain[~hit], 0.5 * (650_000 - care[~hit]))
    share = net["P2"][:, 0] - 250_000 / 650_000 * care  # by what each provider delivers
    assert np.allclose(share, gain * 250_000 / 650_000)


def test_money_through_a_lead_nets_out_but_for_its_fee(tiny: Case) -> None:
    prime, alone = play(tiny, "prime_contractor"), play(tiny, "separate_frameworks")
    fees = {
        (due.payer, due.payee): due.gbp for due in prime.simulation.dues if due.kind == "lead_fee"
    }
    assert fees == {("CON", "P2"): 4_800, ("ICB", "P2"): 3_200}
    through = {d.payee: d.gbp for d in prime.simulation.dues if d.payer == "P2"}
    assert through == {"P3": 200_000}
    nets = [
        {(row.party, row.year): row.net_gbp.p90 for row in one.simulation.parties}
        for one in (prime, alone)
    ]
    assert nets[0]["P3", 1] == pytest.approx(nets[1]["P3", 1])
    assert prime.simulation.leads == {"NORTH": "P2", "SOUTH": "P1"}
    assert len(prime.simulation.notes) == 1


def test_every_option_meets_the_same_futures(tiny: Case) -> None:
    costs = {
        option: play(tiny, option, draws=300).simulation.first_year_draws
        for option in ("separate_frameworks", "pooled_commissioning")
    }
    difference = costs["separate_frameworks"] - costs["pooled_commissioning"]
    assert difference.std() < 0.01 * costs["separate_frameworks"].std()


def test_totals_are_what_commissioners_pay_and_the_term_is_their_sum(tiny: Case) -> None:
    found = play(tiny, "separate_frameworks", draws=1).simulation
    payers = [row for row in found.parties if row.party in tiny.commissioners]
    for year in (1, 2):
        paid = -sum(row.net_gbp.mean for row in payers if row.year == year)
        assert found.total[year - 1].mean == pytest.approx(paid)
    assert found.whole_term.mean == pytest.approx(sum(one.mean for one in found.total))
    assert found.whole_term.central == pytest.approx(665_000 * 2.02)
    assert found.total[0].error == 0  # one draw says nothing about its own error


def test_blocks_join_without_a_seam(tiny: Case) -> None:
    long = play(tiny, "pooled_commissioning", draws=10_050).simulation
    short = play(tiny, "pooled_commissioning", draws=60).simulation
    assert (long.first_year_draws[:60] == short.first_year_draws).all()
    assert (long.first_year_draws > 0).all()


def test_without_an_award_there_is_nothing_to_play() -> None:
    case = load_case("tiny", scenario="high_floor")
    option = case.options[0]
    futures = draw_futures(case.assumptions, case.years, draws=10, seed=1)
    assert simulate(case, option, allocate(case, option), futures) is None


def test_a_caller_is_told_how_far_it_is_and_can_stop(tiny: Case) -> None:
    option, told = tiny.options[0], list[float]()
    award = allocate(tiny, option)
    futures = draw_futures(tiny.assumptions, tiny.years, draws=25_000, seed=1)

    def progress(_stage: str, part: float) -> bool:
        told.append(part)
        return True

    simulate(tiny, option, award, futures, progress=progress)
    assert told == [0.4, 0.8, 1.0]
    with pytest.raises(Cancelled):
        simulate(tiny, option, award, futures, progress=lambda _stage, _part: False)
