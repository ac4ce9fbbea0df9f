from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.rulebooks import tables
from toolkit.errors import RulebookError
from toolkit.law.facts import Value
from toolkit.law.flips import flips
from toolkit.law.rulebooks import personal_budgets

BOOK = tables.book("personal_budgets", personal_budgets.build)
TODAY = date(2026, 4, 1)


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
        ({"consents_to_health_payment": "yes", "lacks_capacity_to_consent": "yes"}, "lacks"),
        ({"budget_form": "direct payment", "choice_applies": "no"}, "budget_form"),
        (
            {
                "health_budget_service": "NHS continuing healthcare (aged 18 or over)",
                "person_age_years": "17",
            },
            "aged 18 or over",
        ),
        (
            {
                "health_budget_service": "continuing care for children (aged 17 or under)",
                "person_age_years": "18",
            },
            "aged 17 or under",
        ),
    ],
)
def test_contradictory_facts_are_refused_by_name(facts: Mapping[str, str], named: str) -> None:
    with pytest.raises(RulebookError, match=named):
        tables.answer(BOOK, "care_direct_payment", tables.sheet(BOOK, facts), TODAY)


@pytest.mark.parametrize(
    ("figure", "fact"),
    [
        ("health_payment_excluded_services", "health_payment_buys"),
        ("health_budget_services", "health_budget_service"),
    ],
)
def test_listed_services_are_words_of_the_fact_and_one_word_is_not_listed(
    figure: str, fact: str
) -> None:
    words = set(BOOK.definitions[fact].words)
    assert len(words - tables.words_of(BOOK, figure)) == 1
    assert tables.words_of(BOOK, figure) < words


def test_asking_for_a_payment_would_open_it() -> None:
    row = next(row for row in BOOK.rows if row["name"] == "nobody asked for one")
    facts = tables.sheet(BOOK, {**BOOK.defaults["facts"], **row["facts"]})
    found = tables.answer(BOOK, "care_direct_payment", facts, TODAY)
    assert found
    changes = [
        (change.definition.name, change.to)
        for flip in flips(found, "option/care_direct_payment")
        for change in flip.change
    ]
    assert changes == [("direct_payment_requested", True)]


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
