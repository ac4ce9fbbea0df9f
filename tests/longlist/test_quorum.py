"""The two published rules, and that nothing unknown passes."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from toolkit.longlist.quorum import missed_hurdles, share_of_most, support_of
from toolkit.statements.longlist import GroupPoints, HurdleAnswer, Reply, Shortlisting

SANDWELL = Shortlisting(least_share=Decimal("0.5"), least_groups=2)
GROUPS = ("lay", "steering", "clinical")


def _points(group: str, points: int, most: int = 100) -> GroupPoints:
    return GroupPoints(
        candidate_id="A", group_id=group, points=Decimal(points), most_points=Decimal(most)
    )


def test_half_of_the_most_from_two_of_three_groups_is_enough() -> None:
    two = [_points("lay", 20), _points("steering", 50), _points("clinical", 90)]
    assert support_of(two, GROUPS, SANDWELL).passes is True
    one = [_points("lay", 20), _points("steering", 49), _points("clinical", 90)]
    assert support_of(one, GROUPS, SANDWELL).passes is False


def test_what_a_group_did_not_score_by_design_counts_nowhere() -> None:
    fewer = _points("lay", 30, most=60)  # of 100 points, 40 were not for lay members to give
    assert share_of_most(fewer) == Decimal("0.5")
    assert support_of([fewer, _points("clinical", 50)], GROUPS, SANDWELL).passes is True


def test_a_silent_group_leaves_it_open_only_where_it_could_decide() -> None:
    open_one = support_of([_points("lay", 60), _points("steering", 10)], GROUPS, SANDWELL)
    assert (open_one.passes, open_one.silent) == (None, ("clinical",))
    lost = support_of([_points("lay", 10), _points("steering", 10)], GROUPS, SANDWELL)
    assert lost.passes is False


@given(st.lists(st.integers(0, 100), min_size=3, max_size=3), st.integers(0, 100))
def test_more_points_never_lose_support(points: list[int], more: int) -> None:
    before = [_points(g, p) for g, p in zip(GROUPS, points, strict=True)]
    after = [_points(GROUPS[0], max(points[0], more)), *before[1:]]
    first = support_of(before, GROUPS, SANDWELL)
    assert not first.passes or support_of(after, GROUPS, SANDWELL).passes


def _answers(*replies: Reply) -> dict[str, HurdleAnswer]:
    return {
        f"H{n}": HurdleAnswer(candidate_id="A", hurdle_id=f"H{n}", answer=reply, reason="r")
        for n, reply in enumerate(replies)
    }


def test_only_yes_clears_a_hurdle() -> None:
    hurdles = [f"H{n}" for n in range(5)]
    assert missed_hurdles(hurdles, _answers("yes", "yes", "yes", "yes", "yes")) == ()
    assert missed_hurdles(hurdles, _answers("yes", "no", "unknown", "yes")) == ("H1", "H2", "H4")
