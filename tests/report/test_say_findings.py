import re
from dataclasses import replace
from datetime import date

import pytest

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, specimen
from toolkit.law import Library, check
from toolkit.law.check import check_all
from toolkit.law.findings import Findings
from toolkit.report.say_findings import findings
from toolkit.statements.case import Case

CASE = case_of(
    ("every-lot", "trigger_date", "2031-05-01"),
    ("L1", "urgent", "yes"),
    ("L2", "urgent", "no"),
    as_of=DAY,
)


@pytest.fixture
def found() -> Findings:
    return check(CASE, OPTION, Library.of([specimen(), specimen(id="routes")]))


def test_lots_have_letters_and_routes_say_for_which_they_are_open(found: Findings) -> None:
    told = findings(CASE, (found,))
    assert "  A: L1:" in told
    assert "  B: L2:" in told
    assert re.search(r"A direct award is open .*open for A; unknown for B", told)
    assert "Not legal advice" in told


def test_unverified_steps_are_counted_beside_a_verdict(found: Findings) -> None:
    told = " ".join(findings(CASE, (found,)).split())
    assert "Small awards are free [a newsletter]: likely closed (1 unverified) for A; " in told
    assert "likely open (1 unverified) for B" in told


def test_a_route_of_another_nation_is_no_closed_route_of_this_case(law: Library) -> None:
    case = case_of(("every-lot", "trigger_date", "2026-03-02"), as_of=date(2026, 3, 24))
    told = " ".join(findings(case, (check(case, OPTION, law),)).split())
    assert "law of another nation, no concern here: Councils, Health Boards" in told
    assert "closed: Councils, Health Boards" not in told


def test_options_alike_are_told_once(found: Findings) -> None:
    more = CASE.model_copy(update={"options": (OPTION, OPTION.model_copy(update={"id": "B"}))})
    own = tuple(replace(one, subject="B") if one.subject == "A" else one for one in found.findings)
    told = findings(more, (found, replace(found, option="B", findings=own)))
    assert "the law finds the same about each of them" in told
    assert told.count("Which law governs\n") == 1


def test_everything_prints_every_finding_and_the_short_form_does_not(found: Findings) -> None:
    short, whole = findings(CASE, (found,)), findings(CASE, (found,), everything=True)
    assert "--all prints" in short
    assert "--all prints" not in whole
    for one in found.findings:
        assert f"{one.rulebook}/{one.id} (" in whole


def test_a_shipped_case_is_told_on_two_pages(flagship: Case, law: Library) -> None:
    found = check_all(flagship, flagship.options, law)
    told = findings(flagship, found).splitlines()
    assert len(told) / len(flagship.options) < 120
    assert max(map(len, told)) <= 100
    text = "\n".join(told)
    assert "Provider Selection Regime (England)" in text
    assert "What to find out next" in text
    assert "reg 6(3)" in text
