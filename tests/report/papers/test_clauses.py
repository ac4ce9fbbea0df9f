from dataclasses import replace

from tests.report.papers.every import words_in
from toolkit.appraisal import Appraisal
from toolkit.report.papers.clauses import (
    conditions,
    duties_matrix,
    entry_and_exit,
    governance,
    parties,
    scope,
    term_clause,
)


def test_the_scope_is_the_lots_of_the_option(appraisal: Appraisal) -> None:
    clause = scope(appraisal, appraisal.results[0])
    assert [row[0] for row in clause.blocks[1].rows] == list(appraisal.case.lots)  # type: ignore[union-attr]


def test_bidders_are_named_once_an_award_is_one(appraisal: Appraisal) -> None:
    won, other = appraisal.results[:2]
    update = {"stage": "award", "no_award": (), "advertised": won.option.id}
    locked = replace(appraisal, case=appraisal.case.model_copy(update=update))
    awarded = parties(locked, won)
    assert "Providers: P1, P2 and P3." in words_in(awarded.blocks)
    assert "the providers" not in awarded.open
    assert "the providers" in parties(locked, other).open  # which nobody advertised


def test_what_the_model_says_of_deciding_joining_and_ending_is_there(appraisal: Appraisal) -> None:
    result = appraisal.result("alliance")
    assert "Unanimity of all members" in words_in(governance(appraisal, result).blocks)
    leaving = entry_and_exit(appraisal, result)
    assert "By deed of adherence" in words_in(leaving.blocks)
    assert any(one.startswith("notice to leave") for one in leaving.open)
    assert "to 30 September 2028" in words_in(term_clause(appraisal, result).blocks)


def test_every_function_has_a_row(appraisal: Appraisal) -> None:
    result = appraisal.result("alliance")
    stated = appraisal.case.models["alliance"].responsibilities
    (table,) = duties_matrix(appraisal, result).blocks
    assert len(table.rows) == len(stated)  # type: ignore[union-attr]


def test_a_power_that_no_source_shows_is_a_condition(appraisal: Appraisal) -> None:
    said = words_in(conditions(appraisal, appraisal.result("alliance")).blocks)
    assert "The power is shown, or the term is dropped: legal power not shown" in said
    assert "What-if" not in said
