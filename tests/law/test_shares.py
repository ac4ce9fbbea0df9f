from datetime import date
from decimal import Decimal

import pytest

from tests.law.specimen import DEFINITIONS, FIGURES, sheet
from toolkit.errors import RulebookError
from toolkit.law.answers import Answer, all_of, firmly
from toolkit.law.asking import amount, at_least
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Entry
from toolkit.law.kleene import Verdict
from toolkit.law.reasons import cites
from toolkit.law.shares import (
    at_least_share,
    at_most_share,
    less_than_share,
    more_than_share,
    on_day_of,
    whole_number,
    within_share,
)

TEN = Entry("ten", date(2030, 1, 1), Decimal(10), "per cent", ("Specimen Act s.8",))
THRESHOLD = next(figure for figure in FIGURES if figure.name == "threshold")


def _sheet(value: str) -> FactSheet:
    return sheet(value=value, old_value="200")


@pytest.mark.parametrize(
    ("value", "verdicts"),
    [("19.99", "met met not not"), ("20", "met not met not"), ("20.01", "not not met met")],
)
def test_a_share_is_compared_to_the_penny(value: str, verdicts: str) -> None:
    facts = _sheet(value)
    part, whole = amount(facts, "value"), amount(facts, "old_value")
    tests = (at_most_share, less_than_share, at_least_share, more_than_share)
    found = [test(part, TEN, whole).verdict for test in tests]
    assert found == [Verdict.MET if word == "met" else Verdict.NOT_MET for word in verdicts.split()]


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("-20.01", Verdict.NOT_MET),
        ("-20", Verdict.MET),
        ("0", Verdict.MET),
        ("20", Verdict.MET),
        ("20.01", Verdict.NOT_MET),
    ],
)
def test_a_change_may_go_either_way(value: str, verdict: Verdict) -> None:
    facts = _sheet(value)
    assert within_share(amount(facts, "value"), TEN, amount(facts, "old_value")).verdict is verdict


def test_a_share_carries_the_figures_citation_and_status() -> None:
    facts = _sheet("1")
    part, whole = amount(facts, "value"), amount(facts, "old_value")
    unread = Entry("ten", TEN.since, Decimal(10), "per cent", TEN.cites, status="unverified")
    assert cites(at_most_share(part, TEN, whole)) == ("Specimen Act s.8",)
    assert firmly(at_most_share(part, unread, whole)) is Verdict.UNKNOWN


def test_a_missing_amount_leaves_a_share_open() -> None:
    facts = sheet(value="1")
    open_ = at_most_share(amount(facts, "value"), TEN, amount(facts, "old_value"))
    assert open_.verdict is Verdict.UNKNOWN


def test_what_is_no_number_is_no_share() -> None:
    words = Entry("words", TEN.since, "ten", "words", TEN.cites)
    facts = _sheet("1")
    with pytest.raises(RulebookError, match="words is no number of per cent"):
        at_most_share(amount(facts, "value"), words, amount(facts, "old_value"))
    with pytest.raises(RulebookError, match="words is no whole number"):
        whole_number(words)
    assert whole_number(TEN) == 10


def _reached(facts: FactSheet) -> Answer:
    return on_day_of(
        facts, "awarded_on", THRESHOLD, lambda entry: at_least(amount(facts, "value"), entry)
    )


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("2029-12-31", Verdict.NOT_MET),  # before the figure's first day
        ("2030-01-01", Verdict.MET),
        ("2030-12-31", Verdict.MET),
        ("2031-01-01", Verdict.NOT_MET),
    ],
)
def test_a_figure_is_read_on_the_day_that_a_fact_gives(day: str, verdict: Verdict) -> None:
    assert _reached(sheet(value="220", awarded_on=day)).verdict is verdict


def test_a_figure_of_an_unknown_day_stays_open_unless_every_span_agrees() -> None:
    assert _reached(sheet(value="220")).verdict is Verdict.UNKNOWN
    assert _reached(sheet(value="199")).verdict is Verdict.NOT_MET
    assert all_of(_reached(FactSheet(DEFINITIONS))).verdict is Verdict.UNKNOWN
