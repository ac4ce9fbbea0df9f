"""Replies, rulebooks and timetables in plain words for a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from textwrap import wrap

from toolkit.law.facts import FactDefinition, say
from toolkit.law.findings import Finding
from toolkit.law.flips import Flip
from toolkit.law.reply import Reply
from toolkit.law.rulebook import Rulebook
from toolkit.law.rules import Bound, Duty, Rule
from toolkit.law.timetable import Row
from toolkit.law.timetabling import Timetable
from toolkit.report.documents import NOT_ADVICE
from toolkit.report.law_documenting import avoidance, given, tests_of
from toolkit.report.plain_lines import columns, head
from toolkit.statements.case import Case

WIDE = 100
BOUNDS: Mapping[Bound, str] = {"latest": "by", "earliest": "from", "on": "on"}
FEW = 5  # clauses, or missing facts, told of one finding
MOST = 12  # open questions and flips that a terminal shows; `--json` gives all


def reply(found: Reply) -> str:
    """Say what a rulebook says about bare facts."""
    book = found.rulebook
    lines = [
        f"{book.title}, edition {book.edition}, law of {found.day} as known on {found.as_of}.",
        NOT_ADVICE,
        *found.notices,
        "",
    ]
    if found.contradictions:
        return "\n".join([*lines, "Contradictory facts:", *_items(found.contradictions)])
    if found.regime:
        lines += [f"Regime: {found.regime}", ""]
    for title, findings in (
        ("Routes", found.of_kind("route")),
        ("Found", found.of_kind("condition", "limit")),
        ("Duties", found.of_kind("duty")),
    ):
        lines += _findings(title, findings, found.days)
    lines += _questions(found)
    lines += _flips(found)
    return "\n".join(lines).rstrip()


def law(rulebooks: Sequence[Rulebook]) -> str:
    """List rulebooks with how much is in them and how much of it was read."""
    rows = [("Rulebook", "Edition", "Checked to", "Rules", "Read", "Figures", "Read", "Facts")]
    for one in rulebooks:
        entries = [entry.status for figure in one.figures for entry in figure.entries]
        statuses = [rule.source.status for rule in one.rules]
        rows.append(
            (
                one.id,
                one.edition,
                one.checked_to.isoformat(),
                str(len(statuses)),
                str(statuses.count("verified")),
                str(len(entries)),
                str(entries.count("verified")),
                str(len(one.facts)),
            )
        )
    lines = columns(rows)
    for one in rulebooks:
        lines += ["", f"{one.id}: {one.title}"]
        counted = Counter(rule.source.status for rule in one.rules)
        lines += [f"  {status}: {number} rules" for status, number in sorted(counted.items())]
        lines += [
            f"  {rule.id}  {rule.title}  [{'; '.join(rule.cites)}]"
            + ("" if rule.source.status == "verified" else f" ({rule.source.status})")
            for rule in one.rules
            if rule.finds
        ]
    return "\n".join([*lines, "", NOT_ADVICE])


def facts(rulebook: Rulebook) -> str:
    """Print the dictionary of a rulebook."""
    lines = [f"{len(rulebook.facts)} facts that rulebook {rulebook.id} asks.", ""]
    for one in rulebook.facts:
        lines += [f"{one.name}  ({_type(one)})", *_para(one.question), ""]
    return "\n".join(lines).rstrip()


def rule(rulebook: Rulebook, one: Rule) -> str:
    """Print one rule: the clause in our words, where it stands, and whether it was read."""
    source = one.source
    until = f" to {source.until}" if source.until else ""
    made = f", made {source.made}" if source.made else ""
    return "\n".join(
        [
            f"{rulebook.id}/{one.id}: {one.title}",
            *_para(" ".join(one.meaning.split())),
            f"Gives: {given(one.gives)} (asked of each {one.about})",
            f"Cites: {'; '.join(one.cites)}",
            f"Layer: {one.layer}",
            f"Status: {source.status}" + (f", read in {source.read_in}" if source.read_in else ""),
            f"In force: {source.since}{until}{made}",
            f"Binds: {source.binds or 'not stated'}",
            f"Tests: {tests_of(rulebook)}",
        ]
    )


def timetable(case: Case, found: Timetable) -> str:
    """Print the timetable of one option."""
    dated = [row for row in found.rows if row.day]
    lines = [*head(case), f"Option {found.option}, bank holidays of {found.nation}.", NOT_ADVICE]
    lines += [*found.notices, ""]
    for row, subjects in _alike(dated):
        lines += _row(row, subjects)
    sure = [row for row in found.rows if not row.day and not row.step.open]
    if sure:
        lines += ["", "Without a day:"]
        for row, subjects in _alike(sure):
            lines += _para(f"{subjects}: {row.step.what}; {row.because}", indent=2)
    rest = len(found.rows) - len(dated) - len(sure)
    if rest:
        lines += ["", f"{rest} duties wait for facts; --json lists them."]
    return "\n".join(lines).rstrip()


def _alike(rows: Iterable[Row]) -> list[tuple[Row, str]]:
    """Put the subjects together for which the same is to be done by the same day."""
    groups: dict[tuple[object, ...], tuple[Row, list[str]]] = {}
    for row in rows:
        key = (row.step.id, row.earliest, row.latest, row.because)
        groups.setdefault(key, (row, []))[1].append(row.subject)
    return [(row, ", ".join(subjects)) for row, subjects in groups.values()]


def _row(row: Row, subjects: str) -> Iterator[str]:
    bound = "on" if row.earliest and row.latest else "from" if row.earliest else "by"
    what = f"{subjects}: {row.step.what}"
    doubts = [
        *([f"{row.step.layer}"] if row.step.layer == "local_rule" else []),
        *([row.step.status] if row.step.status != "verified" else []),
        *(["whether it applies is open"] if row.step.open else []),
    ]
    marked = f" ({', '.join(doubts)})" if doubts else ""
    first, *rest = wrap(what, WIDE - 17)
    yield f"{bound:>4} {row.day}  {first}"
    yield from (" " * 17 + line for line in rest)
    yield from _para(f"{row.because} [{'; '.join(row.step.cites)}]{marked}", indent=17)


def _few(said: Sequence[str], between: str) -> str:
    """Give the first of several things, and say how many more there are."""
    rest = len(said) - FEW
    told = between.join(said[:FEW])
    return f"{told} and {rest} more" if rest > 0 else told


def _findings(title: str, findings: Sequence[Finding], days: Mapping[str, date]) -> Iterator[str]:
    shown = [one for one in findings if one.settled or one.kind == "route"]
    shown = [one for one in shown if one.kind != "duty" or one.verdict != "not met"]
    if not findings:
        return
    yield f"{title}:"
    for one in shown:
        doubts = f" ({len(one.unverified)} unverified on the path)" if one.unverified else ""
        yield f"  {one.id}: {one.verdict}{_due(one, days)}{doubts}"
        missing = _few([reading.name for reading in one.needs], ", ")
        why = f"missing: {missing}" if missing else one.because
        yield from _para(f"{why} [{_few(one.cites, '; ')}]", indent=4)
        if one.open_if:
            views = ", ".join(reading.name for reading in one.open_if)
            yield from _para(f"open if recorded, with evidence: {views}", indent=4)
    rest = sum(not one.settled for one in findings) - sum(not one.settled for one in shown)
    if rest:
        yield f"  {rest} more are unknown; --json lists them"
    yield ""


def _due(one: Finding, days: Mapping[str, date]) -> str:
    """Say the day of a duty whose clock has started."""
    if not isinstance(one.gives, Duty) or one.id not in days:
        return ""
    return f", {BOUNDS[one.gives.bound]} {days[one.id]}"


def _questions(found: Reply) -> Iterator[str]:
    if found.open_questions:
        yield "Open questions, those that decide most first:"
        for one in found.open_questions[:MOST]:
            yield from _para(f"{one.reading.name} ({one.changes}): "
                             f"{one.reading.definition.question}", indent=2)  # fmt: skip
        yield from _more(len(found.open_questions))
        yield ""


def _flips(found: Reply) -> Iterator[str]:
    if found.flips:
        yield "What would change an answer:"
        for flip in found.flips[:MOST]:
            yield from _para(_flip(flip), indent=2)
        yield from _more(len(found.flips))
        for one in found.against_avoidance:
            yield from _para(f"No arranging to escape: {avoidance(one)}", indent=2)


def _flip(flip: Flip) -> str:
    changes = "; ".join(
        f"{one.definition.name} {say(one.to)} instead of {say(one.before)} ({one.kind})"
        for one in flip.change
    )
    return f"{flip.target} {flip.to}: {changes}"


def _more(count: int) -> Iterator[str]:
    if count > MOST:
        yield f"  and {count - MOST} more; --json lists them"


def _type(one: FactDefinition) -> str:
    words = f": {', '.join(one.words)}" if one.words else ""
    return f"{one.type}{words}; {one.changes}"


def _items(texts: Iterable[str]) -> list[str]:
    return [f"  {text}" for text in texts]


def _para(text: str, *, indent: int = 2) -> list[str]:
    margin = " " * indent
    return wrap(text, WIDE, initial_indent=margin, subsequent_indent=margin)
