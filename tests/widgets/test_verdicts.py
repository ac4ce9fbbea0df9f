"""Verdicts tell themselves apart without colour; reasons fold out; flips are sentences."""

from datetime import date

from tests.law.specimen import DAY, sheet, specimen
from toolkit.law.calendar import NATIONS, calendar_of
from toolkit.law.counting import Calendars
from toolkit.law.reply import Reply, reply
from toolkit.law.steps import dates_in, step_of
from toolkit.law.timetable import timetable
from toolkit.widgets.verdicts import (
    SHAPES,
    duties_table,
    flip_sentences,
    in_shape,
    timetable_table,
    tree_html,
    verdicts_table,
)

ROUTES = specimen(id="routes")
CALENDARS = Calendars(calendar_of([NATIONS[0]]), calendar_of(NATIONS))
TITLES = {rule.id: rule.title for rule in ROUTES.rules}


def replied(**facts: str) -> Reply:
    return reply(ROUTES, specimen(), sheet(**facts), DAY)


def test_no_two_opposite_verdicts_share_a_shape() -> None:
    shapes = [in_shape(one)[0] for one in ("mandatory", "open", "closed", "unknown")]
    assert len({*shapes, in_shape("unknown, likely open")[0]}) == len(shapes) + 1
    assert SHAPES["open"] == SHAPES["met"]


def test_a_verdict_is_shown_in_words_and_its_missing_facts_named() -> None:
    table = verdicts_table(replied().of_kind("route"), TITLES)
    row = table[table["Asked"] == TITLES["direct"]].iloc[0]
    assert row["Verdict"] == "? unknown"
    assert "urgent" in row["Waits for"]
    assert "Open if recorded, with evidence: only_one_able" in row["Waits for"]
    assert row["Clauses"] == "Specimen Act s.1"


def test_a_settled_verdict_waits_for_nothing() -> None:
    table = verdicts_table(replied(urgent="yes").of_kind("route"), TITLES)
    row = table[table["Asked"] == TITLES["direct"]].iloc[0]
    assert (row["Verdict"], row["Waits for"]) == ("\u25cf open", "")


def test_no_finding_leaves_the_headings() -> None:
    assert list(verdicts_table((), {}).columns)[:3] == ["Asked", "Kind", "Verdict"]


def test_only_sure_duties_are_listed() -> None:
    assert list(duties_table(replied(), TITLES)["Duty"]) == []
    assert TITLES["publish"] in set(duties_table(replied(kind="care"), TITLES)["Duty"])


def test_a_flip_is_a_sentence_with_the_question_and_both_answers() -> None:
    found = replied(urgent="no")
    told = flip_sentences(flip for flip in found.flips if flip.target == "direct")
    assert "It would be open if \u201cIs it urgent?\u201d were answered yes (now: no)." in told


def test_the_tree_folds_and_lets_no_text_do_harm() -> None:
    (finding,) = (one for one in replied().findings if one.id == "tender")
    shown = tree_html(finding.tree)
    assert shown.startswith("<ul class='tree'><li><details open><summary>")
    assert "value (not stated)" in shown
    assert shown.count("<details") == shown.count("</details>")


def test_days_stand_in_order_and_say_how_they_were_counted() -> None:
    facts = sheet(kind="care", awarded_on="2031-06-01", trigger_date="2031-05-01")
    found = replied(kind="care", awarded_on="2031-06-01", trigger_date="2031-05-01")
    law = ROUTES.on(date(2031, 5, 1))
    steps = [step for one in found.of_kind("duty") if (step := step_of(one, law))]
    shown = timetable_table(timetable("", steps, dates_in(facts), CALENDARS))
    assert set(shown["Applies"]) <= {"yes", "open"}
    assert all(day.split()[0] in ("by", "on", "from") for day in shown["Day"])
