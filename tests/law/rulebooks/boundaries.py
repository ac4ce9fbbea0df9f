"""Finds, from the answers themselves, how near to each figure the tables of sentences come.

A figure is moved by one unit and the rule asked again: the comparisons that moved with it are those
that it limits. Each row then says on which side of the limit it stood, or that a fact was missing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tests.law.rulebooks import psr_tables, sentences, tables
from toolkit.law import conditions
from toolkit.law.answers import Answer
from toolkit.law.conditions import Amount, Compare
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Entry, Figure
from toolkit.law.rulebook import Rulebook
from toolkit.law.rulebooks import SHIPPED
from toolkit.law.rules import AwardLimit, Duty, Law, Rule

BELOW, AT, ABOVE, MISSING = "one unit below", "at the limit", "one unit above", "a fact missing"
FAR = "further away"
SIDES = frozenset({BELOW, AT, ABOVE, MISSING})
ONE_DAY = timedelta(days=1)
ONE = Decimal(1)  # a pound, a day or one of whatever a plain number counts


@dataclass(frozen=True)
class Row:
    """One rule that a row of a table puts to facts, and the verdict that the row expects."""

    name: str
    rule: Rule
    facts: FactSheet
    law: Law
    expect: str

    @property
    def days(self) -> set[date]:
        """The day whose law is asked and every day among the facts."""
        stated = (known.value for known in self.facts.known.values())
        return {self.law.day, *(value for value in stated if isinstance(value, date))}


@dataclass(frozen=True)
class Beside:
    """What the tables try beside one figure.

    Args:
        sides: Of the limit; `FAR` where a row compares with it from further away.
        days: Every day in the rows of the rules that read it.
    """

    sides: frozenset[str]
    days: frozenset[date]


class _Read(dict[str, Figure]):
    """Figures that remember which of them were asked for."""

    def __init__(self, figures: Mapping[str, Figure]) -> None:
        super().__init__(figures)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> Figure:
        self.asked.add(name)
        return super().__getitem__(name)


def rulebook(id: str) -> Rulebook:
    """Build a shipped rulebook from the figures beside it."""
    return SHIPPED[id](sentences.read(sentences.FOLDERS / id / "figures.yaml"))


def rows_of(book: Rulebook) -> list[Row]:
    """Read every table of sentences about a rulebook, whichever way it is written."""
    files = sorted((sentences.TESTS / "rules").glob(f"{book.id}*.yaml"))
    return [row for file in files for row in _rows(book, file.stem, sentences.read(file))]


def uncompared(id: str) -> dict[str, str]:
    """Read which numbers and dates no rule compares with and no clock counts, and why."""
    return dict(_table(id).get("uncompared", {}))


def shares(id: str) -> tuple[str, ...]:
    """Read in whose tables rules and figures that a rulebook takes over are tried."""
    return tuple(_table(id).get("tried_in", ()))


def beside(book: Rulebook) -> dict[str, Beside]:
    """Say what the tables try beside each figure; rules taken over count where they are tried."""
    rows = rows_of(book)
    for id in shares(book.id):
        rows += [row for row in rows_of(rulebook(id)) if row.rule in book.rules]
    found: dict[str, set[str]] = {}
    readers: dict[str, set[str]] = {}
    for row in rows:
        for figure, sides in _near(row).items():
            found.setdefault(figure, set()).update(sides)
            readers.setdefault(figure, set()).add(row.rule.id)
    days = {
        figure: {day for row in rows if row.rule.id in ids for day in row.days}
        for figure, ids in readers.items()
    }
    return {name: Beside(frozenset(found[name]), frozenset(days[name])) for name in found}


def moved(entry: Entry) -> Entry:
    """Move a figure by one unit; a list or a text has none."""
    match entry.value:
        case Decimal():
            return replace(entry, value=entry.value + ONE)
        case date():
            return replace(entry, value=entry.value + ONE_DAY)
        case _:
            return entry


def measurable(figure: Figure) -> bool:
    """Whether a figure is a number or a date."""
    return all(isinstance(entry.value, Decimal | date) for entry in figure.entries)


def carried(book: Rulebook) -> set[str]:
    """Name the figures that count days from an event, and those that a limit carries."""
    named = set()
    for gives in (rule.gives for rule in book.rules):
        match gives:
            case Duty():
                named.add(gives.within)
            case AwardLimit():
                named.add(gives.figure)
    return named - {""}


def changes(book: Rulebook, figure: Figure) -> list[date]:
    """Give the days on which a figure starts or changes while the rulebook can be asked."""
    return [entry.since for entry in figure.entries if entry.since > book.since]


def _near(row: Row) -> dict[str, set[str]]:
    """Say on which side of which figures a row stands; a figure that limits nothing has none."""
    read = _Read(row.law.figures)
    answer = row.rule(row.facts, replace(row.law, figures=read))
    found = {}
    for name in read.asked:
        figure = row.law.figures[name]
        other = Figure(name, tuple(moved(entry) for entry in figure.entries))
        again = row.rule(row.facts, replace(row.law, figures={**row.law.figures, name: other}))
        pairs = zip(_conditions(answer), _conditions(again), strict=True)
        sides = {_side(one) for one, two in pairs if one != two}
        if MISSING in sides and not row.expect.startswith("unknown"):
            sides = {*sides, FAR} - {MISSING}  # something else settles the row
        if sides:
            found[name] = sides
    return found


def _conditions(step: Answer) -> list[Compare]:
    """List every comparison in a reasoning tree, in its order."""
    found = [step.condition] if isinstance(step.condition, Compare) else []
    return [*found, *(more for child in step.children for more in _conditions(child))]


def _side(test: Compare) -> str:
    """Say on which side of its limit a comparison stands, if it stands near."""
    values = [reading.value for reading in conditions.readings(test)]
    if None in values:
        return MISSING
    gap = _total(test.left) - _total(test.right)
    if gap == 0:
        return AT
    if abs(gap) > ONE:
        return FAR
    return BELOW if gap < 0 else ABOVE


def _total(amount: Amount) -> Decimal:
    values = ((term, term.reading.value) for term in amount.terms)
    return sum((t.size(v) for t, v in values if v is not None), amount.constant)


def _rows(book: Rulebook, file: str, table: dict[str, Any]) -> Iterator[Row]:
    rules = {rule.id: rule for rule in book.rules}
    if "day" in table["defaults"]:
        psr = psr_tables.Table.of(book, file)
        for raw in psr.rows:
            for id, words in raw.get("expect", {}).items():
                yield Row(raw["name"], rules[id], psr.facts(raw), psr.law(raw), words)
    elif "ask" in table["rows"][0]:
        yield from _asked_by_id(book, file, table)
    elif isinstance(table["rows"][0]["expect"], str):
        yield from _about_regimes(book, table)
    else:
        for row in sentences.sentences(table):
            facts = sentences.sheet(book, row.facts)
            law = sentences.law_for(book, facts, row.as_of)
            for id, words in row.expect.items():
                yield Row(row.name, rules[id], facts, law, words)


def _asked_by_id(book: Rulebook, file: str, table: dict[str, Any]) -> Iterator[Row]:
    page = tables.book(file, SHIPPED[file])
    rules = {rule.id: rule for rule in book.rules}
    defaults = table["defaults"]
    for raw in table["rows"]:
        facts = tables.sheet(page, {**defaults["facts"], **raw["facts"]})
        law = book.on(raw.get("as_of", defaults["as_of"]))
        yield Row(raw["name"], rules[raw["ask"]], facts, law, raw["expect"])


def _about_regimes(book: Rulebook, table: dict[str, Any]) -> Iterator[Row]:
    defaults = table["defaults"]
    for raw in table["rows"]:
        facts = psr_tables.sheet(book, {"nation": defaults["nation"], **raw["facts"]})
        law = book.on(raw.get("as_of", defaults["as_of"]))
        yield Row(raw["name"], law.rules["regime"], facts, law, raw["expect"])


def _table(id: str) -> dict[str, Any]:
    table: dict[str, Any] = sentences.read(sentences.TESTS / "rules" / f"{id}.yaml")
    return table
