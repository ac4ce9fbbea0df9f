from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.law.specimen import ACT, DAY, LAW, direct, sheet, specimen
from toolkit.errors import RulebookError
from toolkit.law.answers import Answer, all_of
from toolkit.law.asking import holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebook import answers, refuse_contradictions
from toolkit.law.rules import Law


def test_a_day_joins_rules_and_figures() -> None:
    law = specimen(id="routes").on(date(2030, 6, 1))
    assert law.figure("threshold").value == Decimal(200)
    assert "direct" in law.rules


def test_a_day_before_the_rulebook_is_refused() -> None:
    with pytest.raises(RulebookError, match="starts on 2030-01-01; 2029-12-31 is before it"):
        specimen().on(date(2029, 12, 31))


def test_a_later_rule_is_not_law_earlier() -> None:
    later = replace(direct, source=replace(ACT, since=date(2031, 1, 1)))
    book = replace(specimen(id="b"), rules=(later,))
    assert not book.on(date(2030, 12, 31)).rules
    assert book.on(date(2031, 1, 1)).rules


def test_a_day_can_be_asked_as_known_on_another() -> None:
    made = replace(direct, source=replace(ACT, since=date(2032, 1, 1), made=date(2031, 6, 1)))
    book = replace(specimen(id="b"), rules=(made,))
    assert book.on(date(2032, 1, 1), known=date(2031, 6, 1)).rules
    assert not book.on(date(2032, 1, 1), known=date(2031, 5, 31)).rules


def test_one_name_twice_is_refused() -> None:
    with pytest.raises(RulebookError, match="rule direct stands twice"):
        replace(specimen(id="b"), rules=(direct, direct))


def test_contradictory_facts_are_refused_by_name() -> None:
    book = specimen(id="routes")
    facts = sheet(urgent="yes", trigger_date="2030-01-01", awarded_on="2035-01-01")
    with pytest.raises(RulebookError, match="urgent and awarded_on: urgent yet years away"):
        refuse_contradictions(book, facts, book.on(DAY))
    refuse_contradictions(book, sheet(urgent="yes", trigger_date="2030-01-01"), book.on(DAY))


def test_a_rule_that_others_ask_answers_once_in_one_asking() -> None:
    asked: list[str] = []

    def question(facts: FactSheet, _law: Law) -> Answer:
        """Whether it is urgent."""
        asked.append("urgent")
        return holds(facts, "urgent")

    base = LAW.rules["direct"]
    urgent = replace(base, id="urgent", gives=None, question=question)

    def twice(facts: FactSheet, law: Law) -> Answer:
        """Urgent, and urgent again."""
        return all_of(urgent(facts, law), urgent(facts, law))

    book = replace(specimen(id="routes"), rules=(urgent, replace(base, question=twice)))
    law, facts = book.on(DAY), sheet(urgent="yes")
    assert [rule.id for rule, _ in answers(book, facts, law)] == ["direct"]
    assert asked == ["urgent"]
    list(answers(book, sheet(urgent="no"), law))
    assert asked == ["urgent", "urgent"]
    list(answers(book, facts, law))  # nothing is kept from one asking to the next
    assert len(asked) == 3
