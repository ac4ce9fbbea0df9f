from dataclasses import replace

import pytest

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, specimen
from tests.report.chapters.blocks import words_of
from toolkit.law import Library, check
from toolkit.law.barriers import Barrier, build_barriers
from toolkit.law.findings import Findings
from toolkit.report.chapters.barriers import answers, barriers

PAGE = {
    "fear": "Every award needs a tender.",
    "finding": "forbids in part",
    "cited": ["the Specimen Act"],
    "forbids": ["large awards without a tender"],
    "leaves_open": ["urgent awards"],
    "rules": ["direct", "tender"],
    "cites": ["Specimen Act s.1"],
}


@pytest.fixture
def page() -> Barrier:
    (built,) = build_barriers({"tender": PAGE}, ["direct", "tender"])
    return built


@pytest.fixture
def found() -> Findings:
    case = case_of(("every-lot", "trigger_date", "2031-05-01"), ("L1", "urgent", "yes"), as_of=DAY)
    return check(case, OPTION, Library.of([specimen(), specimen(id="routes")]))


def test_a_page_says_what_is_feared_forbidden_and_left_open(page: Barrier, found: Findings) -> None:
    told = words_of(barriers({"routes": [page]}, [found]))
    assert "Every award needs a tender." in told
    assert "The law forbids part of this and leaves the rest open." in told
    assert "It leaves open: Urgent awards." in told
    assert "A direct award is open: open for L1 and unknown for L2" in told


def test_only_rulebooks_that_were_asked_have_pages(page: Barrier, found: Findings) -> None:
    assert "Every award" not in words_of(barriers({"other": [page]}, [found]))


def test_no_rule_found_says_so(found: Findings) -> None:
    bare = {**PAGE, "finding": "no rule found", "forbids": [], "rules": [], "cites": []}
    (page,) = build_barriers({"tender": bare}, [])
    told = words_of(barriers({"routes": [page]}, [found]))
    assert "No rule found" in told
    assert "It forbids" not in told
    assert "In this case" not in told


def test_options_that_agree_are_counted_once(page: Barrier, found: Findings) -> None:
    twin = replace(found, option="B")
    assert answers("routes", page, [found, twin]) == answers("routes", page, [found])
