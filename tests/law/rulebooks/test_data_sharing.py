from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.rulebooks import tables
from toolkit.errors import RulebookError
from toolkit.law import reasons
from toolkit.law.facts import Value
from toolkit.law.rulebooks import data_sharing
from toolkit.law.rulebooks.data_sharing.layers import NO_GATEWAY_FOUND

BOOK = tables.book("data_sharing", data_sharing.build)
TODAY = date(2026, 4, 1)


@pytest.mark.parametrize("row", BOOK.rows, ids=lambda row: f"{row['ask']}: {row['name']}")
def test_table_of_sentences(row: tables.Row) -> None:
    tables.check_row(BOOK, row)


def test_every_finding_has_a_sentence_and_every_sentence_its_own_name() -> None:
    tables.check_names(BOOK)


def test_every_fact_is_asked_by_some_rule() -> None:
    assert tables.asked_facts(BOOK, (TODAY,)) == set(BOOK.definitions)


def test_the_coverage_page_lists_every_rule_fact_and_figure() -> None:
    assert not tables.lines_missing_from_page(BOOK)


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        (
            {"nation": "Wales", "gateway": "duty to share for care (section 251B)"},
            "nation and gateway",
        ),
        (
            {"nation": "England", "gateway": "integration functions in Scotland (section 49)"},
            "nation and gateway",
        ),
        (
            {"data_identifies_people": "no", "data_is_confidential_patient_information": "yes"},
            "data_identifies_people",
        ),
    ],
)
def test_contradictory_facts_are_refused_by_name(facts: Mapping[str, str], named: str) -> None:
    with pytest.raises(RulebookError, match=named):
        tables.answer(BOOK, "share_for_direct_care", tables.sheet(BOOK, facts), TODAY)


def test_no_gateway_found_says_so_in_the_reasons() -> None:
    row = next(row for row in BOOK.rows if row["facts"].get("gateway") == "none found")
    facts = tables.sheet(BOOK, {**BOOK.defaults["facts"], **row["facts"]})
    found = tables.answer(BOOK, "power-to-share", facts, TODAY)
    assert found
    assert NO_GATEWAY_FOUND in reasons.because(found)


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
