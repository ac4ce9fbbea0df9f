"""Tables of sentences for rulebooks whose rules are asked by id, and the promises they keep."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from ruamel.yaml import YAML

from toolkit.law import reasons
from toolkit.law.answers import Answer, firmly
from toolkit.law.conditions import readings
from toolkit.law.counting import count_of
from toolkit.law.facts import FactDefinition, FactSheet, Known, Value, dictionary, read_value
from toolkit.law.findings import verdict_for
from toolkit.law.kleene import Verdict
from toolkit.law.rulebook import Rulebook, refuse_contradictions
from toolkit.law.rules import Duty

TESTS = Path(__file__).parents[2]
RULEBOOKS = TESTS.parent / "toolkit" / "law" / "rulebooks"
NOT_LAW = "not law on the day"

Row = dict[str, Any]


@dataclass(frozen=True)
class Book:
    """A rulebook with its table of sentences and its coverage page."""

    rulebook: Rulebook
    definitions: Mapping[str, FactDefinition]
    table: dict[str, Any]
    page: str

    @property
    def rows(self) -> list[Row]:
        """Rows of the table."""
        rows: list[Row] = self.table["rows"]
        return rows

    @property
    def defaults(self) -> dict[str, Any]:
        """Day and facts where a row states none."""
        defaults: dict[str, Any] = self.table["defaults"]
        return defaults


def book(id: str, build: Callable[[Mapping[str, Any]], Rulebook]) -> Book:
    """Build a rulebook from its folder and read its table."""
    rulebook = build(read(RULEBOOKS / id / "figures.yaml"))
    return Book(
        rulebook,
        dictionary(rulebook.facts),
        read(TESTS / "rules" / f"{id}.yaml"),
        (RULEBOOKS / id / "coverage.md").read_text(encoding="utf-8"),
    )


def read(path: Path) -> Any:
    """Read plain YAML."""
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def sheet(book: Book, facts: Mapping[str, object]) -> FactSheet:
    """Write facts as a person would; YAML has turned yes and no into truths already."""
    definitions = book.definitions
    texts = {name: _text(value) for name, value in facts.items()}
    known = {
        name: Known(read_value(definitions[name], text), "the row") for name, text in texts.items()
    }
    unknown = set(known) - set(definitions)
    assert not unknown
    return FactSheet(definitions, known)


def answer(book: Book, rule: str, facts: FactSheet, as_of: date) -> Answer | None:
    """Put one rule to the facts; nothing where it is not law on the day."""
    law = book.rulebook.on(as_of)
    refuse_contradictions(book.rulebook, facts, law)
    return law.rules[rule](facts, law) if rule in law.rules else None


def check_row(book: Book, row: Row) -> None:
    """Compare an answer with what its sentence says."""
    rule = next(rule for rule in book.rulebook.rules if rule.id == row["ask"])
    facts = sheet(book, {**book.defaults["facts"], **row["facts"]})
    found = answer(book, rule.id, facts, row.get("as_of", book.defaults["as_of"]))
    if found is None:
        assert row["expect"] == NOT_LAW
        return
    words = verdict_for(rule.gives, found) if rule.gives else reasons.verdict_in_words(found, {})
    assert words == row["expect"], reasons.because(found)
    if "needs" in row:
        assert [reading.name for reading in reasons.needs(found)] == row["needs"]
    if "open_if" in row:
        assert [reading.name for reading in reasons.open_if(found)] == row["open_if"]


def walk(step: Answer) -> Iterator[Answer]:
    """Walk a reasoning tree."""
    yield step
    for child in step.children:
        yield from walk(child)


def asked_facts(book: Book, days: tuple[date, ...]) -> set[str]:
    """Name every fact that some rule or contradiction reads on some day, nothing being known."""
    empty = FactSheet(book.definitions)
    names = set()
    for day in days:
        law = book.rulebook.on(day)
        answers = [rule(empty, law) for rule in law.rules.values()]
        answers += [clash.question(empty, law) for clash in book.rulebook.contradictions]
        for found in answers:
            for step in walk(found):
                if step.condition:
                    names |= {reading.name for reading in readings(step.condition)}
    return names


def lines_missing_from_page(book: Book) -> list[str]:
    """List rules, facts and figures that the coverage page does not state as they are."""
    rulebook = book.rulebook
    lines = [
        f"| `{rule.id}` | {rule.title} | {'; '.join(rule.cites)} | {rule.layer} | "
        f"{rule.source.status} |"
        for rule in rulebook.rules
    ]
    lines += [
        f"| `{fact.name}` | {fact.kind}, {fact.type} | {fact.question} |" for fact in rulebook.facts
    ]
    lines += [
        f"| `{figure.name}` | {entry.since} | {entry.until or ''} |"
        for figure in rulebook.figures
        for entry in figure.entries
    ]
    return [line for line in lines if line not in book.page]


def values(definition: FactDefinition) -> st.SearchStrategy[Value]:
    """Draw values of a fact, small numbers and few days so that limits are met and missed."""
    match definition.type:
        case "yes/no":
            return st.booleans()
        case "gbp" | "number":
            texts = ("0", "3", "4", "5", "18", "28", "33", "100000", "315000", "400000000")
            return st.sampled_from(texts).map(lambda text: read_value(definition, text))
        case "date":
            days = ("2013-05-01", "2016-05-01", "2020-01-01", "2024-12-31", "2025-06-01")
            return st.sampled_from(days).map(date.fromisoformat)
        case "word":
            return st.sampled_from(definition.words)
        case _:
            return st.sampled_from(("85100000", "85312000"))


def partial_facts(book: Book) -> st.SearchStrategy[dict[str, Value]]:
    """Draw facts of which any may be missing."""
    drawn = {name: values(definition) for name, definition in book.definitions.items()}
    return st.fixed_dictionaries({}, optional=drawn)


def drawn(book: Book, known: Mapping[str, Value]) -> FactSheet:
    """Make a fact sheet of drawn values."""
    return FactSheet(book.definitions, {name: Known(v, "drawn") for name, v in known.items()})


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def check_names(book: Book) -> None:
    """Every finding is asked in some row, and no two rows of a rule share a sentence."""
    names = [(row["ask"], row["name"]) for row in book.rows]
    assert len(names) == len(set(names))
    findings = {rule.id for rule in book.rulebook.rules if rule.gives or "_" in rule.id}
    assert findings <= {row["ask"] for row in book.rows}


def words_of(book: Book, figure: str) -> set[str]:
    """Collect the words of a list over all its entries."""
    (found,) = (f for f in book.rulebook.figures if f.name == figure)
    lists = [entry.value for entry in found.entries]
    return {word for words in lists if isinstance(words, tuple) for word in words}


def all_answers(book: Book, known: Mapping[str, Value], as_of: date) -> dict[str, Answer]:
    """Put every rule of the day to drawn facts; nothing where they contradict each other."""
    facts, law = drawn(book, known), book.rulebook.on(as_of)
    if book.rulebook.contradicted(facts, law):
        return {}
    return {id: rule(facts, law) for id, rule in law.rules.items()}


def check_settling(book: Book, as_of: date, known: dict[str, Value], data: st.DataObject) -> None:
    """Settle one more fact: what was settled stays as it was."""
    missing = sorted(set(book.definitions) - set(known))
    if not missing:
        return
    name = data.draw(st.sampled_from(missing))
    more = {**known, name: data.draw(values(book.definitions[name]))}
    before, after = all_answers(book, known, as_of), all_answers(book, more, as_of)
    for id in before.keys() & after.keys():
        if firmly(before[id]).settled:
            assert firmly(after[id]) is firmly(before[id]), id


def check_removing(book: Book, as_of: date, known: dict[str, Value], data: st.DataObject) -> None:
    """Forget one fact: what was not met or unknown does not become met."""
    if not known:
        return
    name = data.draw(st.sampled_from(sorted(known)))
    fewer = {other: value for other, value in known.items() if other != name}
    before, after = all_answers(book, known, as_of), all_answers(book, fewer, as_of)
    for id in before.keys() & after.keys():
        if firmly(before[id]) is not Verdict.MET:
            assert firmly(after[id]) is not Verdict.MET, id


def clock_facts(book: Book) -> set[str]:
    """Name the days from which duties are counted."""
    gives = (rule.gives for rule in book.rulebook.rules)
    return {duty.after for duty in gives if isinstance(duty, Duty) and duty.after}


def check_clocks(book: Book, as_of: date) -> None:
    """Every clock starts at a date and runs for a period that can be counted."""
    law = book.rulebook.on(as_of)
    for rule in book.rulebook.rules:
        if isinstance(rule.gives, Duty) and rule.gives.within:
            assert book.definitions[rule.gives.after].type == "date"
            assert count_of(law.figure(rule.gives.within)).number > 0
