from dataclasses import replace

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters import compose
from toolkit.report.chapters.answer import opening, separation
from toolkit.report.content import Report
from toolkit.report.showing import plain


def test_the_report_opens_with_the_answer(report: Report, appraisal: Appraisal) -> None:
    assert report.sections[0].id == "answer"
    first = appraisal.result(appraisal.ranking[0])
    assert first.simulation
    said = plain(opening(appraisal))
    assert said.startswith(
        f"“{first.option.title}” ranks first of {len(appraisal.ranking)} options"
    )
    assert f"£{first.simulation.total[0].central / 1e6:,.1f} million" in said
    assert f"{first.simulation.affordability.chance_short:.0%} of futures" in said


def test_what_is_tested_against_budgets_is_said(report: Report) -> None:
    said = words_of(section_of(report, "answer"))
    assert "the care of every contract year" in said
    assert "are not" not in said.split("Streams are tested")[1].split("risk.")[0]


def test_how_many_parties_would_sign_is_said_where_they_were_asked(
    told: Report, report: Report
) -> None:
    said = words_of(section_of(told, "answer"))
    assert "options would be signed as follows: " in said
    assert "of 5" in said
    assert "signed" not in words_of(section_of(report, "answer"))


def test_what_the_evidence_does_not_separate_is_said_at_once_and_why(
    appraisal: Appraisal, report: Report
) -> None:
    assert appraisal.not_separated
    said = words_of(section_of(report, "answer"))
    assert "The evidence does not separate it from" in plain(opening(appraisal))
    assert "order rests on assumed fees" in said
    for upper, lower in appraisal.not_separated:
        titles = (appraisal.case.option(option).title for option in (upper, lower))
        assert " and ".join(f"“{title}”" for title in titles) in said
    assert "award the same bids the same units" in said


def test_nothing_is_said_of_overlap_where_options_stand_apart(appraisal: Appraisal) -> None:
    apart = replace(appraisal, not_separated=())
    assert separation(apart) == ()
    assert "does not separate" not in plain(opening(apart))


def test_the_side_by_side_table_holds_the_results_best_first(
    appraisal: Appraisal, report: Report
) -> None:
    table = table_of(report, "options")
    order = [appraisal.result(option) for option in appraisal.ranking]
    assert column_of(table, "Option") == [one.option.title for one in order]
    assert column_of(table, "Score") == [one.total for one in order]
    assert column_of(table, "Best in") == [one.best_share for one in order]
    assert column_of(table, "First year") == [
        one.simulation.total[0].central for one in order if one.simulation
    ]


def test_a_single_option_is_not_ranked_against_others(appraisal: Appraisal) -> None:
    alone = replace(appraisal, ranking=appraisal.ranking[:1], not_separated=())
    assert "the only option that can be awarded" in plain(opening(alone))


def test_options_without_an_award_come_last_with_the_reason(cut: Appraisal) -> None:
    report = compose(cut)
    results = column_of(table_of(report, "options"), "Rank")
    assert results.count("no award") == len(cut.results) - len(cut.ranking) > 0
    assert results[-1] == "no award"
    assert "cannot be" in words_of(section_of(report, "answer"))


def test_where_nothing_can_be_awarded_the_answer_says_so(barren: Appraisal) -> None:
    assert plain(opening(barren)) == (
        "No option can be awarded as the case stands, so none is ranked."
    )
