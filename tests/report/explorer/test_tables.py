from decimal import Decimal

from toolkit.report.content import Number, Table
from toolkit.report.explorer.runs import Run
from toolkit.report.explorer.tables import (
    award_table,
    law_tables,
    money_table,
    overview,
    worth_table,
)


def numbers(table: Table) -> list[float]:
    return [float(cell.value) for row in table.cells for cell in row if isinstance(cell, Number)]


def test_worth_is_that_of_every_edition_and_absent_without_business_as_usual(
    runs: tuple[Run, ...],
) -> None:
    found = worth_table(runs[0])
    economic = runs[0].appraisal.economic
    assert found is not None
    assert economic is not None
    assert numbers(found) == [
        edition.worth(option).npsv_gbp.central
        for option in economic.leading.order
        for edition in economic.editions
    ]
    assert worth_table(runs[1]) is None


def test_money_is_what_bodies_pay_and_never_what_one_provider_gets(
    runs: tuple[Run, ...],
) -> None:
    for run in runs:
        for number, result in enumerate(run.appraisal.results):
            rows = money_table(run, number, result).rows
            assert {row[0] for row in rows} <= {*run.appraisal.case.commissioners}
            assert bool(rows) == bool(result.allocation.awards)


def test_an_award_is_shown_at_its_prices(runs: tuple[Run, ...]) -> None:
    result = runs[0].appraisal.results[0]
    table = award_table(runs[0], 1, result)
    costs = [line.cost_gbp for line in result.allocation.awards]
    assert [row[-1] for row in table.rows] == costs
    assert [row[4] for row in table.rows] == [Decimal(1)] * len(costs)


def test_law_is_told_for_each_option_without_reasons_that_may_hold_more(
    runs: tuple[Run, ...],
) -> None:
    run = runs[0]
    governs, ways = law_tables(run, 1, run.appraisal.results[0])
    assert governs.rows
    assert [one.title for one in governs.columns][:2] == ["Lots", "Which law governs"]
    assert "Because" not in [one.title for one in ways.columns]


def test_options_without_an_award_come_last(runs: tuple[Run, ...]) -> None:
    for run in runs:
        ranks = [one.rank for one in overview(run.appraisal)]
        assert ranks == sorted(ranks, key=lambda rank: (rank is None, rank or 0))
        assert len(ranks) == len(run.appraisal.results)
