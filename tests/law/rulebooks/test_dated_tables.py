"""The dated tables of the reference, row by row, against the figures that hold them."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.law.rulebooks import sentences
from toolkit.law.figures import Figure
from toolkit.law.rulebook import Rulebook
from toolkit.law.rulebooks import SHIPPED

Row = dict[str, Any]

ROWS: list[Row] = sentences.read(sentences.TESTS / "published" / "law_dated_tables.yaml")["rows"]
BOOKS: dict[str, Rulebook] = {
    id: sentences.built(id, SHIPPED[id]) for id in {row["book"] for row in ROWS}
}
ONE_DAY = timedelta(days=1)
SWITCHED = {  # event dates, and rules or figures whose first day they are
    ("partnership_england", "sec75_ccg_nhse"): "section_75_nhs_bodies",
    ("partnership_england", "s65z5_in_force"): "delegation_of_nhs_functions",
    ("personal_budgets", "direct_payments_nhs"): "health_direct_payment",
    ("personal_budgets", "phb_right"): "personal_health_budget",
    ("personal_budgets", "phb_right_extended"): "health_budget_services",
    ("competition", "dmcc_merger"): "merger_turnover_gbp",
    ("data_sharing", "duaa_main"): "own-task",
    ("pa2023", "pa_thresholds_2026"): "goods_services_central",
}
each_row = pytest.mark.parametrize(
    "row", ROWS, ids=[f"{row['book']} {row['figure']} {row['from']}" for row in ROWS]
)


def _figure(row: Row) -> Figure:
    return next(figure for figure in BOOKS[row["book"]].figures if figure.name == row["figure"])


def _value(row: Row) -> Decimal | date:
    return row["value"] if isinstance(row["value"], date) else Decimal(row["value"])


@each_row
def test_a_row_holds_from_its_first_to_its_last_day(row: Row) -> None:
    last = row["to"] or BOOKS[row["book"]].checked_to
    for day in (row["from"], max(last, row["from"])):
        entry = _figure(row).on(day)
        assert entry.value == _value(row)
        assert entry.unit.startswith(row["unit"])


UNCHANGED = {("pcr2015", "light_touch", date(2023, 12, 31))}  # one value over two periods
LAST_OF_2015 = date(2025, 2, 23)  # the figures live on for contracts that the Act left alone


@pytest.mark.parametrize(
    "row",
    [row for row in ROWS if row["to"] and row["to"] != LAST_OF_2015],
    ids=lambda row: f"{row['book']} {row['figure']} {row['to']}",
)
def test_the_day_after_its_last_another_value_or_another_unit_holds(row: Row) -> None:
    last = _figure(row).on(row["to"])
    after = _figure(row).on(row["to"] + ONE_DAY)
    unchanged = (row["book"], row["figure"], row["to"]) in UNCHANGED
    assert ((last.value, last.unit) == (after.value, after.unit)) == unchanged


@pytest.mark.parametrize(("book", "event"), SWITCHED)
def test_an_event_date_is_the_first_day_of_what_it_switches(book: str, event: str) -> None:
    rulebook = BOOKS[book]
    (value,) = {
        entry.value for figure in rulebook.figures if figure.name == event
        for entry in figure.entries
    }  # fmt: skip
    name = SWITCHED[book, event]
    days = {rule.source.since for rule in rulebook.rules if rule.id == name}
    days |= {e.since for figure in rulebook.figures if figure.name == name for e in figure.entries}
    assert value in days


def test_every_money_per_cent_and_period_of_the_act_that_a_rule_reads_stands_in_a_table() -> None:
    held = {row["figure"] for row in ROWS if row["book"] == "pa2023"}
    numbers = {
        figure.name
        for figure in BOOKS["pa2023"].figures
        if isinstance(figure.entries[0].value, Decimal)
    }
    assert numbers - held == {  # periods that the reference gives beside its tables
        "pa_breach_notice",
        "pa_claim_longest_extension",
        "pa_claim_period",
        "pa_exclusion_report",
        "pa_kpi_assessment",
        "pa_open_framework_first_reopening",
        "pa_payment_publication_period",
        "pa_payment_term",
        "pa_payments_compliance_period",
        "pa_record_keeping",
        "pa_set_aside_longest",
        "pa_termination_notice",
    }
