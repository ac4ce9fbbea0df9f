from dataclasses import replace
from decimal import Decimal

import pytest

from toolkit.appraisal import Appraisal
from toolkit.appraisal.economic.results import EconomicCase, Line
from toolkit.report.chapters.yearly_worth import yearly_tables
from toolkit.report.content import Number


def case_of(rich: Appraisal) -> EconomicCase:
    assert rich.economic is not None
    return rich.economic


def test_the_years_of_every_option_add_up_to_what_it_is_worth(rich: Appraisal) -> None:
    found = case_of(rich)
    for edition, table in zip(found.editions, yearly_tables(rich, found), strict=True):
        worths = [one for one in edition.worths if one.option != found.business_as_usual]
        for worth, total in zip(worths, table.totals[4:], strict=True):
            assert total is not None
            assert float(total.value) == pytest.approx(worth.npsv_gbp.central, abs=0.005)
            assert any(line.yearly_gbp for line in worth.lines)


def test_years_before_service_are_discounted_and_hold_nothing(rich: Appraisal) -> None:
    case = rich.case.model_copy(update={"base_year": "2024-25"})
    table = yearly_tables(replace(rich, case=case), case_of(rich))[0]
    assert [row[0] for row in table.rows] == ["2024-25", "1 before", "2026-27", "2027-28"]
    factors = [cell.value for row in table.cells if isinstance(cell := row[3], Number)]
    assert factors == pytest.approx([1.035**-year for year in range(4)])
    assert table.rows[0][2] is None
    assert not any(table.rows[0][4:])


def test_health_and_public_funds_have_rows_of_their_own(rich: Appraisal) -> None:
    found = case_of(rich)
    leading, usual = found.leading, found.business_as_usual
    worths = tuple(
        replace(
            one,
            lines=(
                *one.lines,
                Line(
                    "q", "benefits", "Life years", "published", 20, 19, 19, "", "health", (10, 10)
                ),
                Line("public_funds", "public funds", "Taxes", "assumed", -5, -5, -5, ""),
            ),
        )
        if one.option != usual
        else one
        for one in leading.worths
    )
    changed = replace(found, editions=(replace(leading, worths=worths),))
    (table,) = yearly_tables(rich, changed)
    assert [row[1] for row in table.rows] == ["money"] * 2 + ["health"] * 2 + ["present value"]
    rates = [cell.value for row in table.cells if isinstance(cell := row[2], Number)]
    assert rates == [Decimal("0.035"), Decimal("0.015")]
    was = next(one for one in leading.worths if one.option != usual).npsv_gbp.central
    total = table.totals[4]
    assert total is not None
    assert float(total.value) == pytest.approx(was + 10 + 10 / 1.015 - 5, abs=0.005)
