from dataclasses import replace
from types import MappingProxyType

from tests.report.chapters.blocks import section_of, words_of
from tests.report.papers.every import words
from toolkit.appraisal import Appraisal
from toolkit.report.content import Heading
from toolkit.report.papers.decision import decision
from toolkit.statements.equality import EqualityImpact


def test_the_record_has_the_three_parts_that_councils_publish(appraisal: Appraisal) -> None:
    titles = [section.title for section in decision(appraisal).sections[:3]]
    assert titles == [
        "Decision",
        "Reasons for the decision",
        "Alternative options considered and rejected",
    ]


def test_every_other_option_is_there_with_what_speaks_against_it(appraisal: Appraisal) -> None:
    section = section_of(decision(appraisal), "alternatives")
    heads = [block.title for block in section.blocks if isinstance(block, Heading)]
    first = appraisal.result(appraisal.ranking[0])
    others = [one for one in appraisal.results if one is not first]
    assert heads == [one.option.title for one in others]
    said = words_of(section)
    for one in others:
        gap = (first.total or 0) - (one.total or 0)
        assert f"It scores {one.total:.1f} of 100, {gap:.1f} less" in said


def test_an_option_that_the_evidence_does_not_tell_apart_is_not_called_rejected(
    appraisal: Appraisal,
) -> None:
    near = sum(appraisal.ranking[0] in pair for pair in appraisal.not_separated)
    assert words(decision(appraisal)).count("Not rejected on this evidence") == near > 0
    apart = replace(appraisal, not_separated=())
    assert "Not rejected" not in words(decision(apart))


def test_an_option_without_an_award_is_rejected_for_that(cut: Appraisal) -> None:
    assert "It cannot be awarded: lot" in words(decision(cut))


def test_nothing_is_rejected_where_nothing_can_be_awarded(barren: Appraisal) -> None:
    paper = decision(barren)
    assert section_of(paper, "alternatives").title == "Options considered"
    assert "To keep present arrangements" in words(paper)


def test_what_the_case_does_not_state_is_listed_and_never_made_up(appraisal: Appraisal) -> None:
    said = words_of(section_of(decision(appraisal), "missing"))
    assert "Consultation: nothing is stated." in said
    assert "Equality: the case states no equality impact." in said
    assert "Who takes the decision" in said


def test_equality_that_is_stated_is_shown_and_the_rest_named(appraisal: Appraisal) -> None:
    impact = EqualityImpact(
        impact_id="E1",
        characteristic="age",
        direction="better",
        effect="Care at home",
        evidence="Survey",
    )
    case = appraisal.case.model_copy(update={"equality_impacts": MappingProxyType({"E1": impact})})
    paper = decision(replace(appraisal, case=case))
    assert "equality" in [table.id for _, table, _ in paper.tables]
    assert "Nothing is stated for: disability," in words(paper)
