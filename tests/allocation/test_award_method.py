from dataclasses import replace
from decimal import Decimal

import pytest

from tests.statements.raw_cases import TINY, built, with_cell, with_rows
from toolkit.allocation.award_method import Method, PriceScale, TieRule, method_of
from toolkit.errors import InputError, Place
from toolkit.statements.case import Case
from toolkit.statements.raw import Cell, RawCase, RawRow

SCORED = {
    "goal": "highest_score",
    "best_price_share": "0.8",
    "worst_price_share": "1.2",
    "tie_rule": "quality;draw",
    "draw": "P3;P1",
}


def with_criteria(raw: RawCase, **cells: str) -> RawCase:
    """Add cells to the award criteria in force."""

    def change(rows: list[RawRow]) -> list[RawRow]:
        place = Place("award_criteria.csv", 2, 9)
        return [
            {**row, **{name: Cell(text, place) for name, text in cells.items()}} for row in rows
        ]

    changed = with_rows(raw, "award_criteria", change)
    table = changed.tables["award_criteria"]
    columns = {**table.columns, **{name: Place("award_criteria.csv", 1, 9) for name in cells}}
    tables = {**changed.tables, "award_criteria": replace(table, columns=columns)}
    return replace(changed, tables=tables)


def method(case: Case) -> Method:
    return method_of(case, case.lots.values())


def test_least_price_is_what_an_award_makes_best_where_nothing_is_published() -> None:
    assert method(built(TINY)) == Method(price_weight=Decimal("0.3"))
    unnamed = built(TINY).model_copy(update={"award_criteria_set": None})
    assert method(unnamed) == Method()


def test_a_published_score_and_tie_rule_are_read_in_plain_numbers() -> None:
    found = method(built(with_criteria(TINY, **SCORED)))
    assert found.goal == "highest_score"
    assert found.price_weight == Decimal("0.3")
    assert found.scales["N"] == PriceScale(Decimal(20), Decimal(30))  # 0.8 and 1.2 of 25 pounds
    assert found.ties == TieRule(("quality", "draw"), ("P3", "P1"))


def test_a_score_needs_a_reference_price_for_each_lot() -> None:
    raw = with_cell(with_criteria(TINY, **SCORED), "lots", 1, "reference_price_gbp", "")
    case = built(raw)
    with pytest.raises(InputError, match="is empty on 'S', and points for price are read from it"):
        method(case)
