"""The reference of a rulebook: every rule with its clause, code, tests and room for remarks.

Anchors are ids of rules, so that a remark on paper or in a link still points to its rule in a later
edition.
"""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from inspect import getsource
from pathlib import Path

from jinja2 import Environment

from toolkit.errors import RulebookError
from toolkit.law.answers import Answer
from toolkit.law.conditions import readings
from toolkit.law.facts import FactDefinition, FactSheet
from toolkit.law.facts import say as value_in_words
from toolkit.law.figures import Entry
from toolkit.law.rulebook import Rulebook
from toolkit.law.rules import Rule
from toolkit.report.document import NOT_ADVICE
from toolkit.report.html import environment, filled
from toolkit.report.law_documenting import given
from toolkit.report.law_words import layer_name
from toolkit.report.putting import put_one
from toolkit.report.showing import day
from toolkit.version import VERSION

TEMPLATE = "rulebook.html.j2"
READ = {
    "verified": "clause read",
    "unverified": "clause not read",
    "inferred": "inferred, likely at most",
    "guidance_summary": "known from a summary of guidance",
}
Sentences = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Entered:
    """A rule as the reference shows it.

    Args:
        rule: The rule.
        gives: What is found where it is met.
        status: Whether its clause was read, in words.
        since: First day on which it is law.
        until: Last day, or that it is in force.
        code: The question as it is put.
        facts: Facts that it asks itself.
        asks: Rules that it asks.
        asked_by: Rules that ask it.
        tests: Sentences that speak of it; nothing where the tests are not at hand.
    """

    rule: Rule
    gives: str
    status: str
    since: str
    until: str
    code: str
    facts: tuple[str, ...]
    asks: tuple[str, ...]
    asked_by: tuple[str, ...]
    tests: tuple[str, ...] | None


def write_reference(
    rulebook: Rulebook,
    facts: Mapping[str, FactDefinition],
    sentences: Sentences | None,
    path: Path,
) -> None:
    """Write the reference of a rulebook as a page; nothing is left behind where that fails.

    Args:
        rulebook: What to write up.
        facts: Every fact that may be asked, those of other rulebooks included.
        sentences: Tests by rule; nothing where they are not at hand.
        path: Ends in `.html`; a file that is there already is replaced.

    Raises:
        InputError: The name does not end in `.html`, or the folder cannot be written to.
    """
    put_one(path, "page", reference(rulebook, facts, sentences))


def reference(
    rulebook: Rulebook, facts: Mapping[str, FactDefinition], sentences: Sentences | None
) -> bytes:
    """Write the reference of a rulebook as a page that needs no network and no script."""
    told = {
        "book": rulebook,
        "rules": entered(rulebook, facts, sentences),
        "facts": sorted(rulebook.facts, key=lambda fact: fact.name),
        "tested": sentences is not None,
        "not_advice": NOT_ADVICE,
        "version": VERSION,
    }
    return filled(_environment(), TEMPLATE, told)


def entered(
    rulebook: Rulebook, facts: Mapping[str, FactDefinition], sentences: Sentences | None
) -> tuple[Entered, ...]:
    """Gather what the reference says of each rule, those that find something first."""
    asks = {rule.id: _asked(rulebook, rule, facts) for rule in rulebook.rules}
    asked_by: dict[str, list[str]] = {}
    for id, (_, others) in asks.items():
        for other in others:
            asked_by.setdefault(other, []).append(id)
    return tuple(
        Entered(
            rule,
            given(rule.gives),
            READ[rule.source.status],
            day(rule.source.since),
            f"to {day(rule.source.until)}" if rule.source.until else "still law",
            textwrap.dedent(getsource(rule.question)).strip(),
            *asks[rule.id],
            tuple(asked_by.get(rule.id, ())),
            None if sentences is None else sentences.get(rule.id, ()),
        )
        for rule in sorted(rulebook.rules, key=lambda rule: not rule.finds)
    )


def _asked(
    rulebook: Rulebook, rule: Rule, facts: Mapping[str, FactDefinition]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Put a rule to no facts at all: what it then reads is what it asks, of facts and of rules."""
    source = rule.source
    known = max(rulebook.checked_to, source.made or source.since, source.since)
    when = source.since if source.until else max(rulebook.since, source.since)
    when = max(when, min(rulebook.checked_to, source.until or rulebook.checked_to))
    try:
        law = rulebook.on(max(when, rulebook.since), known=known)
        answer = rule.question(FactSheet(facts), law)
    except RulebookError:  # a figure that has no value on that day
        return (), ()
    return tuple(dict.fromkeys(_facts_in(answer))), tuple(dict.fromkeys(_rules_in(answer)))


def _facts_in(answer: Answer) -> Iterable[str]:
    """Walk facts that are read before another rule is reached."""
    if answer.condition:
        yield from (reading.name for reading in readings(answer.condition))
    for child in answer.children:
        if not child.rule:
            yield from _facts_in(child)


def _rules_in(answer: Answer) -> Iterable[str]:
    """Walk the nearest rules that are asked."""
    if answer.rule:
        yield answer.rule
        return
    for child in answer.children:
        yield from _rules_in(child)


def _environment() -> Environment:
    found = environment()
    found.filters |= {
        "layer": layer_name,
        "day": day,
        "value": _value,
        "read": READ.__getitem__,
        "paragraphs": _paragraphs,
    }
    return found


def _value(entry: Entry) -> str:
    value = entry.value
    return ", ".join(value) if isinstance(value, tuple) else value_in_words(value)


def _paragraphs(text: str) -> Sequence[str]:
    """Part a clause in our words where its lines part it."""
    return [" ".join(part.split()) for part in text.split("\n\n")]
