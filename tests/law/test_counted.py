from datetime import date

import pytest

from tests.law.specimen import DAY, LAW, sheet
from toolkit.law.counted import Counted, with_counted
from toolkit.law.facts import ContradictionError, FactSheet
from toolkit.law.figures import build_figures
from toolkit.law.rules import Law

FIGURES = build_figures(
    {
        "next_day": [{"since": DAY, "value": 1, "unit": "days after", "cites": "s.1"}],
        "window": [{"since": DAY, "value": 2, "unit": "working days after", "cites": "s.2"}],
    }
)
CLOCK = Law("specimen", DAY, {figure.name: figure for figure in FIGURES}, LAW.rules)
DATES = (Counted("awarded_on", "trigger_date", "window"),)


def _counted(facts: FactSheet) -> FactSheet:
    return with_counted(DATES, "England", facts, CLOCK)


def test_a_date_is_counted_by_the_bank_holidays_and_says_from_what() -> None:
    found = _counted(sheet(trigger_date="2031-12-24"))  # a Wednesday before Christmas
    assert found.value("awarded_on") == date(2031, 12, 30)
    assert found.source("awarded_on") == "2 working days after trigger_date (2031-12-24)"


def test_nothing_is_counted_from_a_day_that_is_not_known() -> None:
    assert _counted(sheet()) == sheet()


def test_a_date_stated_as_it_is_counted_keeps_its_source() -> None:
    facts = sheet(trigger_date="2031-12-24", awarded_on="2031-12-30")
    assert _counted(facts) == facts


@pytest.mark.parametrize("stated", ["2031-12-29", "2031-12-31"])
def test_a_date_stated_otherwise_is_refused_by_name(stated: str) -> None:
    with pytest.raises(ContradictionError, match="yet 2 working days after trigger_date"):
        _counted(sheet(trigger_date="2031-12-24", awarded_on=stated))


def test_one_may_be_counted_from_another() -> None:
    dates = (Counted("trigger_date", "awarded_on", "next_day"), *DATES)
    with pytest.raises(ContradictionError, match="awarded_on is 24 December 2031"):
        with_counted(dates, "England", sheet(awarded_on="2031-12-24"), CLOCK)
