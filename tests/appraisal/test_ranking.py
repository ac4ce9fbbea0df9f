from dataclasses import replace

import pytest

from tests.report.conftest import appraise
from toolkit.appraisal import Appraisal
from toolkit.appraisal.ranking import rank
from toolkit.statements.case import Case


@pytest.fixture(scope="module")
def found(tiny: Case) -> Appraisal:
    return appraise(tiny)


def test_ranking_again_changes_nothing(found: Appraisal) -> None:
    again = rank(found.case, found.results)
    assert again.results == found.results
    assert (again.ranking, again.tied) == (found.ranking, found.tied)
    assert again.not_separated == found.not_separated


def test_equal_totals_share_a_rank_and_the_next_is_skipped(found: Appraisal) -> None:
    alike = tuple(
        replace(one, scores=found.results[0].scores, scores_at_ends=()) for one in found.results
    )
    again = rank(found.case, alike)
    assert {one.rank for one in again.results} == {1}
    assert again.tied == (tuple(one.option.id for one in found.results),)


def test_an_option_that_was_not_played_has_no_rank(found: Appraisal) -> None:
    first, *others = found.results
    none = replace(first, simulation=None, scores=(), total=None, total_range=None)
    again = rank(found.case, (none, *others))
    assert again.results[0].rank is None
    assert first.option.id not in again.ranking
