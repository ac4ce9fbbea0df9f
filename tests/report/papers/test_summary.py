from dataclasses import replace

from tests.report.papers.every import words
from toolkit.appraisal import Appraisal
from toolkit.report.papers.summary import summary

ONE_PAGE = 2900  # characters that an A4 page holds below its title


def test_the_summary_fits_a_page_and_has_what_members_ask_for(
    appraisal: Appraisal, cut: Appraisal, rich: Appraisal
) -> None:
    for one in (appraisal, cut, rich):
        paper = summary(one)
        said = words(paper)
        assert len(said) < ONE_PAGE
        assert len(paper.sections) == 1
        assert not list(paper.tables)
        assert paper.sections[0].title == "Decision sought"
        for heading in ("The answer", "Money", "Law", "Next dates"):
            assert f"\n{heading}\n" in f"\n{said}"
        assert "from 1 October 2026 to 30 September 2028" in said


def test_the_answer_has_its_margin_and_what_the_evidence_does_not_separate(
    appraisal: Appraisal,
) -> None:
    first, second = (appraisal.result(one) for one in appraisal.ranking[:2])
    said = words(summary(appraisal))
    assert f"scores {first.total:.1f} of 100" in said
    assert f"{(first.total or 0) - (second.total or 0):.1f} more than" in said
    assert "The evidence does not separate it from" in said
    assert said.splitlines()[0].startswith("To choose between ")


def test_an_option_that_stands_apart_is_put_forward_alone(appraisal: Appraisal) -> None:
    apart = replace(appraisal, not_separated=(), tied=())
    said = words(summary(apart))
    assert said.splitlines()[0].startswith("To approve “")
    assert "does not separate" not in said


def test_a_tie_is_a_choice_and_not_an_approval(appraisal: Appraisal) -> None:
    tie = replace(appraisal, not_separated=(), tied=(appraisal.ranking[:2],))
    said = words(summary(tie))
    assert "The figures do not choose among them" in said
    assert "the same score" in said


def test_an_unproved_award_is_said(appraisal: Appraisal) -> None:
    results = tuple(
        replace(one, allocation=replace(one.allocation, proved=False)) for one in appraisal.results
    )
    assert "not proved to be the best" in words(summary(replace(appraisal, results=results)))
    assert "not proved" not in words(summary(appraisal))


def test_without_an_award_nothing_is_put_forward_and_the_reason_stands(barren: Appraisal) -> None:
    said = words(summary(barren))
    assert "none is put forward" in said
    assert said.count("has no award: ") == len(barren.results)
    assert "Money" not in said.splitlines()
    assert "To approve" not in said
