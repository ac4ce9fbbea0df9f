import pytest

from tests.simulation.agreed import (
    ACTIVITY,
    Ready,
    Row,
    finance,
    ready,
    with_hospital,
    with_payments,
    with_rows,
)
from toolkit.payment import RESOURCES
from toolkit.simulation.one_more import OneMore, one_more
from toolkit.statements.case import Case

COSTS = [
    finance(one, margin_share="0.1", fixed_cost_share="0.4", reserves_gbp=1)
    for one in ("P1", "P2", "P3")
]


def asked(it: Ready) -> tuple[OneMore, ...]:
    return one_more(it.stage, it.middle, it.plan)


def admission(case: Case, **other: object) -> dict[str, OneMore]:
    found = asked(ready(with_hospital(case, **other)))
    return {one.party: one for one in found if one.of == "EA"}


@pytest.mark.parametrize(
    ("mechanism", "price"),
    [
        ({"mechanism": "activity"}, 400),
        ({"mechanism": "block"}, 0),
        ({"mechanism": "marginal_rate", "marginal_share": "0.25"}, 100),
        ({"mechanism": "marginal_rate", "marginal_share": "0.25", "baseline_units": "2000"}, 400),
        ({"mechanism": "blended", "variable_share": "0.9"}, 360),
    ],
)
def test_one_more_admission_is_paid_as_its_mechanism_says(
    tiny: Case, mechanism: dict[str, object], price: float
) -> None:
    found = admission(tiny, **mechanism)
    assert found["ICB"].gbp == pytest.approx(-price)
    assert found["ACUTE"].gbp == pytest.approx(price - 300)  # what goes with each one
    assert found["ACUTE"].unit == "spell"


@pytest.mark.parametrize(("mechanism", "wrong"), [("activity", True), ("block", False)])
def test_a_hospital_that_gains_by_an_admission_is_told(
    tiny: Case, mechanism: str, wrong: bool
) -> None:
    found = admission(tiny, mechanism=mechanism)
    assert found["ACUTE"].wrong is wrong
    assert not found["ICB"].wrong


def test_an_admission_paid_at_what_it_costs_gains_nobody(tiny: Case) -> None:
    found = admission(tiny, price_gbp="300")
    assert found["ACUTE"].gbp == pytest.approx(0, abs=1e-6)
    assert not found["ACUTE"].wrong


def by_lot(case: Case, *payments: Row) -> dict[tuple[str, str], float]:
    it = ready(with_rows(with_payments(case, *payments), "finances", *COSTS))
    found = asked(it)
    assert not any(one.wrong for one in found)  # care that is needed is not wrong
    assert all(one.party != RESOURCES for one in found)
    return {(one.of, one.party): one.gbp for one in found}


def test_one_more_hour_paid_by_activity_gains_its_price_less_what_it_costs(tiny: Case) -> None:
    found = by_lot(tiny, ACTIVITY)
    assert found["S", "P1"] == pytest.approx(25 - 25 * 0.9 * 0.6)
    assert found["S", "CON"] == pytest.approx(-25 * 190 / 200)  # as the lot is funded
    assert found["S", "ICB"] == pytest.approx(-25 * 10 / 200)
    assert ("S", "P2") not in found
    assert found["R", "P3"] == pytest.approx(400 - 400 * 0.9 * 0.6)


def test_one_more_hour_under_a_block_is_the_providers_loss_alone(tiny: Case) -> None:
    found = by_lot(tiny, {"id": "care", "mechanism": "block"})
    assert found["S", "P1"] == pytest.approx(-25 * 0.9 * 0.6)
    assert {party for lot, party in found if lot == "S"} == {"P1"}


def test_a_tariff_for_part_of_the_price_falls_short_of_the_cost_of_one_more(tiny: Case) -> None:
    found = by_lot(tiny, {"id": "care", "mechanism": "marginal_rate", "share_above": "0.5"})
    assert found["S", "P1"] == pytest.approx(25 * 0.5 - 25 * 0.9 * 0.6)
    blended = by_lot(tiny, {"id": "care", "mechanism": "blended", "variable_share": "0.2"})
    assert blended["S", "P1"] == pytest.approx(25 * 0.2 - 25 * 0.9 * 0.6)


def test_one_more_hour_in_an_open_book_is_shared_with_all_members(tiny: Case) -> None:
    terms = {"id": "care", "mechanism": "three_limb", "fee_share": "0.1", "share": "0.5"}
    found = by_lot(tiny, terms)
    cost = 25 * 0.9 * 0.6
    for party, value in (("P1", 200), ("P2", 250), ("P3", 200)):
        assert found["S", party] == pytest.approx(-0.5 * cost * value / 650)
    assert found["S", "CON"] + found["S", "ICB"] == pytest.approx(-0.5 * cost)


def test_what_parties_gain_by_one_more_hour_is_what_it_uses_up(tiny: Case) -> None:
    found = by_lot(tiny, ACTIVITY)
    assert sum(gbp for (lot, _), gbp in found.items() if lot == "N") == pytest.approx(
        -25 * 0.9 * 0.6
    )
