"""Reads the tables of sentences in `tests/rules` and puts each to its rulebook.

A table has `defaults`, `bases` (named sets of facts), `rows` and `boundaries`. A row expects a
verdict from each rule it names; `needs` and `open_if` list all missing facts and open views of a
rule, `asks` some of them. A boundary moves one fact from below a limit to the limit and above
it, and takes it away. A fact whose value is null is taken out of its base.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from ruamel.yaml import YAML

from toolkit.law import reasons
from toolkit.law.answers import Answer
from toolkit.law.conditions import readings
from toolkit.law.facts import FactDefinition, FactSheet, Known, Value, dictionary, read_value
from toolkit.law.findings import verdict_for
from toolkit.law.rulebook import Rulebook, refuse_contradictions
from toolkit.law.rules import Duty, Law

TESTS = Path(__file__).parents[2]
FOLDERS = TESTS.parent / "toolkit" / "law" / "rulebooks"


@dataclass(frozen=True)
class Sentence:
    """One row, or one step of a boundary, ready to be asked."""

    name: str
    facts: Mapping[str, Any]
    as_of: date
    expect: Mapping[str, str]
    needs: Mapping[str, list[str]]
    open_if: Mapping[str, list[str]]
    asks: Mapping[str, list[str]]
    refused: str = ""


def read(path: Path) -> Any:
    """Read YAML."""
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def built(id: str, build: Callable[[Mapping[str, Any]], Rulebook]) -> Rulebook:
    """Build a rulebook from the figures beside it."""
    return build(read(FOLDERS / id / "figures.yaml"))


def sentences(table: Mapping[str, Any]) -> list[Sentence]:
    """Give every row and every step of every boundary."""
    rows = [_row(table, row) for row in table["rows"]]
    return [*rows, *(step for edge in table.get("boundaries", ()) for step in _steps(table, edge))]


def sheet(rulebook: Rulebook, facts: Mapping[str, Any]) -> FactSheet:
    """Write facts as a person would; names outside the dictionary are refused."""
    definitions = dictionary(rulebook.facts)
    empty = FactSheet(definitions)
    known = {
        name: Known(read_value(empty.definition(name), _text(value)), "the row")
        for name, value in facts.items()
        if value is not None
    }
    return empty.with_known(known)


def law_for(rulebook: Rulebook, facts: FactSheet, as_of: date) -> Law:
    """Take the law of the trigger date, or else of the day asked, as known on that day."""
    trigger = facts.value("trigger_date")
    return rulebook.on(trigger if isinstance(trigger, date) else as_of, known=as_of)


def answer(rulebook: Rulebook, facts: FactSheet, as_of: date, rule: str) -> Answer:
    """Put one rule to the facts, contradictions refused first."""
    law = law_for(rulebook, facts, as_of)
    refuse_contradictions(rulebook, facts, law)
    return next(r for r in rulebook.rules if r.id == rule)(facts, law)


def in_words(rulebook: Rulebook, rule: str, found: Answer) -> str:
    """Say a verdict in the words of the rule's kind."""
    gives = next(r for r in rulebook.rules if r.id == rule).gives
    return verdict_for(gives, found) if gives else reasons.verdict_in_words(found, {})


def found_by(rulebook: Rulebook, sentence: Sentence) -> tuple[Any, ...]:
    """Give verdicts, needs, open views and some needs as a sentence names them."""
    facts = sheet(rulebook, sentence.facts)
    asked = {
        rule: answer(rulebook, facts, sentence.as_of, rule)
        for rule in {**sentence.expect, **sentence.needs, **sentence.open_if, **sentence.asks}
    }
    return (
        {rule: in_words(rulebook, rule, asked[rule]) for rule in sentence.expect},
        {rule: [r.name for r in reasons.needs(asked[rule])] for rule in sentence.needs},
        {rule: [r.name for r in reasons.open_if(asked[rule])] for rule in sentence.open_if},
        {
            rule: [r.name for r in reasons.needs(asked[rule]) if r.name in some]
            for rule, some in sentence.asks.items()
        },
    )


def expected(sentence: Sentence) -> tuple[Any, ...]:
    """Give what a sentence says should be found."""
    asks = {rule: list(some) for rule, some in sentence.asks.items()}
    return dict(sentence.expect), dict(sentence.needs), dict(sentence.open_if), asks


def values_of(definition: FactDefinition) -> st.SearchStrategy[Value]:
    """Draw values of a fact, a few of each kind so that conditions meet."""
    match definition.type:
        case "yes/no":
            return st.booleans()
        case "gbp":
            least = ("-5",) if definition.may_fall else ()
            return st.sampled_from((*least, "0", "100000", "700000", "6000000")).map(
                lambda text: read_value(definition, text)
            )
        case "number":
            return st.sampled_from(("-1", "0", "4", "30", "81")).map(
                lambda text: read_value(definition, text)
            )
        case "date":
            days = ("2013-06-01", "2016-06-01", "2022-06-01", "2025-03-01", "2026-01-15")
            return st.sampled_from(days).map(date.fromisoformat)
        case "word":
            return st.sampled_from(definition.words)
        case _:
            return st.sampled_from(("85312000", "98513310", "90910000"))


def steps_of(found: Answer) -> Iterator[Answer]:
    """Walk a reasoning tree."""
    yield found
    for child in found.children:
        yield from steps_of(child)


def asked_facts(rulebook: Rulebook, *days: date) -> set[str]:
    """Give every fact that a rule asks while nothing is known, or that starts a clock.

    Args:
        rulebook: Rulebook, as known on the day it was checked.
        days: Days whose law is asked.
    """
    facts = FactSheet(dictionary(rulebook.facts))
    asked = {
        reading.name
        for law in (rulebook.on(day, known=rulebook.checked_to) for day in days)
        for rule in rulebook.rules
        for step in steps_of(rule(facts, law))
        if step.condition
        for reading in readings(step.condition)
    }
    clocks = {r.gives.after for r in rulebook.rules if isinstance(r.gives, Duty) and r.gives.after}
    return asked | clocks


def _row(table: Mapping[str, Any], row: Mapping[str, Any]) -> Sentence:
    defaults = table["defaults"]
    bases = [table["bases"][name] for name in _list(row.get("base"))]
    facts = dict(defaults.get("facts", {}))
    for more in (*bases, row.get("facts", {})):
        facts |= more
    return Sentence(
        name=row["name"],
        facts=facts,
        as_of=row.get("as_of", defaults["as_of"]),
        expect=row.get("expect", {}),
        needs=row.get("needs", {}),
        open_if=row.get("open_if", {}),
        asks=row.get("asks", {}),
        refused=row.get("refused", ""),
    )


def _steps(table: Mapping[str, Any], edge: Mapping[str, Any]) -> Iterator[Sentence]:
    verdicts = (*edge["expect"], edge.get("missing", "unknown"))
    values = (*edge["values"], None)
    where = ("below", "at the limit", "above", "not stated")
    for place, value, verdict in zip(where, values, verdicts, strict=True):
        row = {
            **edge,
            "name": f"{edge['name']}: {edge['fact']} {place}",
            "facts": {**edge.get("facts", {}), edge["fact"]: value},
            "expect": {edge["rule"]: verdict},
        }
        yield _row(table, row)


def _list(names: object) -> list[str]:
    if isinstance(names, list):
        return [str(name) for name in names]
    return [str(names)] if names else []


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
