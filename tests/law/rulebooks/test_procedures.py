"""Four procedures that people work through: every branch, put to the rulebook that answers it."""

import pytest

from tests.law.rulebooks import across
from tests.law.rulebooks.across import Ask

ROWS = across.table("procedures")
BOOKS = across.books(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['procedure']}: {row['name']}")
def test_every_branch_ends_as_the_procedure_says(row: Ask) -> None:
    assert across.words(BOOKS[row["book"]], row, {}) == row["expect"]


@pytest.mark.parametrize(
    ("procedure", "least"), [("change", 9), ("pool", 6), ("alliance", 7), ("tender", 9)]
)
def test_every_step_of_a_procedure_has_a_branch(procedure: str, least: int) -> None:
    steps = {row["step"] for row in ROWS if row["procedure"] == procedure}
    assert len(steps) >= least


@pytest.mark.parametrize("procedure", ["change", "pool", "alliance", "tender"])
def test_a_procedure_ends_both_ways(procedure: str) -> None:
    ends = {row["expect"] for row in ROWS if row["procedure"] == procedure}
    assert ends & {"open", "met", "mandatory"}
    assert ends & {"closed", "not met"}
