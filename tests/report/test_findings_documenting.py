import json

from jsonschema import Draft202012Validator

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, specimen
from toolkit.law import Library, check
from toolkit.law.check import check_all
from toolkit.report.findings_documenting import check_document
from toolkit.report.findings_documents import CheckDocument
from toolkit.statements.case import Case

CASE = case_of(("every-lot", "trigger_date", "2031-05-01"), ("L1", "urgent", "yes"), as_of=DAY)
FOUND = check(CASE, OPTION, Library.of([specimen(), specimen(id="routes")]))


def test_findings_that_read_the_same_stand_once_and_none_is_lost() -> None:
    document = check_document(CASE, (FOUND,))
    told = {
        (row.rulebook, row.id, subject, row.verdict, row.because)
        for row in document.findings
        for subject in row.subjects
    }
    assert told == {(f.rulebook, f.id, f.subject, f.verdict, f.because) for f in FOUND.findings}
    assert sum(len(row.subjects) for row in document.findings) == len(FOUND.findings)
    for row in document.findings:
        assert row.verified == (row.unverified_on_path == 0)
        assert row.unverified_on_path == len(row.unverified)
        assert row.tree is None
        assert document.rules[f"{row.rulebook}/{row.id}"]
    assert "Not legal advice" in document.not_legal_advice


def test_trees_are_written_only_where_they_are_asked_for() -> None:
    assert check_document(CASE, (FOUND,)).trees == {}
    document = check_document(CASE, (FOUND,), trees=True)
    assert {row.tree for row in document.findings} <= set(document.trees)
    for step in document.trees.values():
        assert set(step.children) <= set(document.trees)


def test_options_that_find_the_same_share_rows(tiny: Case, law: Library) -> None:
    found = check_all(tiny, tiny.options, law)
    document = check_document(tiny, found)
    assert sorted(option for part in document.options for option in part.options) == sorted(
        one.option for one in found
    )
    for one in found:
        rows = [row for row in document.findings if one.option in row.options]
        subjects = sum(1 if one.option in row.subjects else len(row.subjects) for row in rows)
        assert subjects == len(one.findings)


def test_questions_limits_and_rulebooks_stand_beside_the_findings() -> None:
    (part,) = check_document(CASE, (FOUND,)).options
    assert {one.fact for one in part.open_questions} == set(FOUND.questions)
    assert {one.id for one in part.limits} == {one.id for one in FOUND.limits}
    assert sum(one.unknown for one in part.rulebooks) == len(FOUND.unknown)


def test_the_flagship_fits_its_schema_and_four_megabytes(flagship: Case, law: Library) -> None:
    text = check_document(flagship, check_all(flagship, flagship.options, law)).model_dump_json()
    assert len(text) < 4_000_000
    Draft202012Validator(CheckDocument.model_json_schema()).validate(json.loads(text))
