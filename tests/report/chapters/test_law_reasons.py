import pytest

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, specimen
from tests.report.chapters.blocks import column_of
from toolkit.law import Library, check
from toolkit.law.findings import Findings
from toolkit.report.chapters.law_reasons import INDENT, reasoning, reasons
from toolkit.report.fact_words import plainly


@pytest.fixture(scope="module")
def found() -> Findings:
    case = case_of(("every-lot", "trigger_date", "2031-05-01"), ("L1", "urgent", "yes"), as_of=DAY)
    return check(case, OPTION, Library.of([specimen(), specimen(id="routes")]))


def test_every_finding_is_counted_once_with_its_reason(found: Findings) -> None:
    table = reasons(found, 1, "x")
    assert sum(map(int, map(str, column_of(table, "Times")))) == len(found.findings)
    assert {*column_of(table, "Because")} == {plainly(one.because) for one in found.findings}
    assert table.folded


def test_reasoning_starts_with_the_question_and_goes_inwards(found: Findings) -> None:
    table = reasoning(found, 1, "x")
    steps = [str(step) for step in column_of(table, "Step")]
    assert not steps[0].startswith(INDENT)
    assert steps[1].startswith(INDENT)
    assert any(step.startswith(INDENT * 2) for step in steps)
    assert table.folded


def test_what_was_written_before_is_pointed_to(found: Findings) -> None:
    steps = [str(step) for step in column_of(reasoning(found, 1, "x"), "Step")]
    assert any(step.endswith("(as above)") for step in steps)
    assert all(len(step) < 4000 for step in steps)
