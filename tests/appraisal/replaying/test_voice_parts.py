import pytest

from tests.appraisal.replaying.stated import ours, raised

POINTS = {
    "formula": "group_points",
    "groups": ["g", "h"],
    "points": {"A": ["30", "10"], "B": ["10", "40"]},
}
VOICES = {
    "formula": "voices",
    "groups": {"many": "9", "one": "1"},
    "weights": {"cost": ["80", "20"], "care": ["20", "80"]},
}


@pytest.mark.parametrize(
    ("of", "name", "value"),
    [
        ("totals", "A", 40),
        ("totals of groups", "h", 50),
        ("totals of groups", "all", 90),
        ("rank", "B", 1),
        ("share in per cent", "B", 100 * 50 / 90),
        ("share with groups alike", "A", (30 / 40 + 10 / 50) / 2),
        ("sum of ranks", "A", 3),
        ("first by group", "g", "A"),
    ],
)
def test_points_are_added_and_compared(of: str, name: str, value: float | str) -> None:
    found = ours(POINTS, of, name)
    assert found == (value if isinstance(value, str) else pytest.approx(value))


def test_generous_groups_and_trimmed_shares_are_told_and_even_ones_are_not() -> None:
    assert raised(POINTS) == []
    generous = {**POINTS, "points": {"A": ["30", "10"], "B": ["10", "90"]}}
    assert raised(generous) == ["group-totals-differ"]
    assert raised({**POINTS, "printed_pct": {"A": "44", "B": "56"}}) == []
    assert raised({**POINTS, "printed_pct": {"A": "45", "B": "55"}}) == ["shares-trimmed"] * 2
    assert raised({**POINTS, "printed_pct": {"A": "45"}}) == []


@pytest.mark.parametrize(
    ("of", "name", "value"),
    [
        ("weight with groups alike", "cost", 50),
        ("weight by headcount", "cost", 74),
        ("rank by headcount", "care", 2),
        ("rank with groups alike", "care", 1),
        ("weight without one", "cost", 80),
        ("share of the voice of one person", "one", 0.5),
    ],
)
def test_voices_are_joined_in_every_way(of: str, name: str, value: float) -> None:
    assert ours(VOICES, of, name) == pytest.approx(value)


def test_one_loud_person_and_lost_points_are_told() -> None:
    assert raised(VOICES) == ["one-loud-person"]
    even = {**VOICES, "groups": {"many": "15", "others": "15"}}
    assert raised(even) == []
    lost = {**even, "weights": {"cost": ["80", "20"], "care": ["20", "70"]}}
    assert raised(lost) == ["weights-do-not-sum"]
