import pytest
from pydantic import ValidationError

from toolkit.statements.longlist import DIMENSIONS, Choice, GroupPoints, Shortlisting


def test_choices_are_taken_in_the_order_of_the_filter() -> None:
    assert DIMENSIONS == ("scope", "solution", "delivery", "implementation", "funding")


def test_a_mark_needs_a_reason() -> None:
    values = {"choice_id": "C1", "dimension": "scope", "label": "All", "mark": "discount"}
    with pytest.raises(ValidationError, match="reason"):
        Choice.model_validate(values)


@pytest.mark.parametrize(
    "wrong", [{"least_share": "1.1", "least_groups": 2}, {"least_share": "0.5", "least_groups": 0}]
)
def test_a_quorum_is_a_share_and_a_count(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Shortlisting.model_validate(wrong)


def test_nobody_scores_out_of_nothing() -> None:
    row = {"candidate_id": "A", "group_id": "lay", "points": "0", "most_points": "0"}
    with pytest.raises(ValidationError):
        GroupPoints.model_validate(row)
