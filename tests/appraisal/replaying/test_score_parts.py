import pytest

from tests.appraisal.replaying.stated import ours, played, raised

CLEAN = {
    "formula": "weighing",
    "options": ["A", "B", "C"],
    "scale": "global",
    "whole": "100",
    "criteria": [
        {"criterion": "access", "weight": "60", "scores": ["90", "35", "10"]},
        {"criterion": "quality", "weight": "40", "scores": ["20", "75", "10"]},
    ],
}


def criteria(*scores: list[str]) -> dict[str, object]:
    rows = [{"criterion": f"c{n}", "weight": "50", "scores": one} for n, one in enumerate(scores)]
    return {**CLEAN, "criteria": rows}


def test_a_clean_case_makes_no_check_speak_up() -> None:
    assert raised(CLEAN) == []


@pytest.mark.parametrize(
    ("of", "name", "value"),
    [
        ("totals", "A", 62),
        ("totals with equal weights", "B", 55),
        ("rank", "B", 2),
        ("weight in effect", "access", 60 * 80 / (60 * 80 + 40 * 65)),
        ("first from this weight", "access", 0.5),
        ("first up to this weight", "access", 1),
        ("share of weights with first place", "A", 0.5),
        ("dominated by A", "C", "yes"),
        ("dominated by A", "B", "no"),
    ],
)
def test_scores_are_weighed(of: str, name: str, value: float | str) -> None:
    found = ours(CLEAN, of, name)
    assert found == (value if isinstance(value, str) else pytest.approx(value))


@pytest.mark.parametrize(
    ("part", "check"),
    [
        ({**CLEAN, "whole": "101"}, "weights-do-not-sum"),
        ({**CLEAN, "scale": "local"}, "local-scale"),
        (
            {**criteria(["90", "35.2", "10"], ["20", "75", "10"]), "printed_decimals": "0"},
            "rounding-tie",
        ),
        (criteria(["1", "2", "3"], ["20", "60", "90"]), "ranks-as-scores"),
        (criteria(["50", "51", "52"], ["20", "60", "90"]), "effective-weight"),
        (criteria(["90", "35", "10"], ["20", "74", "10"]), "near-tie"),
    ],
)
def test_each_check_speaks_up_where_it_should(part: dict[str, object], check: str) -> None:
    assert check in raised(part)


def test_totals_have_a_gap_and_an_order() -> None:
    part = {"formula": "totals", "totals": {"A": "80", "B": "100"}}
    assert ours(part, "gap of the first two", "points") == 20
    assert ours(part, "gap of the first two", "pct") == 25
    assert ours(part, "order", "first") == "B"
    assert raised(part) == []
    assert raised({**part, "weighed_late": ["the public"]}) == ["reweighted"]


def test_weights_have_shares_and_a_sum_that_is_checked_where_one_is_stated() -> None:
    part = {"formula": "weights", "weights": {"a": "2", "b": "3"}}
    assert ours(part, "share of weight", "a") == 0.4
    assert ours(part, "sum of weights", "all") == 5
    assert raised(part) == []
    assert raised({**part, "whole": "6"}) == ["weights-do-not-sum"]


def test_equal_totals_share_a_rank() -> None:
    part = criteria(["90", "90", "10"], ["20", "20", "80"])
    ranks = [ours(part, "rank", name) for name in "ABC"]
    assert ranks == [1, 1, 3]
    assert not played(part).agrees
