from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.rulebooks import tables
from toolkit.errors import RulebookError
from toolkit.law.facts import Value
from toolkit.law.flips import flips
from toolkit.law.rulebooks import competition

BOOK = tables.book("competition", competition.build)
TODAY = date(2026, 1, 27)


@pytest.mark.parametrize("row", BOOK.rows, ids=lambda row: f"{row['ask']}: {row['name']}")
def test_table_of_sentences(row: tables.Row) -> None:
    tables.check_row(BOOK, row)


def test_every_finding_has_a_sentence_and_every_sentence_its_own_name() -> None:
    tables.check_names(BOOK)


def test_every_fact_is_asked_by_some_rule_or_starts_a_clock() -> None:
    asked = tables.asked_facts(BOOK, (TODAY,)) | tables.clock_facts(BOOK)
    assert asked == set(BOOK.definitions)


def test_clocks_start_at_a_day_and_run_for_a_number() -> None:
    tables.check_clocks(BOOK, TODAY)


def test_the_coverage_page_lists_every_rule_fact_and_figure() -> None:
    assert not tables.lines_missing_from_page(BOOK)


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"only_pools_money": "yes", "nhs_body_supplies_council": "yes"}, "only_pools_money"),
        (
            {"only_nhs_trusts_join": "yes", "enterprises_cease_to_be_distinct": "no"},
            "only_nhs_trusts_join",
        ),
    ],
)
def test_contradictory_facts_are_refused_by_name(facts: Mapping[str, str], named: str) -> None:
    with pytest.raises(RulebookError, match=named):
        tables.answer(BOOK, "alliance_terms", tables.sheet(BOOK, facts), TODAY)


@pytest.mark.parametrize(
    ("assistance", "confirmed", "changes"),
    [
        ("315000", "no", [("assistance_confirmed_in_writing", True)]),
        ("400000", "yes", []),
    ],
    ids=["confirming it opens the route", "a sum too large is not split to fit"],
)
def test_what_would_open_assistance_that_is_closed(
    assistance: str, confirmed: str, changes: list[tuple[str, bool]]
) -> None:
    facts = tables.sheet(
        BOOK,
        {
            "assistance_gbp": assistance,
            "earlier_assistance_gbp": "0",
            "assistance_confirmed_in_writing": confirmed,
        },
    )
    found = tables.answer(BOOK, "minimal_financial_assistance", facts, TODAY)
    assert found
    flipped = flips(found, "option/minimal_financial_assistance")
    assert [(c.definition.name, c.to) for flip in flipped for c in flip.change] == changes


@settings(max_examples=60, deadline=None)
@given(tables.partial_facts(BOOK), st.data())
def test_settling_an_unknown_never_reverses_a_settled_answer(
    known: dict[str, Value], data: st.DataObject
) -> None:
    tables.check_settling(BOOK, TODAY, known, data)


@settings(max_examples=60, deadline=None)
@given(tables.partial_facts(BOOK), st.data())
def test_removing_a_fact_never_turns_an_answer_to_met(
    known: dict[str, Value], data: st.DataObject
) -> None:
    tables.check_removing(BOOK, TODAY, known, data)
