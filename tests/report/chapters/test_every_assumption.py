from decimal import Decimal

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.every_assumption import RUN_AGAIN, every_assumption
from toolkit.report.content import Number, Report


def test_every_assumption_has_a_row_with_value_unit_and_source(rich: Appraisal) -> None:
    table, case = every_assumption(rich), rich.case
    labels = [str(row[0]) for row in table.rows]
    assert {one.label for one in case.assumptions.values()} <= set(labels)
    for option in case.options:
        for one in case.models[option.model].parameters:
            assert f"{option.title}: {one.label}" in labels
    assert all(row[1] is not None and row[2] and row[5] for row in table.rows)


def test_what_formulas_look_up_is_named_once_and_says_what_follows(told: Report) -> None:
    cells = [
        (table, row, cell)
        for _, table, _ in told.tables
        for row in (*table.cells, table.weights)
        for cell in row
        if isinstance(cell, Number)
    ]
    names = [cell.name for _, _, cell in cells if cell.name]
    totals = [c.total_name for _, table, _ in told.tables for c in table.columns if c.total_name]
    assert len(set(names)) == len(names)
    assert {cell.follows for _, _, cell in cells if cell.follows} <= {*names, *totals}
    own = [row for table, row, cell in cells if table.id == "every-assumption" and cell.name]
    assert own
    assert all(row[6] != RUN_AGAIN for row in own)


def test_only_rates_that_the_horizon_reaches_are_listed(rich: Appraisal) -> None:
    rates = [row for row in every_assumption(rich).rows if str(row[0]).startswith("Discount")]
    assert len(rates) == 3
    assert isinstance(rates[0][1], Number)
    assert rates[0][1].value == Decimal("0.035")


def test_a_case_without_business_as_usual_has_no_rates(appraisal: Appraisal) -> None:
    assert not any("Discount" in str(row[0]) for row in every_assumption(appraisal).rows)
