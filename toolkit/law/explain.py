"""Explain findings to a person: why they are as they are, and what changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from toolkit.law.answers import Answer
from toolkit.law.findings import Finding


@dataclass(frozen=True)
class Difference:
    """A finding that came out differently; empty where it stood on one side only.

    Args:
        subject: Lot, provider, tender or option; empty for bare facts.
        rulebook: Where the finding comes from.
        id: The finding.
        before: Its verdict on the one side.
        after: Its verdict on the other.
        because_before: What settled it, or left it open, on the one side.
        because_after: And on the other.
    """

    subject: str
    rulebook: str
    id: str
    before: str
    after: str
    because_before: str = field(default="", compare=False)
    because_after: str = field(default="", compare=False)


def why(finding: Finding) -> str:
    """Write the reasoning as indented text, each rule once, its clauses beside it."""
    about = finding.subject or finding.id  # bare facts have no subject
    return f"{about}: {finding.verdict}, because {finding.because}\n" + tree_text(finding.tree)


def tree_text(answer: Answer) -> str:
    """Write a reasoning tree as indented text; a rule that returns is not written out again."""
    return "\n".join(_lines(answer, 1, set()))


def diff(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[Difference, ...]:
    """Say which findings differ between two days, or between two sets of facts, and why."""
    old = {one.key: (one.verdict, one.because) for one in before}
    new = {one.key: (one.verdict, one.because) for one in after}
    found = []
    for key in dict.fromkeys((*old, *new)):
        (was, because_was), (now, because_now) = old.get(key, ("", "")), new.get(key, ("", ""))
        if was != now:
            found.append(Difference(*key, was, now, because_was, because_now))
    return tuple(found)


def alike(differences: Iterable[Difference]) -> tuple[tuple[Difference, tuple[str, ...]], ...]:
    """Give differences that are the same word for word once, with all their subjects."""
    groups: dict[Difference, tuple[Difference, list[str]]] = {}
    for one in differences:
        groups.setdefault(replace(one, subject=""), (one, []))[1].append(one.subject)
    return tuple((one, tuple(subjects)) for one, subjects in groups.values())


def _lines(answer: Answer, depth: int, written: set[str]) -> Iterator[str]:
    repeats = answer.rule in written
    if answer.rule:
        written.add(answer.rule)
    text = answer.because or answer.asked
    notes = [f"[{'; '.join(answer.cites)}]"] if answer.cites else []
    if answer.status != "verified":
        notes.append(f"({answer.status})")
    if repeats:
        notes.append("(as above)")
    yield " ".join([f"{'  ' * depth}{answer.verdict}: {text}", *notes])
    if not repeats:
        for child in answer.children:
            yield from _lines(child, depth + 1, written)
