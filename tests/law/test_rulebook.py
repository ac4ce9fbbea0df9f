from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.law.specimen import ACT, DAY, direct, sheet, specimen
from toolkit.errors import RulebookError
from toolkit.law.rulebook import refuse_contradictions


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
