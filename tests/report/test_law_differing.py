from datetime import date

from toolkit.law.explain import Difference
from toolkit.report.law_differing import diff_document, say_diff

DAYS = (date(2024, 6, 1), date(2026, 3, 1))
ROWS = [
    Difference(lot, "psr_england", "direct_award_a", "open", "", "it was so", "")
    for lot in ("L1", "L2")
]


def test_what_is_alike_is_one_row_with_all_its_subjects() -> None:
    document = diff_document("alliance", *DAYS, ROWS)
    (row,) = document.differences
    assert (row.subjects, row.before, row.after) == (("L1", "L2"), "open", "")
    assert (document.earlier, document.later) == ("2024-06-01", "2026-03-01")


def test_in_words_with_the_reason_of_each_day() -> None:
    said = say_diff(diff_document("alliance", *DAYS, ROWS))
    assert "L1, L2: psr_england direct_award_a: open -> not found" in said
    assert "    2024-06-01: it was so" in said
    assert "2026-03-01: \n" not in said


def test_nothing_differs() -> None:
    assert say_diff(diff_document("alliance", *DAYS, [])).endswith("No finding differs.")


def test_bare_facts_have_no_subject() -> None:
    bare = Difference("", "regime", "regime", "unknown", "pa2023")
    document = diff_document("regime", *DAYS, [bare])
    assert document.differences[0].subjects == ()
    assert "\nregime regime: unknown -> pa2023" in say_diff(document)
