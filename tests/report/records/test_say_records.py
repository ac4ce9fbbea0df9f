from toolkit.law.notice_forms import Form
from toolkit.report.document import NOT_ADVICE
from toolkit.report.plain_lines import WIDE
from toolkit.report.records import say_records
from toolkit.report.records.drafting import draft, notices_due
from toolkit.report.records.recording import Dossier, decision_record

Forms = dict[str, Form]


def test_a_record_tells_what_is_missing_before_what_is_stated(decided: Dossier) -> None:
    told = say_records.record(decision_record(decided))
    assert told.index("To be completed:") < told.index("Provider Selection Regime (England)")
    assert "Process followed: Most Suitable Provider Process (board paper 7)" in told
    assert "from: fact process_followed, stated for R" in told
    assert told.endswith(NOT_ADVICE)


def test_notices_are_listed_with_their_days(decided: Dossier, forms: Forms) -> None:
    told = say_records.notices(decided, notices_due(decided, forms.values()))
    assert told.index("Needed:") < told.index("Not settled whether needed:")
    assert "by 19 June 2026: 30 days after contract_awarded_on" in " ".join(told.split())
    assert max(len(line) for line in told.splitlines()) <= WIDE


def test_a_draft_is_told_with_marks(planned: Dossier, forms: Forms) -> None:
    told = say_records.notice(draft(planned, forms["award_notice_c"]))
    assert "    [to be completed: Who made the decision?" in told
    assert "award_notice_c (R)" in told


def test_what_a_terminal_would_obey_is_left_out(hostile: Dossier, forms: Forms) -> None:
    told = say_records.notice(draft(hostile, forms["award_notice_c"]))
    assert "\u202e" not in told
    assert "\u0007" not in told
