"""Sentences that put facts to rules of several rulebooks, each from the bases of its own table."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from tests.law.rulebooks import sentences
from toolkit.law.answers import Answer
from toolkit.law.rulebook import Rulebook
from toolkit.law.rulebooks import SHIPPED

Ask = dict[str, Any]


def table(name: str) -> list[dict[str, Any]]:
    """Read the rows of a table across rulebooks."""
    rows: list[dict[str, Any]] = sentences.read(sentences.TESTS / "rules" / f"across_{name}.yaml")[
        "rows"
    ]
    return rows


def books(asks: Iterable[Ask]) -> dict[str, Rulebook]:
    """Build every rulebook that is asked."""
    return {id: sentences.built(id, SHIPPED[id]) for id in {ask["book"] for ask in asks}}


def found(book: Rulebook, ask: Ask, more: Mapping[str, Any]) -> Answer:
    """Put one rule to the facts of a row."""
    facts: dict[str, Any] = {}
    for base in _bases(ask):
        facts |= base
    facts |= {**ask.get("facts", {}), **more}
    as_of = ask.get("as_of", book.checked_to)
    return sentences.answer(book, sentences.sheet(book, facts), as_of, ask["rule"])


def words(book: Rulebook, ask: Ask, more: Mapping[str, Any]) -> str:
    """Give the verdict of a row."""
    return sentences.in_words(book, ask["rule"], found(book, ask, more))


def _bases(ask: Ask) -> list[dict[str, Any]]:
    """Take the named facts of a rulebook's own table, after the facts of all its rows."""
    if "base" not in ask:
        return []
    own = _own_table(ask["book"])
    names = ask["base"] if isinstance(ask["base"], list) else [ask["base"]]
    return [own["defaults"]["facts"], *(own["bases"][name] for name in names)]


@cache
def _own_table(book: str) -> Any:
    return sentences.read(sentences.TESTS / "rules" / f"{book}.yaml")
