"""Reads tables of sentences about a Provider Selection Regime and puts them to its rulebook."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from toolkit.errors import RulebookError
from toolkit.law import reasons
from toolkit.law.answers import Answer
from toolkit.law.facts import FactSheet, Known, dictionary, read_value
from toolkit.law.findings import verdict_for
from toolkit.law.rulebook import Rulebook, refuse_contradictions
from toolkit.law.rules import Law, Rule

TESTS = Path(__file__).parents[2]
RULEBOOKS = TESTS.parent / "toolkit" / "law" / "rulebooks"


def read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def shelve(id: str, build: Callable[[Mapping[str, Any]], Rulebook]) -> Rulebook:
    """Build a rulebook from the figures in its own folder."""
    return build(read(RULEBOOKS / id / "figures.yaml"))


def sheet(rulebook: Rulebook, facts: Mapping[str, object]) -> FactSheet:
    """Write facts as a person would."""
    definitions = dictionary(rulebook.facts)
    known = {}
    for name, raw in facts.items():
        text = ("yes" if raw else "no") if isinstance(raw, bool) else str(raw)
        known[name] = Known(read_value(definitions[name], text), "the row")
    return FactSheet(definitions, known)


def say(rule: Rule, answer: Answer) -> str:
    """Say a verdict in the words of its kind."""
    if rule.gives:
        return verdict_for(rule.gives, answer)
    return reasons.verdict_in_words(answer, {})


@dataclass(frozen=True)
class Table:
    """Sentences about one rulebook, with the sets of facts that they share."""

    rulebook: Rulebook
    defaults: Mapping[str, date]
    sets: Mapping[str, Mapping[str, object]]
    rows: tuple[dict[str, Any], ...]

    @classmethod
    def of(cls, rulebook: Rulebook, name: str) -> "Table":
        raw = read(TESTS / "rules" / f"{name}.yaml")
        return cls(rulebook, raw["defaults"], raw.get("sets", {}), tuple(raw["rows"]))

    def rule(self, id: str) -> Rule:
        return next(rule for rule in self.rulebook.rules if rule.id == id)

    def facts(self, row: Mapping[str, Any]) -> FactSheet:
        given = dict(self.sets[row["given"]]) if "given" in row else {}
        stated = {**given, **row.get("facts", {})}
        for name in row.get("missing", ()):
            del stated[name]
        return sheet(self.rulebook, stated)

    def law(self, row: Mapping[str, Any]) -> Law:
        day, as_of = (row.get(key, self.defaults[key]) for key in ("day", "as_of"))
        return self.rulebook.on(day, known=as_of)

    def check(self, row: Mapping[str, Any]) -> None:
        """Hold what a row expects against what the rulebook says."""
        facts, law = self.facts(row), self.law(row)
        if "refused" in row:
            with pytest.raises(RulebookError, match=row["refused"].replace("(", r"\(")):
                self.ask_all(facts, law)
            return
        refuse_contradictions(self.rulebook, facts, law)
        found = {id: (self.rule(id), self.rule(id)(facts, law)) for id in row["expect"]}
        assert {id: say(*pair) for id, pair in found.items()} == row["expect"]
        for id, names in row.get("needs", {}).items():
            assert [reading.name for reading in reasons.needs(found[id][1])] == names
        for id, names in row.get("open_if", {}).items():
            assert [reading.name for reading in reasons.open_if(found[id][1])] == names

    def ask_all(self, facts: FactSheet, law: Law) -> dict[str, Answer]:
        """Put every rule that is law to the facts, contradictions refused first."""
        refuse_contradictions(self.rulebook, facts, law)
        return {id: rule(facts, law) for id, rule in law.rules.items()}
