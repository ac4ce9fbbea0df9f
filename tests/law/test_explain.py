from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, specimen
from toolkit.law.check import check
from toolkit.law.explain import Difference, alike, diff, why
from toolkit.law.findings import Findings
from toolkit.law.library import Library

LIBRARY = Library.of([specimen(), specimen(id="routes")])


def _check(*facts: tuple[str, str, str]) -> Findings:
    return check(
        case_of(("every-lot", "trigger_date", "2031-05-01"), *facts, as_of=DAY), OPTION, LIBRARY
    )


def test_why_is_the_tree_with_its_clauses() -> None:
    direct = next(f for f in _check(("L1", "urgent", "yes")).about("L1") if f.id == "direct")
    assert why(direct).splitlines() == [
        "L1: open, because urgent is yes (stated for L1)",
        "  met: A direct award is open [Specimen Act s.1]",
        "    met: urgent is yes (stated for L1)",
        "    unknown: only_one_able is not stated",
    ]


def test_a_rule_is_written_out_once_and_doubts_are_marked() -> None:
    found = {f.id: f for f in _check(("L1", "urgent", "no")).about("L1")}
    assert "(guidance_summary)" in why(found["hunch"])


def test_what_two_sets_of_facts_change() -> None:
    before, after = _check(("L1", "urgent", "yes")), _check(("L1", "trigger_date", "2030-12-31"))
    changed = {(d.subject, d.id): d for d in diff(before.findings, after.findings)}
    assert changed["L1", "regime"] == Difference("L1", "regime", "regime", "new", "old")
    assert changed["L1", "direct"].because_before == "urgent is yes (stated for L1)"
    assert ("L2", "regime") not in changed
    assert diff(before.findings, before.findings) == ()


def test_a_finding_on_one_side_only_differs_too() -> None:
    found = _check(("L1", "urgent", "yes")).about("L1")
    gone = {one.id: (one.before, one.after) for one in diff(found, ())}
    assert gone["direct"] == ("open", "")


def test_differences_that_are_alike_are_told_once() -> None:
    before, after = _check(), _check(("every-lot", "urgent", "yes"))
    told = {one.id: subjects for one, subjects in alike(diff(before.findings, after.findings))}
    assert told["direct"] == ("L1", "L2")
