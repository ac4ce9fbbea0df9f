from dataclasses import replace
from datetime import date

import pytest

from tests.law.specimen import ACT, DAY, LAW, direct, hunch, is_new, sheet, specimen
from toolkit.errors import RulebookError
from toolkit.law.answers import Answer
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rules import AwardLimit, Law, Rule, Source, rule


def _bare(_facts: FactSheet, _law: Law) -> Answer:
    raise NotImplementedError


def test_a_rule_signs_its_answer() -> None:
    answer = direct(sheet(urgent="yes"), LAW)
    assert (answer.rule, answer.asked, answer.layer) == (
        "direct",
        "A direct award is open",
        "statute",
    )
    assert answer.cites == ("Specimen Act s.1",)


def test_its_docstring_is_the_clause_in_our_words() -> None:
    assert direct.meaning.startswith("Urgency opens it")


def test_an_unread_source_makes_the_answer_doubtful() -> None:
    assert hunch(sheet(urgent="no"), LAW).status == "guidance_summary"


def test_a_rule_within_a_rule_keeps_its_own_name() -> None:
    @rule("outer", "Outer", ACT)
    def outer(facts: FactSheet, law: Law) -> Answer:
        """Whatever the inner rule says."""
        return direct(facts, law)

    law = replace(LAW, rules={**LAW.rules, "outer": outer})
    answer = outer(sheet(urgent="yes"), law)
    assert [step.rule for step in (answer, *answer.children)] == ["outer", "direct"]


def test_a_rule_that_is_not_law_on_the_day_is_not_met() -> None:
    law = replace(LAW, rules={})
    answer = is_new(sheet(trigger_date="2031-05-01"), law)
    assert answer.verdict is Verdict.NOT_MET
    assert "is not law as known" in answer.because


NEW_YEAR = date(2031, 1, 1)
BEGINS = Source(("s.1",), "statute", NEW_YEAR)
ENDS = Source(("s.1",), "statute", date(2030, 1, 1), until=NEW_YEAR)
ANNOUNCED = Source(("s.1",), "statute", date(2032, 1, 1), made=date(2031, 6, 1))


@pytest.mark.parametrize(
    ("source", "day", "known", "in_force"),
    [
        pytest.param(BEGINS, date(2030, 12, 31), DAY, False, id="a day early"),
        pytest.param(BEGINS, NEW_YEAR, DAY, True, id="its first day"),
        pytest.param(ENDS, NEW_YEAR, DAY, True, id="its last day"),
        pytest.param(ENDS, date(2031, 1, 2), DAY, False, id="a day late"),
        pytest.param(ENDS, date(2031, 1, 2), date(2030, 12, 31), True, id="its end not yet known"),
        pytest.param(ENDS, date(2031, 1, 2), NEW_YEAR, False, id="its end known that day"),
        pytest.param(ANNOUNCED, date(2032, 1, 1), date(2031, 5, 31), False, id="not yet made"),
        pytest.param(ANNOUNCED, date(2032, 1, 1), date(2031, 6, 1), True, id="made ahead"),
    ],
)
def test_dates_of_a_source(source: Source, day: date, known: date, in_force: bool) -> None:
    assert source.in_force(day, known) is in_force


def test_a_rule_must_cite_and_say_its_clause() -> None:
    with pytest.raises(RulebookError, match="cites nothing"):
        Rule("x", "X", Source((), "statute", DAY), direct.question)
    with pytest.raises(RulebookError, match="lacks a docstring"):
        Rule("x", "X", ACT, _bare)


def test_law_refuses_a_figure_it_does_not_hold() -> None:
    with pytest.raises(RulebookError, match="rulebook routes holds no figure ceiling"):
        specimen(id="routes").on(DAY).figure("ceiling")


def test_a_rule_finds_something_by_what_it_gives_or_by_its_name() -> None:
    assert LAW.rules["direct"].finds
    assert not LAW.rules["new"].finds
    assert replace(LAW.rules["new"], id="is_new").finds


def test_a_limit_names_what_its_rule_is_about() -> None:
    gives = AwardLimit("excluded_provider", on="bid")
    assert Rule("x", "X", ACT, direct.question, gives, "bid").gives is gives
    with pytest.raises(RulebookError, match="x is about a lot and limits a bid"):
        Rule("x", "X", ACT, direct.question, gives)
