from collections.abc import Callable

import pytest

from tests.statements.judged_cases import GROUPS, judged_case, scores, sealed
from tests.statements.raw_cases import faults_of, with_cell, with_column, with_table
from toolkit.statements.raw import RawCase

type Change = Callable[[RawCase], RawCase]


def test_a_case_with_groups_and_scores_is_believed() -> None:
    assert faults_of(judged_case()) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            lambda raw: with_cell(raw, "swings", 2, "points", "90"),
            "the largest swing of 'people' is 90",
        ),
        (
            lambda raw: with_cell(
                with_cell(raw, "swings", 0, "points", ""), "swings", 0, "weight", "0.1"
            ),
            "'people' gives points to some criteria and weights to others",
        ),
        (
            lambda raw: with_table(raw, "swings", [cells(raw, "swings", n) for n in range(5)]),
            "'bodies' does not weigh trust",
        ),
        (
            lambda raw: with_column(raw, "weighing_groups", "voice_share", {"people": "0.6"}),
            "is empty, and other groups state theirs",
        ),
        (
            lambda raw: with_column(
                raw, "weighing_groups", "voice_share", {"people": "0.6", "bodies": "0.3"}
            ),
            "the groups' parts of the voice sum to 0.9",
        ),
        (
            lambda raw: with_cell(raw, "scores", 8, "reason", ""),
            "15 replaces 20 of entry 1 without a reason",
        ),
        (
            lambda raw: with_table(raw, "scores", sealed(scores())[1:]),
            "entry 2 stands where entry 1 belongs",
        ),
        (
            lambda raw: with_cell(raw, "scores", 3, "at", "2026-02-01"),
            "2026-02-01 is before the entry above",
        ),
        (
            lambda raw: with_cell(raw, "scores", 0, "criterion_id", "price"),
            "'price' is read off the results, not scored",
        ),
        (
            lambda raw: with_cell(raw, "scores", 0, "option_id", "nowhere"),
            "'nowhere' is not an option",
        ),
        (
            lambda raw: with_cell(raw, "scores", 0, "group_id", "nobody"),
            "'nobody' is not in weighing_groups",
        ),
        (
            lambda raw: with_cell(raw, "swings", 2, "scores", "no"),
            "'people' does not score 'trust' by design",
        ),
    ],
    ids=[
        "no top swing",
        "two ways",
        "gap",
        "some voices",
        "voices",
        "change without reason",
        "entry left out",
        "backdated",
        "measured",
        "unknown option",
        "unknown group",
        "by design",
    ],
)
def test_what_is_refused(change: Change, told: str) -> None:
    assert any(told in fault for fault in faults_of(change(judged_case())))


def test_weights_as_stated_sum_to_one() -> None:
    rows = [cells(judged_case(), "swings", n) for n in range(6)]
    for row, weight in zip(rows, ("0.2", "0.3", "0.5", "0.2", "0.3", "0.4"), strict=True):
        row |= {"points": "", "weight": weight}
    (told,) = faults_of(with_table(judged_case(), "swings", rows))
    assert "the weights of 'bodies' sum to 0.9; make them sum to 1" in told


def test_a_score_that_confirms_needs_no_reason() -> None:
    rows = [row for row in scores() if row["group_id"] == "people"]
    same = {**rows[0], "round": "moderated", "scorer": "chair"}
    numbered = [{**row, "entry": str(n)} for n, row in enumerate([*rows, same], 1)]
    assert faults_of(with_table(judged_case(), "scores", numbered)) == []


def test_groups_that_are_not_heard_are_checked_all_the_same() -> None:
    silent = [{**one, "applies": "no"} for one in GROUPS]
    raw = with_cell(
        with_table(judged_case(), "weighing_groups", silent), "swings", 2, "points", "9"
    )
    assert len(faults_of(raw)) == 1


def cells(raw: RawCase, table: str, row: int) -> dict[str, str]:
    return {name: cell.text for name, cell in raw.tables[table].rows[row].items()}
