from collections.abc import Callable

import pytest

from tests.appraisal.judging.test_judge import MEASURED, judged
from tests.statements.judged_cases import judged_case, scores
from tests.statements.raw_cases import built, with_cell, with_table, without_table
from toolkit.appraisal.judging import judge
from toolkit.statements.raw import RawCase


def ids(raw: RawCase) -> set[str]:
    return {one.id for one in judged(raw).lints}


def one_of_ten(raw: RawCase) -> RawCase:
    return with_cell(
        with_cell(raw, "weighing_groups", 1, "people", "1"), "weighing_groups", 0, "people", "9"
    )


def own_scores_only(raw: RawCase) -> RawCase:
    return with_table(raw, "scores", scores()[:8])


def alike(raw: RawCase) -> RawCase:
    rows = [{**row, "score": "60", "reason": "alike"} for row in scores()]
    rows[10]["score"] = "65"  # what the alliance has more of it loses by cost
    return with_table(raw, "scores", rows)


def twice(raw: RawCase) -> RawCase:
    rows = scores()
    rows[8]["reason"] = "Twice as good as today"
    return with_table(raw, "scores", rows)


@pytest.mark.parametrize(
    ("change", "lint"),
    [
        (lambda raw: with_cell(raw, "scores", 2, "score", "36"), "record-changed"),
        (lambda raw: with_cell(raw, "weighing_groups", 0, "is_user_voice", "no"), "no-user-voice"),
        (lambda raw: without_table(raw, "swing_checks"), "no-consistency-question"),
        (lambda raw: with_cell(raw, "swing_checks", 0, "more", "price"), "swings-disagree"),
        (lambda raw: with_cell(raw, "swings", 0, "weighed_on", "2026-03-01"), "reweighted"),
        (lambda raw: with_cell(raw, "criteria", 2, "scale", "local"), "local-scale"),
        (one_of_ten, "one-loud-person"),
        (own_scores_only, "no-consensus"),
        (alike, "near-tie"),
        (twice, "ratio-of-scores"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_check_fires_and_is_silent_on_the_clean_case(
    change: Callable[[RawCase], RawCase], lint: str
) -> None:
    assert lint in ids(change(judged_case()))
    assert lint not in ids(judged_case())


def test_money_counts_twice_only_beside_a_present_value() -> None:
    case = built(judged_case())
    beside, alone = judge(case, MEASURED, npsv_beside=True), judge(case, MEASURED)
    assert beside and alone
    assert "counted-twice" in {one.id for one in beside.lints}
    assert "counted-twice" not in {one.id for one in alone.lints}


def test_what_refuses_a_figure_comes_first() -> None:
    levels = [one.level for one in judged(without_table(judged_case(), "scores")).lints]
    assert levels == sorted(levels, reverse=True)
    assert levels[0] == "refused"
