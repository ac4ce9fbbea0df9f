"""The differences of two runs as a report, for a board that saw the earlier one."""

from dataclasses import replace

from toolkit.report.content import (
    Block,
    Column,
    Kind,
    Number,
    Paragraph,
    Report,
    Section,
    Table,
)
from toolkit.report.diff.changes import TOPICS, Change, Differences, Shown, Topic
from toolkit.report.diff.comparing import why
from toolkit.report.diff.reading import RunSeen
from toolkit.report.showing import day, say

TOPIC_WORDS: dict[Topic, str] = {
    "ranking": "Order of the options",
    "award possible": "What can be awarded",
    "separation": "What the evidence separates",
    "route": "Which law governs, and routes",
    "award": "Who is awarded what",
    "money": "Money",
    "affordability": "Affordability",
    "risk": "Risk by party",
    "score": "Scores",
    "worth": "Worth to society",
    "law": "Other findings of law",
    "assurance": "Assurance",
}
MONEY: tuple[Kind, ...] = ("gbp", "million")
LARGE = 10_000_000  # pounds; from here on a table is in millions
SHOWN = 40  # rows of one topic that a page shows open


def written_up(before: RunSeen, after: RunSeen, found: Differences) -> Report:
    """Write two runs' differences up, the reason first.

    Args:
        before: The earlier appraisal.
        after: The later one.
        found: Their differences.
    """
    return Report(
        id=after.case,
        title=after.about.title,
        subtitle=(
            f"What changed. Law as known on {day(before.as_of)} in the earlier run and on "
            f"{day(after.as_of)} in the later one."
        ),
        stamp=f"Comparison of two runs of case {after.case}; not a decision",
        banners=(),
        sections=(_reason(found), *_topics(found)),
        kind="What changed since the last run",
    )


def _reason(found: Differences) -> Section:
    blocks: list[Block] = [Paragraph(say(why(found)), "lead")]
    if found.inputs:
        blocks.append(
            _table("inputs", "Inputs", "What was put in otherwise", found.inputs, folded=False)
        )
    if found.details:
        caption = "What changed files say otherwise, as far as both runs carry it"
        blocks.append(_table("details", "Details", caption, found.details, folded=False))
    if found.within_rounding:
        told = f"{found.within_rounding} more figures moved by less than is shown."
        blocks.append(Paragraph(say(told)))
    return Section("reason", "What changed, and why", tuple(blocks))


def _topics(found: Differences) -> tuple[Section, ...]:
    sections = []
    for topic in TOPICS:
        mine = tuple(one for one in found.outcomes if one.topic == topic)
        if mine:
            words, id = TOPIC_WORDS[topic], topic.replace(" ", "-")
            table = _table(id, words, f"{words}: before and after", mine, len(mine) > SHOWN)
            sections.append(Section(f"changed-{id}", words, (table,)))
    return tuple(sections)


def _table(id: str, sheet: str, caption: str, rows: tuple[Change, ...], folded: bool) -> Table:
    kind, origin = _kind(rows)
    return Table(
        id=f"{id}-changed",
        sheet=sheet,
        caption=caption,
        columns=(
            Column("What"),
            Column("Before", kind, origin),
            Column("After", kind, origin),
        ),
        rows=tuple((one.about, _as(one.before, kind), _as(one.after, kind)) for one in rows),
        folded=folded,
    )


def _kind(rows: tuple[Change, ...]) -> tuple[Kind, str]:
    """Choose the unit that heads the columns of money; other values bring their own."""
    found = [
        value for one in rows for value in (one.before, one.after) if isinstance(value, Number)
    ]
    if not found or any(one.kind not in MONEY for one in found):
        return "text", ""
    largest = max(abs(float(one.value)) for one in found)
    return ("million" if largest >= LARGE else "gbp"), found[0].origin


def _as(value: Shown, kind: Kind) -> Shown:
    """Put money into the unit of its column."""
    if kind == "text" or not isinstance(value, Number):
        return value
    return replace(value, kind=kind, decimals=2 if kind == "million" else None)
