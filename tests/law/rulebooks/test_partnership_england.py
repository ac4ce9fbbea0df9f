from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.rulebooks import tables
from toolkit.errors import RulebookError
from toolkit.law.answers import firmly
from toolkit.law.facts import Value
from toolkit.law.flips import flips
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks import partnership_england
from toolkit.law.rulebooks.partnership_england.facts_of_money import DELEGATES
from toolkit.law.rulebooks.partnership_england.facts_of_partners import COUNCILS, NHS_PARTNERS

BOOK = tables.book("partnership_england", partnership_england.build)
TODAY = date(2026, 4, 1)
DAYS = (date(2013, 4, 1), TODAY)


@pytest.mark.parametrize("row", BOOK.rows, ids=lambda row: f"{row['ask']}: {row['name']}")
def test_table_of_sentences(row: tables.Row) -> None:
    tables.check_row(BOOK, row)


def test_every_finding_has_a_sentence_and_every_sentence_its_own_name() -> None:
    tables.check_names(BOOK)


def test_every_fact_is_asked_by_some_rule() -> None:
    assert tables.asked_facts(BOOK, DAYS) == set(BOOK.definitions)


def test_the_coverage_page_lists_every_rule_fact_and_figure() -> None:
    assert not tables.lines_missing_from_page(BOOK)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("section_75_nhs_bodies", NHS_PARTNERS),
        ("section_75_councils", COUNCILS),
        ("councils_with_a_board", COUNCILS),
        ("delegating_bodies", DELEGATES),
        ("delegates", DELEGATES),
    ],
)
def test_figures_name_bodies_as_the_facts_do(figure: str, words: tuple[str, ...]) -> None:
    assert tables.words_of(BOOK, figure) <= set(words)


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        (
            {"accommodation_with_nursing": "yes", "registered_nursing_care": "no"},
            "accommodation_with_nursing and registered_nursing_care",
        ),
        (
            {"required_by_better_care_condition": "yes", "designated_for_integration": "no"},
            "required_by_better_care_condition",
        ),
        (
            {
                "council_money_meets_needs_elsewhere": "no",
                "power_for_other_area": "another named power",
            },
            "council_money_meets_needs_elsewhere and power_for_other_area",
        ),
        ({"uses_delegation": "yes", "delegating_body_type": "council"}, "uses_delegation"),
    ],
)
def test_contradictory_facts_are_refused_by_name(facts: Mapping[str, str], named: str) -> None:
    with pytest.raises(RulebookError, match=named):
        tables.answer(BOOK, "pooled_fund", tables.sheet(BOOK, facts), TODAY)


def test_dropping_the_company_as_partner_flips_the_pool() -> None:
    row = next(row for row in BOOK.rows if "GP practice or company" in row["name"])
    facts = tables.sheet(BOOK, {**BOOK.defaults["facts"], **row["facts"]})
    found = tables.answer(BOOK, "pooled_fund", facts, TODAY)
    assert found
    changes = [
        (flip.to, change.definition.name)
        for flip in flips(found, "option/pooled_fund")
        for change in flip.change
    ]
    assert changes == [("met", "other_body_is_partner")]


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


def test_what_is_met_firmly_rests_on_verified_texts_alone() -> None:
    row = next(row for row in BOOK.rows if row["expect"] == "unknown, likely open")
    facts = tables.sheet(BOOK, {**BOOK.defaults["facts"], **row["facts"]})
    found = tables.answer(BOOK, row["ask"], facts, TODAY)
    assert found
    assert (found.verdict, firmly(found)) == (Verdict.MET, Verdict.UNKNOWN)
