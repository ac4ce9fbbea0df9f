"""One hospital beside Tinyshire, paid 1,000 a spell for what costs it 800."""

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.played import Books, assuming, books
from toolkit.statements.case import Case
from toolkit.statements.interventions import Intervention, MeansTest, WholeSystem
from toolkit.statements.linked_activities import LinkedActivity, OutsideParty

SPELLS = {
    "activity_id": "EM",
    "label": "Emergency admissions",
    "party_id": "H",
    "payer": "ICB",
    "currency": "spell",
    "annual_units": 1_000,
    "price_gbp": 1_000,
    "mechanism": "activity",
    "full_cost_gbp": 800,
    "fixed_cost_share": "0.25",
    "stepped_cost_share": "0.5",  # 400 a unit, in wards of 100; 200 goes with each unit
    "capacity_step_units": 100,
    "basis": "assumed",
}
WARD = {
    "intervention_id": "VW",
    "label": "Virtual ward",
    "kind": "virtual ward",
    "service": "health",
    "cost_gbp_per_year": 20_000,
    "setup_cost_gbp": 5_000,
    "funder": "CON",
    "money": "new",
    "activity_id": "EM",
    "reduction_low": 0,
    "reduction_central": "0.2",
    "reduction_high": "0.5",
    "reach": 1,
    "tested_reach": 1,
    "cashable_share": 1,
    "delay_months": 0,
    "ramp_months": 0,
    "basis": "assumed",
}
TEST = {
    "test_id": "bar",
    "label": "A higher bar",
    "commissioner_id": "CON",
    "change": "raised",
    "people_affected": 10,
    "people_with_need": 100,
    "cost_gbp_per_person": 1_000,
    "contribution_share": "0.2",
    "goes_without_share": "0.5",
    "activity_id": "EM",
    "elasticity": 2,
    "basis": "assumed",
}
ROWS = (
    {"affects": "linked_level"},
    {"affects": "linked_growth"},
    {"affects": "price_growth"},
    {"affects": "savings_realisation"},
    {"affects": "savings_delay_months"},
)
WORKING = {"savings_realisation": 1.0, "savings_delay_months": 0.0}


def beside(  # noqa: PLR0913 - what stands beside the contract
    case: Case,
    spells: Mapping[str, object] | None = None,
    wards: tuple[Mapping[str, object], ...] = (),
    test: Mapping[str, object] | None = None,
    system: Mapping[str, object] | None = None,
    *,
    further: Mapping[str, float] | None = None,
    **drawn: float | list[float],
) -> Books:
    hospital = OutsideParty(party_id="H", name="Hospital", kind="acute trust", basis="assumed")
    activity = LinkedActivity.model_validate({**SPELLS, **(spells or {})})
    rows = [Intervention.model_validate({**WARD, **one}) for one in wards]
    tests = [] if test is None else [MeansTest.model_validate({**TEST, **test})]
    place = {
        "system_id": "place",
        "services": "health; social care",
        "authorities": "CON; ICB",
        "total_spend_gbp": 1_000_000,
        "share_of_spend_pooled": 0,
        "new_money_share": 0,
        "leader_loss_months": 12,
        "basis": "assumed",
    }
    systems = [] if system is None else [WholeSystem.model_validate({**place, **system})]
    changed = case.model_copy(
        update={
            "outside_parties": {"H": hospital},
            "linked_activities": {"EM": activity},
            "interventions": {one.intervention_id: one for one in rows},
            "means_tests": {one.test_id: one for one in tests},
            "system": {one.system_id: one for one in systems},
        }
    )
    return books(assuming(changed, *ROWS), drawn={**WORKING, **(further or {}), **drawn})


def gained(found: Books, year: int = 0) -> dict[str, float]:
    """Give what everybody gains outside the contract."""
    nets = found.played.beyond[0, year].tolist()
    parties = zip(found.stage.cast.parties, nets, strict=True)
    return {party: round(gbp, 2) for party, gbp in parties if abs(gbp) > 0.004}


def test_a_hospital_is_paid_for_what_happens_and_pays_what_it_costs(tiny: Case) -> None:
    found = beside(tiny, price_growth=0.1)
    assert gained(found) == {"ICB": -1_000_000, "H": 200_000, "resources": 800_000}
    assert gained(found, 1) == {"ICB": -1_100_000, "H": 220_000, "resources": 880_000}


def test_nothing_outside_enters_the_books_of_the_contract(tiny: Case) -> None:
    inside = books(assuming(tiny, *ROWS)).nets()
    assert beside(tiny, wards=({},), test={}).nets() == inside


@pytest.mark.parametrize(
    ("level", "cost"),
    [
        (1.05, 800_000 + 50 * 200),  # no ward is opened for 50 more
        (1.10, 800_000 + 100 * 600),  # one is
        (1.25, 800_000 + 250 * 200 + 200 * 400),
        (0.85, 800_000 - 150 * 200 - 100 * 400),
    ],
)
def test_capacity_opens_and_closes_a_whole_step_at_a_time(
    tiny: Case, level: float, cost: float
) -> None:
    found = beside(tiny, linked_level=level)
    assert found.paid("linked_cost") == {("H", "resources"): pytest.approx(cost)}
    assert found.paid("linked_activity") == {("ICB", "H"): pytest.approx(level * 1_000_000)}


