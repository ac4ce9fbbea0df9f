from decimal import Decimal

import pytest

from tests.appraisal.economic.compared import USUAL, benefit, comparison, shire, with_benefits
from tests.simulation.agreed import with_hospital, with_rows
from toolkit.appraisal.economic.benefit_streams import (
    base_of,
    benefit_streams,
    beside,
    into_prices,
    options_of,
    qalys,
    yearly_gbp,
)
from toolkit.files.editions import load_edition
from toolkit.statements.case import Case

EDITION = load_edition("green_book_2026")


def only(case: Case, option: str = "alliance") -> float | None:
    """What the only benefit of a case brings an option in all, real."""
    streams = [*benefit_streams(comparison(case), EDITION, option)]
    return float(streams[0].central.gbp.sum()) if streams else None


@pytest.mark.parametrize(
    ("stated", "gbp"),
    [
        ({}, 2000),
        ({"from_year": "2"}, 1000),
        ({"to_year": "1"}, 1000),
        ({"options": USUAL}, -2000),
        ({"options": "alliance; separate_frameworks"}, None),
        ({"options": None}, None),
        ({"price_base": "2024-25"}, 2040),
        ({"price_base": "2019"}, None),
        ({"unit": "qaly", "amount_per_year": "0.5"}, 70_000),
        ({"unit": "wellby", "amount_per_year": "2"}, 52_000),
    ],
)
def test_a_benefit_counts_for_those_who_have_it_in_its_years(
    stated: dict[str, object], gbp: float | None
) -> None:
    found = only(with_benefits(benefit(**stated)))
    assert found is None if gbp is None else found == pytest.approx(gbp)


def test_transfers_and_what_is_sunk_are_shown_and_left_out() -> None:
    for counts in ("transfer", "sunk"):
        case = with_benefits(benefit(counts=counts))
        (stream,) = benefit_streams(comparison(case), EDITION, "alliance")
        assert stream.left_out == counts


def test_life_years_are_discounted_at_the_rates_for_health() -> None:
    case = with_benefits(benefit(unit="qaly"))
    (stream,) = benefit_streams(comparison(case), EDITION, "alliance")
    assert stream.rates == "health"
    assert qalys(case, "alliance", 2).tolist() == [1000, 1000]
    assert not qalys(case, USUAL, 2).any()


def test_a_pound_to_those_with_less_counts_for_more_beside_the_plain_sum() -> None:
    row = benefit(income_gbp="17500")
    (plain,) = benefit_streams(comparison(with_benefits(row)), EDITION, "alliance")
    known = with_benefits(row, median_income_gbp=Decimal(35_000))
    (stream,) = benefit_streams(comparison(known), EDITION, "alliance")
    assert plain.weight == 1
    assert stream.weight == pytest.approx(2.4623, abs=1e-4)
    assert stream.central.gbp.tolist() == plain.central.gbp.tolist()


def test_an_elicited_effect_is_worth_its_share_of_an_activity_at_a_unit_cost() -> None:
    case = with_hospital(shire())  # 1,000 admissions
    effect = {
        "effect_id": "E", "label": "E", "mean_percent_reduction": "10", "p10": "1", "p90": "20",
        "share_attributable_to_this_procurement": "0.25", "share_basis": "assumed",
    }  # fmt: skip
    cost = {"item": "spell", "unit_cost_gbp": "800", "unit": "spell", "price_base": "2024-25"}
    case = with_rows(with_rows(case, "effects", effect), "unit_costs", cost)
    row = benefit(amount_per_year=None, price_base=None, effect_id="E", activity_id="EA")
    by_cost = with_rows(case, "benefits", {**row, "item": "spell"}).benefits["B"]
    assert yearly_gbp(case, EDITION, by_cost) == Decimal(25) * 800 * Decimal("1.02")
    assert base_of(case, by_cost) == "2024-25"
    worth = {"opportunity_value_gbp": Decimal(300)}
    activity = case.linked_activities["EA"].model_copy(update=worth)
    valued = case.model_copy(update={"linked_activities": {"EA": activity}})
    plain = with_rows(valued, "benefits", row).benefits["B"]
    assert yearly_gbp(valued, EDITION, plain) == Decimal(25) * 300


def test_what_nobody_put_into_pounds_stands_beside() -> None:
    row = {"benefit_id": "U", "label": "Trust", "kind": "unmonetised", "options": "alliance"}
    case = with_benefits(row)
    assert [(one.id, one.options) for one in beside(case)] == [("U", ("alliance",))]
    assert only(case) is None


def test_a_row_without_options_is_about_all() -> None:
    assert options_of(shire(), None) == tuple(one.id for one in shire().options)
    assert options_of(shire(), "a; b") == ("a", "b")


def test_prices_of_another_kind_of_year_cannot_be_brought_over() -> None:
    assert into_prices(shire(), "2025-26") == 1
    assert into_prices(shire(), "2019") is None
