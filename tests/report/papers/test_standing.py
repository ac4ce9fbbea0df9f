from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.words import gbp
from toolkit.report.papers.standing import law_of, proof_of, rivals, score_of, ways_to_contract
from toolkit.report.showing import in_prose, plain, together


def test_rivals_are_those_that_tie_and_those_that_are_not_told_apart(appraisal: Appraisal) -> None:
    first, second, third = appraisal.ranking[:3]
    found = replace(appraisal, tied=((first, second),), not_separated=((first, third),))
    assert rivals(found, first) == (second, third)
    assert rivals(found, second) == (first,)


def test_an_option_behind_says_by_how_much(appraisal: Appraisal) -> None:
    last = appraisal.result(appraisal.ranking[-1])
    first = appraisal.result(appraisal.ranking[0])
    said = plain(together(score_of(appraisal, last)))
    assert f"{(first.total or 0) - (last.total or 0):.1f} less than “{first.option.title}”" in said


def test_a_bound_is_told_where_an_award_is_not_proved(appraisal: Appraisal) -> None:
    result = appraisal.results[0]
    assert proof_of(result) == ()
    loose = replace(result, allocation=replace(result.allocation, proved=False))
    assert "No award can cost less than £" in plain(together(proof_of(loose)))


def test_only_routes_that_lead_to_a_contract_count_as_routes(appraisal: Appraisal) -> None:
    found = appraisal.results[0].findings
    ways = {one.id for one in ways_to_contract(found)}
    assert "competitive" in ways
    assert "joint_tender" not in ways
    assert "stay open" in plain(together(law_of(appraisal.results[0])))


def test_money_is_quoted_as_finely_as_a_sentence_bears() -> None:
    sums = 664_000, 3_910_000, 129_700_000
    assert [in_prose(gbp(one, "award")) for one in sums] == [
        "£664,000",
        "£3.91 million",
        "£129.7 million",
    ]
