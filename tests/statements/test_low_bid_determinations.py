import pytest

from tests.statements.raw_cases import TINY, faults_of, with_table
from tests.statements.rows_read import problems
from toolkit.statements.low_bid_determinations import LowBidDetermination

GOOD = {
    "bid_id": "B5",
    "asked_on": "2026-05-01",
    "determined_on": "2026-05-15",
    "role": "head of procurement",
    "outcome": "removed",
    "reasons": "no answer was given",
}


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ({}, ""),
        ({"determined_on": "2026-05-01"}, "determined_on: 2026-05-01 leaves no time after"),
        ({"asked_on": ""}, "asked_on: is missing"),
        ({"role": ""}, "role: is missing"),
        ({"reasons": ""}, "reasons: is missing"),
        ({"outcome": "excluded"}, "outcome: 'excluded' is not one of the choices"),
    ],
)
def test_a_finding_says_who_when_why_and_that_the_bidder_was_heard(
    cell: dict[str, str], problem: str
) -> None:
    cells = {name: text for name, text in {**GOOD, **cell}.items() if text}
    told = problems(LowBidDetermination, **cells)
    assert "\n".join(told).startswith(problem)
    assert bool(told) == bool(problem)


def test_a_finding_is_about_a_bid_that_exists() -> None:
    (told,) = faults_of(with_table(TINY, "low_bid_determinations", [GOOD | {"bid_id": "B9"}]))
    assert "bid_id: 'B9' is not in bids" in told
