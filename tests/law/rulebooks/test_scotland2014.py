from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.rulebooks import tables
from toolkit.errors import RulebookError
from toolkit.law.facts import Value
from toolkit.law.rulebooks import scotland2014
from toolkit.law.rulebooks.scotland2014.facts import COMMUNITY_SERVICES, HOSPITAL_SERVICES
from toolkit.law.rulebooks.scotland2014.indicators import INDICATORS, REWORDED, Indicator

BOOK = tables.book("scotland2014", scotland2014.build)
TODAY = date(2026, 1, 7)


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
        (
            {"ineligible_for_direct_payments": "yes", "support_option_chosen": "Option 1"},
            "ineligible_for_direct_payments and support_option_chosen",
        ),
        (
            {
                "integration_model": "integration joint board",
                "scheme_names_one_lead_authority": "yes",
            },
            "lead authority",
        ),
        ({"nation": "England", "scheme_approved_by_ministers": "yes"}, "nation"),
    ],
)
def test_contradictory_facts_are_refused_by_name(facts: Mapping[str, str], named: str) -> None:
    with pytest.raises(RulebookError, match=named):
        tables.answer(BOOK, "joint_board", tables.sheet(BOOK, facts), TODAY)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("hospital_services_to_delegate", HOSPITAL_SERVICES),
        ("community_services_to_delegate", COMMUNITY_SERVICES),
    ],
)
def test_listed_services_are_words_of_the_fact(figure: str, words: tuple[str, ...]) -> None:
    assert tables.words_of(BOOK, figure) == set(words)


def test_there_are_23_indicators_of_which_five_are_not_reported() -> None:
    assert [indicator.number for indicator in INDICATORS] == list(range(1, 24))
    assert {i.number for i in INDICATORS if not i.reported} == {10, 20, 21, 22, 23}
    assert {i.number for i in INDICATORS if i.survey} == set(range(1, 10))


def test_reworded_indicators_cannot_be_compared_over_the_break() -> None:
    assert {i.number for i in INDICATORS if i.breaks_in == REWORDED} == {2, 3, 4, 5, 7, 9}


def test_a_calendar_year_may_stand_in_for_five_indicators() -> None:
    assert {i.number for i in INDICATORS if i.calendar_year} == {12, 13, 14, 15, 16}


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda indicator: str(indicator.number))
def test_the_coverage_page_lists_every_indicator(indicator: Indicator) -> None:
    assert f"| {indicator.number} | {indicator.what} | {indicator.unit} |" in BOOK.page


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
