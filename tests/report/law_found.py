"""Replies and timetables of the invented rulebook, for the tests of how they are told."""

from dataclasses import replace

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, SINCE, publish, sheet, specimen
from toolkit.law.figures import build_figures
from toolkit.law.library import Library
from toolkit.law.reply import Reply, reply
from toolkit.law.rules import Duty
from toolkit.law.timetabling import Timetable, timetable_of
from toolkit.statements.case import Case

GUARDED = replace(specimen(id="routes"), against_avoidance=("tender",))
CASE = case_of(
    ("every-lot", "trigger_date", "2031-05-01"),
    ("every-lot", "kind", "care"),
    ("A", "decision_on", "2031-10-31"),
    as_of=DAY,
)
TIMETABLE = timetable_of(CASE, OPTION, Library.of([specimen(), specimen(id="routes")]))


def replied(**facts: str) -> Reply:
    """Ask the invented rulebook."""
    return reply(GUARDED, specimen(), sheet(**facts), DAY)


def clocked(**facts: str) -> Reply:
    """Ask it where its notice is due within thirty days of the award."""
    days = build_figures(
        {"notice": [{"since": SINCE, "value": 30, "unit": "days after", "cites": "s.8"}]}
    )
    rules = (replace(publish, gives=Duty("publish it", "awarded_on", "notice")),)
    return reply(replace(GUARDED, rules=rules, figures=days, against_avoidance=()), specimen(),
                 sheet(**facts), DAY)  # fmt: skip


def timetabled() -> tuple[Case, Timetable]:
    """Give the invented case with its timetable."""
    return CASE, TIMETABLE
