from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.played import Books, assuming, books, costing, paying
from toolkit.statements.case import Case

CARE = {"id": "care", "mechanism": "activity"}
PRIME = (
    {"id": "care", "mechanism": "block", "payee": "leads"},
    {"id": "parts", "mechanism": "activity", "payer": "leads"},
)
ROWS = {"affects": "provider_failure"}, {"affects": "volume_level"}


def failing(
    case: Case,
    *payments: Mapping[str, object],
    leads: str = "none",
    volume: float = 1.0,
    **fails: list[float],
) -> Books:
    changed = assuming(paying(case, *(payments or (CARE,)), leads=leads), *ROWS)
    return books(changed, drawn={"volume_level": volume}, apart={"provider_failure": fails})


def test_income_moves_to_others_from_the_year_of_failure_on(tiny: Case) -> None:
    found = failing(tiny, P2=[0, 1], P1=[1, 0])
    assert found.nets() == {"CON": -390_000, "ICB": -260_000, "P2": 250_000, "P3": 200_000,
                            "others": 200_000}  # fmt: skip
    assert found.nets(1) == {"CON": -390_000, "ICB": -260_000, "P3": 200_000, "others": 450_000}


def test_a_provider_that_failed_bears_no_more_cost(tiny: Case) -> None:
    found = failing(costing(tiny, P2={"margin_share": "0.1", "fixed_cost_share": 1}), P2=[0, 1])
    assert found.net("P2").tolist() == [[25_000, 0]]


def test_replacing_a_provider_costs_its_premium_until_the_work_has_moved(tiny: Case) -> None:
    stated = {"step_in_weeks": "13.045", "step_in_premium_share": "0.2"}  # a quarter of a year
    found = failing(costing(tiny, P2=stated), volume=1.1, P2=[1, 0])
    extra = 275_000 * 0.25 * 0.2
    assert found.paid("step_in") == {
        ("CON", "others"): pytest.approx(0.8 * extra),
        ("ICB", "others"): pytest.approx(0.2 * extra),
    }
    assert found.paid("step_in", 1) == {}  # only in the year in which it fails
    long = failing(costing(tiny, P2={**stated, "step_in_weeks": "500"}), P2=[1, 0])
    assert sum(long.paid("step_in").values()) == pytest.approx(50_000)  # a year at most


def test_a_case_that_states_no_premium_replaces_at_the_price(tiny: Case) -> None:
    assert failing(tiny, P2=[1, 0]).paid("step_in") == {}


def test_a_lead_pays_for_replacing_those_to_whom_it_passes_work_on(tiny: Case) -> None:
    case = costing(tiny, P3={"step_in_weeks": "52.18", "step_in_premium_share": "0.1"})
    found = failing(case, *PRIME, leads="one_for_all", P3=[1, 0])
    assert found.paid("step_in") == {("P2", "others"): 20_000}
    assert found.nets()["P2"] == pytest.approx(250_000 - 20_000)
    assert found.paid("parts")["P2", "others"] == 200_000


def test_a_lead_that_fails_answers_for_nothing_from_then_on(tiny: Case) -> None:
    outcomes = {
        "id": "outcomes",
        "mechanism": "outcomes_at_risk",
        "at_risk": "0.1",
        "group": "leads",
    }
    fee = {
        "id": "fee",
        "mechanism": "fee_on_value",
        "share": "0.04",
        "of": "subcontracted_value",
        "to": "leads",
    }
    found = failing(
        tiny, *PRIME, fee, outcomes, leads="one_for_all", volume=1.1, P2=[0, 1]
    )  # fmt: skip
    # To save its own fee it delivers 7/36 of R, 97.22 hours, dearer than P3 but for the 4%.
    # In the first year it is paid 651,944.44, passes on 361,111.11 x 1.1 and earns 4% of that.
    passed_on = 361_111.11 * 1.1
    kept = pytest.approx(651_944.44 - 0.96 * passed_on, abs=0.02)
    assert found.net("P2").tolist() == [[kept, 0]]
    later = found.nets(1)
    assert later["others"] == kept
    assert later["P1"] == pytest.approx(220_000)  # the work of others goes on
    assert later["P3"] == pytest.approx(161_111.11 * 1.1, abs=0.02)


def test_a_vehicle_does_not_fail_with_a_provider(tiny: Case) -> None:
    found = failing(tiny, *PRIME, leads="vehicle", volume=1.1, P2=[0, 1])
    assert found.net("vehicle").tolist() == [pytest.approx([-65_000, -65_000])]
    assert found.nets(1)["others"] == pytest.approx(275_000)


def test_what_fails_stays_failed(tiny: Case) -> None:
    found = failing(tiny, P2=[1, 0]).played.failing
    assert found is not None
    assert found.going[0, :, 0].tolist() == [0, 0]
    assert found.falls[0, :, 0].tolist() == [1, 0]


def test_a_chance_about_some_services_fails_nobody_in_others(tiny: Case) -> None:
    case = assuming(paying(tiny, CARE), {**ROWS[0], "applies_to": "home care"})
    fails = {"P1": [1, 0], "P2": [0, 0], "P3": [1, 0]}
    found = books(case, apart={"provider_failure": fails})
    assert found.nets()["others"] == 200_000  # of P1; P3 delivers reablement
    assert found.nets()["P3"] == 200_000


def test_where_nobody_can_fail_nothing_is_kept_of_it(tiny: Case) -> None:
    case = assuming(paying(tiny, CARE))
    assert books(case).played.failing is None


@given(
    fails=st.lists(st.lists(st.sampled_from([0.0, 1.0]), min_size=2, max_size=2),
                   min_size=3, max_size=3),
    volume=st.floats(0.1, 3),
)  # fmt: skip
def test_what_commissioners_pay_does_not_depend_on_who_fails(
    tiny: Case, fails: list[list[float]], volume: float
) -> None:
    """No premium is stated, so work moves at its price."""
    by = dict(zip(("P1", "P2", "P3"), fails, strict=True))
    for payments, leads in (((CARE,), "none"), (PRIME, "one_for_all"), (PRIME, "vehicle")):
        found = failing(tiny, *payments, leads=leads, volume=volume, **by)
        calm = failing(tiny, *payments, leads=leads, volume=volume)
        for body in ("CON", "ICB"):
            assert found.net(body) == pytest.approx(calm.net(body))
        assert found.played.nets.sum(axis=2) == pytest.approx(0, abs=1e-6)
        for provider, years in by.items():
            for year in range(2):
                if any(years[: year + 1]):
                    assert found.net(provider)[0, year] == pytest.approx(0)
