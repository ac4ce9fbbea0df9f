from datetime import date
from decimal import Decimal

import pytest

from tests.law.specimen import LAW, sheet
from toolkit.errors import RulebookError
from toolkit.law.answers import Answer
from toolkit.law.asking import (
    amount,
    at_least,
    at_most,
    before,
    day,
    equals,
    holds,
    is_one_of,
    less_than,
    more_than,
    on_or_after,
    recorded,
    stated_or,
    stated_or_implied,
)
from toolkit.law.kleene import Verdict

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN


def _care(**facts: str) -> Answer:
    return is_one_of(sheet(**facts), "kind", ("care",))


@pytest.mark.parametrize(("value", "met"), [("239.99", NOT_MET), ("240", MET), ("240.01", MET)])
def test_against_a_figure_with_its_citation(value: str, met: Verdict) -> None:
    answer = at_least(amount(sheet(value=value), "value"), LAW.figure("threshold"))
    assert (answer.verdict, answer.cites) == (met, ("Specimen Order 2031",))


def test_every_comparison_at_its_edge() -> None:
    value = amount(sheet(value="5"), "value")
    five = Decimal(5)
    verdicts = [ask(value, five).verdict for ask in (at_least, at_most, equals)]
    assert verdicts == [MET, MET, MET]
    assert [ask(value, five).verdict for ask in (more_than, less_than)] == [NOT_MET, NOT_MET]


def test_two_facts_compare() -> None:
    facts = sheet(value="5", old_value="4")
    assert more_than(amount(facts, "value"), amount(facts, "old_value")).verdict is MET


def test_an_unverified_figure_makes_the_answer_doubtful() -> None:
    answer = more_than(amount(sheet(value="5"), "value"), LAW.figure("guessed"))
    assert answer.status == "unverified"


@pytest.mark.parametrize(
    ("started", "new"), [("2030-12-31", False), ("2031-01-01", True), ("2031-01-02", True)]
)
def test_days_around_a_cut_off(started: str, new: bool) -> None:
    facts = sheet(trigger_date=started)
    reform = LAW.figure("reform")
    assert (on_or_after(facts, "trigger_date", reform).verdict is MET) is new
    assert (before(facts, "trigger_date", reform).verdict is MET) is not new


def test_a_date_against_another_date_some_years_on() -> None:
    facts = sheet(trigger_date="2030-03-01", awarded_on="2035-03-01")
    limit = day(facts, "trigger_date", plus_years=5)
    assert on_or_after(facts, "awarded_on", limit).verdict is MET
    assert before(facts, "awarded_on", date(2035, 3, 1)).verdict is NOT_MET


def test_a_code_in_a_list() -> None:
    listed = is_one_of(sheet(cpv="85100000-0"), "cpv", LAW.figure("codes"))
    assert (listed.verdict, listed.cites) == (MET, ("sch. 2",))
    assert "listed in sch. 2" in listed.because


def test_a_view_is_asked_with_recorded_and_a_fact_with_holds() -> None:
    with pytest.raises(RulebookError, match="ask with recorded"):
        holds(sheet(), "only_one_able")
    with pytest.raises(RulebookError, match="ask with holds"):
        recorded(sheet(), "urgent")


def test_a_test_that_does_not_fit_the_fact_is_refused() -> None:
    with pytest.raises(RulebookError, match="is of type word"):
        holds(sheet(), "kind")
    with pytest.raises(RulebookError, match="never wheels"):
        is_one_of(sheet(), "kind", ("wheels",))
    with pytest.raises(RulebookError, match="no list"):
        is_one_of(sheet(), "cpv", LAW.figure("threshold"))
    with pytest.raises(RulebookError, match="cannot be compared with a gbp"):
        more_than(amount(sheet(), "value"), LAW.figure("reform"))


def test_a_fact_counts_as_stated_or_as_derived() -> None:
    assert stated_or(sheet(urgent="yes"), "urgent", _care()).verdict is MET
    assert stated_or(sheet(), "urgent", _care(kind="care")).verdict is MET
    assert stated_or(sheet(), "urgent", _care(kind="other")).verdict is NOT_MET
    assert stated_or(sheet(), "urgent", _care()).verdict is UNKNOWN


def test_stated_one_way_and_derived_the_other_is_refused() -> None:
    with pytest.raises(RulebookError, match="contradictory facts: urgent is no"):
        stated_or(sheet(urgent="no"), "urgent", _care(kind="care"))


def test_what_implies_yes_never_implies_no() -> None:
    assert stated_or_implied(sheet(), "urgent", _care(kind="care")).verdict is MET
    assert stated_or_implied(sheet(), "urgent", _care(kind="other")).verdict is UNKNOWN
    assert stated_or_implied(sheet(urgent="yes"), "urgent", _care(kind="other")).verdict is MET
    with pytest.raises(RulebookError, match="contradictory facts"):
        stated_or_implied(sheet(urgent="no"), "urgent", _care(kind="care"))
