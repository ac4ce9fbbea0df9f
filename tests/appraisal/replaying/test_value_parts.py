import pytest

from tests.appraisal.replaying.stated import ours, raised

STEPS = {
    "formula": "cost_of_points",
    "options": [
        {"option": "A", "cost_gbp": "100", "score": "10"},
        {"option": "B", "per_point_gbp": "15", "score": "20"},
        {"option": "C", "cost_gbp": "400", "score": "15"},
    ],
}


@pytest.mark.parametrize(
    ("of", "name", "value"),
    [
        ("cost", "B", 300),
        ("average", "A", 10),
        ("step", "B", 20),
        ("step from the cheapest", "C", 60),
        ("dominated by", "C", "B"),
        ("gap of the first two", "score_pct", 100 / 3),
        ("gap of the first two", "per_point_pct", 100 * (400 / 15 / 15 - 1)),
        ("gap of the first two", "cost_gbp", 100),
    ],
)
def test_points_have_a_cost(of: str, name: str, value: float | str) -> None:
    found = ours(STEPS, of, name)
    assert found == (value if isinstance(value, str) else pytest.approx(value))


def test_cost_above_and_below_the_line_is_told() -> None:
    assert raised(STEPS) == []
    assert raised({**STEPS, "cost_criteria": ["price"]}) == ["counted-twice"]


def test_knowing_an_input_is_worth_what_it_changes() -> None:
    part = {
        "formula": "information",
        "options": {"A": {"always": "0"}, "B": {"always": "-1", "t": "4", "u": "0"}},
        "inputs": ["t", "u"],
    }
    assert ours(part, "value", "everything") == pytest.approx(0.5)
    assert ours(part, "value", "t") == pytest.approx(0.5)
    assert ours(part, "value", "u") == pytest.approx(0)


def test_the_smallest_of_the_largest_regrets_is_chosen() -> None:
    part = {"formula": "regret", "payoffs": {"A": ["10", "0"], "B": ["6", "5"]}}
    assert ours(part, "largest regret", "A") == 5
    assert ours(part, "largest regret", "B") == 4
    assert ours(part, "choice", "choice") == "B"