@pytest.mark.parametrize(
    ("terms", "less"),
    [
        ({"mechanism": "activity"}, 200_000),
        ({"mechanism": "block"}, 0),
        ({"mechanism": "blended", "variable_share": "0.2"}, 40_000),
        ({"mechanism": "marginal_rate", "marginal_share": "0.3", "baseline_units": 900}, 130_000),
    ],
)
def test_an_intervention_saves_the_payer_what_its_payment_lets_go(
    tiny: Case, terms: dict[str, object], less: float
) -> None:
    """200 spells are avoided: two wards close, and 120,000 of cost goes."""
    before, after = beside(tiny, terms), beside(tiny, terms, wards=({},))
    council, board, hospital = (
        gained(after).get(one, 0) - gained(before).get(one, 0) for one in ("CON", "ICB", "H")
    )
    assert council == -25_000  # whoever funds it gets none of the saving
    assert board == pytest.approx(less)
    assert hospital == pytest.approx(120_000 - less)


@pytest.mark.parametrize(("money", "paid"), [("new", 25_000), ("relabelled", 0)])
def test_only_money_that_was_not_spent_before_is_paid(tiny: Case, money: str, paid: float) -> None:
    terms = {"money": money, "stream_id": "COUNCIL"} if money == "relabelled" else {"money": money}
    found = beside(tiny, wards=(terms,))
    assert sum(found.paid("interventions").values()) == paid


def test_what_is_cut_to_pay_for_an_intervention_is_not_delivered(tiny: Case) -> None:
    terms = {"money": "cut", "cuts_lot": "S", "cuts_share": "0.1"}
    found = beside(tiny, wards=(terms,))
    assert found.net("P1").tolist() == [[180_000, 180_000]]
    assert found.net("P2")[0, 0] == 250_000


def test_work_that_moves_to_a_lot_is_delivered_there(tiny: Case) -> None:
    terms = {"moves_to_lot": "R", "moved_units": "0.5"}
    found = beside(tiny, wards=(terms,))  # 200 spells avoided are 100 episodes, a fifth more
    assert found.net("P3")[0, 0] == pytest.approx(240_000)
    assert found.net("P2")[0, 0] == pytest.approx(250_000)


def test_an_effect_gone_wrong_costs_payer_and_hospital(tiny: Case) -> None:
    found = beside(tiny, wards=({},), savings_realisation=-1.0)
    assert found.played.outside.units["EM"].tolist() == [[1_200, 1_200]]
    assert found.paid("linked_activity") == {("ICB", "H"): 1_200_000}
    assert found.paid("linked_cost") == {("H", "resources"): 800_000 + 120_000}


def test_a_higher_bar_saves_the_council_and_costs_people_and_the_board(tiny: Case) -> None:
    """Ten people lose care of 1,000 a year: five go without, five pay all of it."""
    found = beside(tiny, test={})
    assert found.paid("means_test") == {
        ("CON", "resources"): -8_000,
        ("people", "resources"): 3_000,
    }
    # A twentieth of all need goes unmet, so admissions rise by a tenth: a ward opens.
    assert found.played.outside.units["EM"].tolist() == [[1_100, 1_100]]
    assert found.paid("linked_activity") == {("ICB", "H"): 1_100_000}
    assert found.paid("linked_cost") == {("H", "resources"): 860_000}


def test_a_test_about_an_activity_that_does_not_happen_moves_nothing(tiny: Case) -> None:
    found = beside(tiny, {"annual_units": 0}, test={})
    assert found.played.outside.units["EM"].tolist() == [[0, 0]]
    assert np.isfinite(found.played.beyond).all()


def test_an_intervention_acts_on_what_the_means_test_adds(tiny: Case) -> None:
    found = beside(tiny, wards=({},), test={})
    assert found.played.outside.units["EM"].tolist() == [[pytest.approx(880)] * 2]
    # 1,100 spells would cost 860,000; of 220 avoided, all save 200 and two wards close.
    assert found.paid("linked_cost") == {("H", "resources"): pytest.approx(860_000 - 124_000)}


def test_a_service_that_takes_no_part_avoids_nothing(tiny: Case) -> None:
    assert beside(tiny, wards=({},), system={"services": "housing"}).paid("interventions") == {}
    assert beside(tiny, wards=({},), system={}).paid("interventions")


def test_a_shock_and_growth_move_linked_activity(tiny: Case) -> None:
    found = beside(tiny, {"growth": "0.1"}, system={"shock_year": 2, "shock_factor": "1.5"})
    assert found.played.outside.units["EM"].tolist() == [pytest.approx([1_000, 1_650])]
    found = beside(tiny, linked_growth=[0.9, 0.1])
    assert found.played.outside.units["EM"].tolist() == [pytest.approx([1_000, 1_100])]


def test_losing_a_leader_delays_effects(tiny: Case) -> None:
    found = beside(tiny, wards=({},), system={"leader_leaves_year": 1})
    assert found.played.outside.units["EM"].tolist() == [[1_000, 800]]


@given(
    drawn=st.fixed_dictionaries(
        {
            "linked_level": st.floats(0.1, 3),
            "savings_realisation": st.floats(-1, 1),
            "savings_delay_months": st.floats(0, 24),
        }
    ),
    change=st.sampled_from(["none", "raised", "lowered"]),
    money=st.sampled_from(["new", "cut"]),
)
def test_outside_the_contract_the_ledger_sums_to_zero_too(
    tiny: Case, drawn: dict[str, float], change: str, money: str
) -> None:
    cut = {"cuts_lot": "S", "cuts_share": "0.5"} if money == "cut" else {}
    found = beside(
        tiny,
        wards=({"money": money, **cut},),
        test={"change": change},
        further=drawn,
    )
    assert found.played.beyond.sum(axis=2) == pytest.approx(0, abs=1e-5)
    assert found.played.nets.sum(axis=2) == pytest.approx(0, abs=1e-5)
    assert (found.played.outside.units["EM"] >= -1e-9).all()
