"""Explain findings to a person: why, what is missing, what would flip them, what changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.law.answers import Answer
from toolkit.law.findings import Finding, Findings
from toolkit.law.flips import Flip, flips


@dataclass(frozen=True)
class Difference:
    """A finding that came out differently; empty where it stood on one side only."""

    subject: str
    id: str
    before: str
    after: str


def why(finding: Finding) -> str:
    """Write the reasoning as indented text, each rule once, its clauses beside it."""
    return f"{finding.subject}: {finding.verdict}, because {finding.because}\n" + tree_text(
        finding.tree
    )


def tree_text(answer: Answer) -> str:
    """Write a reasoning tree as indented text; a rule that returns is not written out again."""
    return "\n".join(_lines(answer, 1, set()))


def missing(findings: Findings) -> tuple[str, ...]:
    """List what to ask a person, and the views that only the authority can record."""
    views = {reading.name for finding in findings.unknown for reading in finding.open_if}
    return tuple(
        f"{name}: {question}" + (" (open if recorded, with evidence)" if name in views else "")
        for name, question in findings.questions.items()
    )


def would_flip(finding: Finding) -> tuple[Flip, ...]:
    """Find the smallest sets of facts that would change a finding."""
    return flips(finding.tree, f"{finding.subject}/{finding.id}")


def diff(before: Findings, after: Findings) -> tuple[Difference, ...]:
    """Say which findings differ between two days, or between two sets of facts."""
    old = {(f.subject, f.id): f.verdict for f in before.findings}
    new = {(f.subject, f.id): f.verdict for f in after.findings}
    return tuple(
        Difference(*key, old.get(key, ""), new.get(key, ""))
        for key in dict.fromkeys((*old, *new))
        if old.get(key) != new.get(key)
    )


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
