"""What a rulebook says, for a page: verdicts in words and shapes, reasons, flips and days."""

from collections.abc import Iterable, Sequence
from html import escape

import pandas as pd

from toolkit.law.answers import Answer
from toolkit.law.facts import say
from toolkit.law.findings import Finding, Kind
from toolkit.law.flips import Flip
from toolkit.law.reply import Reply
from toolkit.law.timetable import Row
from toolkit.report.chapters.law import in_words
from toolkit.report.showing import listed

SHAPES = {
    "mandatory": "\u25a0",
    "open": "\u25cf",
    "met": "\u25cf",
    "closed": "\u2715",
    "not met": "\u2715",
    "unknown": "?",
}
LIKELY = "\u25d0"
KINDS: dict[Kind, str] = {
    "regime": "Which law governs",
    "route": "Route",
    "condition": "Condition",
    "limit": "Limit on awards",
    "duty": "Duty",
}
FIRST: tuple[Kind, ...] = ("regime", "route")  # what a reader comes for
BEHIND: tuple[Kind, ...] = ("condition", "limit")
MOST = 6  # missing facts that a cell names
CITED = 3  # clauses that a cell names; the reasons name all
DEEPEST_OPEN = 2  # levels of a tree that stand open


def in_shape(verdict: str) -> str:
    """Put a shape before a verdict, so that it can be told apart without colour.

    >>> in_shape("closed"), in_shape("unknown, likely open")
    ('✕ closed', '◐ unknown, likely open')
    """
    if verdict.startswith("unknown, likely"):
        return f"{LIKELY} {in_words(verdict)}"
    return f"{SHAPES.get(verdict, SHAPES['open'])} {in_words(verdict)}"


def verdicts_table(findings: Iterable[Finding], titles: dict[str, str]) -> pd.DataFrame:
    """One row a finding: its verdict in shape and words, what it waits for, and its clauses.

    Args:
        findings: Regimes, routes, conditions and limits.
        titles: What each rule asks, by id.
    """
    return pd.DataFrame(
        [
            {
                "Asked": titles.get(one.id, one.id),
                "Kind": KINDS[one.kind],
                "Verdict": in_shape(one.verdict),
                "Waits for": _missing(one),
                "Clauses": "; ".join(one.cites[:CITED]),
            }
            for one in findings
        ],
        columns=["Asked", "Kind", "Verdict", "Waits for", "Clauses"],
    )


def duties_table(reply: Reply, titles: dict[str, str]) -> pd.DataFrame:
    """One row a duty that is laid down for sure."""
    sure = [one for one in reply.of_kind("duty") if one.verdict == "met"]
    return pd.DataFrame(
        [{"Duty": titles.get(one.id, one.id), "Clauses": "; ".join(one.cites)} for one in sure],
        columns=["Duty", "Clauses"],
    )


def flip_sentences(flips: Iterable[Flip]) -> list[str]:
    """Say each set of changes that would lead elsewhere in a sentence."""
    return [
        f"It would be {in_words(flip.to)} if "
        + listed([_change(one.definition.question, one.before, one.to) for one in flip.change])
        + "."
        for flip in flips
    ]


def tree_html(answer: Answer) -> str:
    """Write the reasons as a list that folds out, a step a line; keyboards open it with Enter."""
    return f"<ul class='tree'>{_branch(answer, set(), 1)}</ul>"


def timetable_table(rows: Sequence[Row]) -> pd.DataFrame:
    """One row a step that has a day, in the order of days."""
    return pd.DataFrame(
        [
            {
                "Day": f"{_bound(row)} {say(row.day)}",
                "What": row.step.what,
                "Applies": "open" if row.step.open else "yes",
                "Who": row.step.who,
                "How it was counted": row.because,
                "Clauses": "; ".join(row.step.cites),
            }
            for row in rows
            if row.day
        ],
        columns=["Day", "What", "Applies", "Who", "How it was counted", "Clauses"],
    )


def _bound(row: Row) -> str:
    if row.earliest and row.latest:
        return "on"
    return "from" if row.earliest else "by"


def _missing(finding: Finding) -> str:
    if finding.settled:
        return ""
    names = [reading.name for reading in finding.needs]
    rest = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    views = [reading.name for reading in finding.open_if]
    recorded = f". Open if recorded, with evidence: {listed(views[:MOST])}" if views else ""
    if not names:
        return "; ".join(finding.unverified)
    return f"{', '.join(names[:MOST])}{rest}{recorded}"


def _change(question: str, before: object, to: object) -> str:
    return f"\u201c{question}\u201d were answered {_said(to)} (now: {_said(before)})"


def _said(value: object) -> str:
    return say(value)  # type: ignore[arg-type]


def _branch(answer: Answer, written: set[str], depth: int) -> str:
    asked = in_words(answer.asked or answer.because)
    said = f"{escape(in_shape(answer.verdict.value))}: {escape(asked)}"
    doubt = "" if answer.status == "verified" else f" <em>({escape(answer.status)})</em>"
    cites = f" <small>[{escape('; '.join(answer.cites))}]</small>" if answer.cites else ""
    repeats = bool(answer.rule) and answer.rule in written
    if answer.rule:
        written.add(answer.rule)
    if not answer.children or repeats:
        why = " (as above)" if repeats else f". {escape(answer.because)}" if answer.because else ""
        return f"<li>{said}{doubt}{why}{cites}</li>"
    inner = "".join(_branch(child, written, depth + 1) for child in answer.children)
    opened = " open" if depth < DEEPEST_OPEN else ""
    head = f"<summary>{said}{doubt}{cites}</summary>"
    return f"<li><details{opened}>{head}<ul>{inner}</ul></details></li>"
