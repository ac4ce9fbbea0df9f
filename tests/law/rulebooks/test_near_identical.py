"""Tests that look alike in two regimes: the same numbers, the different answers, each cited."""

import pytest

from tests.law.rulebooks import across, sentences
from tests.law.rulebooks.across import Ask

TABLE = across.table("near_identical")
ASKS: list[tuple[str, Ask]] = [(row["name"], ask) for row in TABLE for ask in row["asks"]]
BOOKS = across.books(ask for _, ask in ASKS)

each_ask = pytest.mark.parametrize(
    ("name", "ask"),
    ASKS,
    ids=[f"{place} {ask['book']}: {name}" for place, (name, ask) in enumerate(ASKS)],
)


@each_ask
def test_the_same_numbers_are_answered_by_each_regime_in_its_own_way(name: str, ask: Ask) -> None:
    book = BOOKS[ask["book"]]
    found = [across.words(book, ask, {ask["fact"]: value}) for value in ask["values"]]
    assert found == ask["expect"], name


@each_ask
def test_the_clause_that_sets_the_limit_stands_beside_the_answer(name: str, ask: Ask) -> None:
    found = across.found(BOOKS[ask["book"]], ask, {ask["fact"]: ask["values"][0]})
    assert ask["cites"] in {cite for step in sentences.steps_of(found) for cite in step.cites}, name


def test_every_row_puts_its_numbers_to_more_than_one_rule() -> None:
    assert all(len(row["asks"]) > 1 for row in TABLE)
