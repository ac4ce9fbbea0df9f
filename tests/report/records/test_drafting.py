from datetime import date

from toolkit.law.notice_forms import Form
from toolkit.report.records.drafting import draft, notices_due, waits_for
from toolkit.report.records.recording import Dossier

Forms = dict[str, Form]


def test_the_process_followed_decides_which_notices_are_needed(
    decided: Dossier, forms: Forms
) -> None:
    needed = [due.form.id for due in notices_due(decided, forms.values()) if due.needed == "yes"]
    assert needed == ["msp_notice", "intention_notice_msp", "award_notice_msp"]


def test_the_timetable_gives_the_last_day(decided: Dossier, forms: Forms) -> None:
    days = {due.form.id: due.latest for due in notices_due(decided, forms.values())}
    assert days["award_notice_msp"] == date(2026, 6, 19)  # 30 days after 20 May


def test_without_a_process_every_notice_may_be_needed(planned: Dossier, forms: Forms) -> None:
    due = notices_due(planned, forms.values())
    assert {one.needed for one in due} == {"unknown"}
    assert {"award_notice_a", "award_notice_c"} <= {one.form.id for one in due}


def test_what_settles_most_notices_is_asked_first(planned: Dossier, forms: Forms) -> None:
    due = notices_due(planned, forms.values())
    fact, question, count = waits_for(planned, due)[0]
    assert fact == "process_followed"
    assert question.endswith("?")
    assert count > 10


def test_a_draft_is_for_the_lots_that_need_it(decided: Dossier, forms: Forms) -> None:
    found = draft(decided, forms["award_notice_msp"])
    assert (found.lots, found.asked_for) == (("R",), True)
    assert [one.item.id for one in found.filled] == [
        item.id for item in forms["award_notice_msp"].items
    ]
    assert {one.needed for one in found.filled} == {"yes"}


def test_a_notice_that_nothing_asks_for_can_be_drafted_all_the_same(
    decided: Dossier, forms: Forms
) -> None:
    found = draft(decided, forms["award_notice_a"])
    assert (found.lots, found.asked_for, found.due) == (("N", "S", "R"), False, ())


def test_a_modification_notice_of_one_law_is_not_dated_by_the_other(
    planned: Dossier, forms: Forms
) -> None:
    (psr,) = draft(planned, forms["modification_notice"]).due
    (act,) = draft(planned, forms["contract_change_notice"]).due
    assert (psr.lots, act.lots) == (("R",), ("N", "S"))
    assert psr.because == "state modified_on"
