"""Replies, rulebooks and timetables in plain words for a terminal."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from textwrap import wrap

from toolkit.law.explain import why as reasoning
from toolkit.law.facts import FactDefinition, say
from toolkit.law.findings import Finding
from toolkit.law.flips import Change, Flip
from toolkit.law.reasons import UNKNOWN
from toolkit.law.reply import Reply
from toolkit.law.rulebook import Rulebook
from toolkit.law.rules import Bound, Duty, Rule
from toolkit.law.timetable import Row
from toolkit.law.timetabling import Timetable
from toolkit.report.document import NOT_ADVICE
from toolkit.report.fact_words import fact_words, listed_facts, plainly, with_key
from toolkit.report.law_documenting import avoidance, given, tests_of
from toolkit.report.law_words import in_short, in_words, layer_name, notes, title_of
from toolkit.report.plain_lines import WIDE, columns, head, hung
from toolkit.report.showing import day
from toolkit.statements.case import Case

BOUNDS: Mapping[Bound, str] = {"latest": "by", "earliest": "from", "on": "on"}
FEW = 5  # clauses, or missing facts, told of one finding
MOST = 12  # open questions, and findings with flips, that a terminal shows; `--json` gives all
DAYS = 24  # columns that a bound and its day take
WAYS = 3  # flips told of one finding
BESIDE_LAW = ("guidance", "panel_view", "inference")
CLASSES = "fixed: found as it is; decidable: a body decides it; view: a body holds and records it"


def reply(found: Reply) -> str:
    """Say what a rulebook says about bare facts."""
    book = found.rulebook
    law_of = f"law of {day(found.day)} as known on {day(found.as_of)}"
    lines = hung(f"{book.title}, edition {book.edition}, {law_of}.")
    lines += [
        NOT_ADVICE,
        *(line for note in notes(found.notices) for line in hung(f"Note: {note}")),
        "",
    ]
    if found.contradictions:
        told = (line for one in found.contradictions for line in _para(one))
        return "\n".join([*lines, "Contradictory facts:", *told])
    asks_for_regime = bool(book.regimes or found.of_kind("regime"))
    if found.regime and (found.regime != UNKNOWN or asks_for_regime):
        lines += [*hung(f"Which law governs: {in_words(found.regime)}"), ""]
    for title, findings in (
        ("Routes", found.of_kind("route")),
        ("Found", found.of_kind("condition", "limit")),
        ("Duties", found.of_kind("duty")),
    ):
        lines += _findings(title, findings, found.days)
    lines += _questions(found)
    lines += _flips(found)
    return "\n".join(lines).rstrip()


def why(finding: Finding) -> str:
    """Print the reasoning behind one finding, step by step."""
    lines = reasoning(finding).splitlines()
    return "\n".join(line for one in lines for line in hung(one))


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
        lines += [line for rule in one.rules if rule.finds for line in hung(f"  {_listed(rule)}")]
    return "\n".join([*lines, "", NOT_ADVICE])


def _listed(one: Rule) -> str:
    status = "" if one.source.status == "verified" else f" ({one.source.status})"
    return f"{one.id}  {one.title}  [{'; '.join(one.cites)}]{status}"


def facts(rulebook: Rulebook) -> str:
    """Print the dictionary of a rulebook."""
    lines = [f"{len(rulebook.facts)} facts that rulebook {rulebook.id} asks.", ""]
    for one in rulebook.facts:
        lines += [*hung(f"{one.name}  ({_type(one)})"), *_para(one.question), ""]
    return "\n".join(lines).rstrip()


def rule(rulebook: Rulebook, one: Rule) -> str:
    """Print one rule: the clause in our words, where it stands, and whether it was read."""
    source = one.source
    until = f" to {source.until}" if source.until else ""
    made = f", made {source.made}" if source.made else ""
    return "\n".join(
        line
        for text in (
            f"{rulebook.id}/{one.id}: {one.title}",
            f"  {' '.join(one.meaning.split())}",
            f"Gives: {given(one.gives)} (asked of each {one.about})",
            f"Cites: {'; '.join(one.cites)}",
            f"Layer: {one.layer}",
            f"Status: {source.status}" + (f", read in {source.read_in}" if source.read_in else ""),
            f"In force: {source.since}{until}{made}",
            f"Binds: {source.binds or 'not stated'}",
            f"Tests: {tests_of(rulebook)}",
        )
        for line in hung(text)
    )


def timetable(case: Case, found: Timetable) -> str:
    """Print the timetable of one option."""
    dated = [row for row in found.rows if row.day]
    whose = f"{case.option(found.option).title} ({found.option})"
    known = notes(found.notices, tuple(case.lots), found.option)
    lines = [*head(case), *hung(f"{whose}, with the bank holidays of {found.nation}."), NOT_ADVICE]
    lines += [line for note in known for line in hung(f"Note: {note}")]
    lines += ["Steps that name no lot are for the option as a whole.", ""]
    for row, subjects in _alike(dated, found.option):
        lines += _row(row, subjects)
    sure = [row for row in found.rows if not row.day and not row.step.open]
    where = f"state it in `facts` about a lot, every-lot or {found.option}"
    for title, rows in (
        (f"Waiting for a day or a number; {where}:", [row for row in sure if row.missing]),
        ("No day is set for these:", [row for row in sure if not row.missing]),
    ):
        lines += ["", title] if rows else []
        for row, subjects in _alike(rows, found.option):
            why = f"; {plainly(row.because, keyed=True)}" if row.missing or row.step.why_not else ""
            lines += hung(f"  {subjects}{row.step.what}{why}")
    rest = {row.step.id for row in found.rows if not row.day and row.step.open}
    if rest:
        lines += ["", f"{len(rest)} more may apply; they wait for facts, and --json lists them."]
    return "\n".join(lines).rstrip()


def _alike(rows: Iterable[Row], option: str) -> list[tuple[Row, str]]:
    """Put the lots together for which the same is to be done by the same day, to begin a line."""
    groups: dict[tuple[object, ...], tuple[Row, list[str]]] = {}
    for row in rows:
        key = (row.step.id, row.earliest, row.latest, row.because)
        groups.setdefault(key, (row, []))[1].append(row.subject)
    return [
        (row, "" if subjects == [option] else f"{in_short(subjects, option)}: ")
        for row, subjects in groups.values()
    ]


def _row(row: Row, subjects: str) -> Iterator[str]:
    bound = "on" if row.earliest and row.latest else "from" if row.earliest else "by"
    what = f"{subjects}{row.step.what}"
    doubts = [
        *([layer_name(row.step.layer)] if row.step.layer == "local_rule" else []),
        *([row.step.status.replace("_", " ")] if row.step.status != "verified" else []),
        *(["whether it applies is open"] if row.step.open else []),
    ]
    marked = f" ({', '.join(doubts)})" if doubts else ""
    first, *rest = wrap(what, WIDE - DAYS)
    yield f"{bound:>4} {'' if row.day is None else day(row.day):<17}  {first}"
    yield from (" " * DAYS + line for line in rest)
    yield from _para(f"{plainly(row.because)} [{'; '.join(row.step.cites)}]{marked}", indent=DAYS)


def _few(said: Sequence[str], between: str) -> str:
    """Give the first of several things, and say how many more there are."""
    rest = len(said) - FEW
    told = between.join(said[:FEW])
    return f"{told} and {rest} more" if rest > 0 else told


def _findings(title: str, findings: Sequence[Finding], days: Mapping[str, date]) -> Iterator[str]:
    shown = [one for one in findings if one.verdict != UNKNOWN or one.kind == "route"]
    shown = [one for one in shown if one.kind != "duty" or one.verdict != "not met"]
    if not findings:
        return
    yield f"{title}:"
    for one in shown:
        told = f"{title_of(one)} ({one.id}): {_verdict(one)}"
        yield from hung(f"  {told}{_due(one, days)}{_worth(one)}")
        if isinstance(one.gives, Duty):
            yield from _para(one.gives.what, indent=4)
        missing = _few([fact_words(reading.name) for reading in one.needs], ", ")
        why = f"missing: {missing}" if missing else plainly(one.because)
        yield from _para(f"{why} [{_few(one.cites, '; ')}]", indent=4)
        if one.open_if:
            views = listed_facts(reading.name for reading in one.open_if)
            yield from _para(f"open if recorded, with evidence: {views}", indent=4)
    rest = sum(one.verdict == UNKNOWN for one in findings if one not in shown)
    if rest:
        yield f"  {rest} more are unknown; --json lists them"
    yield ""


def _verdict(one: Finding) -> str:
    """Say a verdict; of a duty whether it binds, since nobody has said whether it is kept."""
    if one.kind != "duty":
        return one.verdict
    return re.sub(r"\bmet$", "binding", one.verdict)


def _due(one: Finding, days: Mapping[str, date]) -> str:
    """Say the day of a duty whose clock has started."""
    if not isinstance(one.gives, Duty) or one.id not in days:
        return ""
    return f", {BOUNDS[one.gives.bound]} {day(days[one.id])}"


def _worth(one: Finding) -> str:
    """Say what kind of source it rests on at its weakest, where that is less than a text of law."""
    marks = [one.layer.replace("_", " ")] if one.layer in BESIDE_LAW else []
    marks += [f"{len(one.unverified)} unverified on the path"] if one.unverified else []
    return f" ({'; '.join(marks)})" if marks else ""


def _questions(found: Reply) -> Iterator[str]:
    if found.open_questions:
        yield "Open questions, those that decide most first"
        yield f"({CLASSES}):"
        for one in found.open_questions[:MOST]:
            question = one.reading.definition.question
            yield from hung(f"  {with_key(one.reading.name)} ({one.changes}): {question}")
        yield from _more(len(found.open_questions) - MOST, "questions")
        yield ""


def _flips(found: Reply) -> Iterator[str]:
    """Tell what would change each finding, one way to every end before a second to any."""
    if not found.flips:
        return
    now = {one.id: f"{title_of(one)}, {_verdict(one)} now" for one in found.findings}
    by_finding: dict[str, list[Flip]] = {}
    for flip in found.flips:
        by_finding.setdefault(flip.target, []).append(flip)
    yield "What would change an answer; small sets of facts, none of them idle:"
    told = 0
    for target, flips in list(by_finding.items())[:MOST]:
        yield from hung(f"  {now.get(target, f'{target}, {UNKNOWN} now')}:")
        ends = [one.to for one in flips]
        ways = sorted(enumerate(flips), key=lambda at: (ends[: at[0]].count(at[1].to), at[0]))
        for _, flip in ways[:WAYS]:
            yield from hung(f"    {_flip(flip)}")
        told += min(WAYS, len(flips))
    yield from _more(len(found.flips) - told, "ways")
    for one in found.against_avoidance:
        yield from hung(f"  No arranging to escape: {avoidance(one)}")


def _flip(flip: Flip) -> str:
    return f"{flip.to} if {' and '.join(_change(one) for one in flip.change)}"


def _change(one: Change) -> str:
    """Say what a fact would have to be: recorded as a view, or found or decided so."""
    were = "is recorded as" if one.kind == "view" else "were"
    before = "" if one.before is None else f", not {say(one.before)}"
    return f"{fact_words(one.definition.name)} {were} {say(one.to)}{before} ({one.kind})"


def _more(count: int, what: str) -> Iterator[str]:
    if count > 0:
        yield f"  and {count} more {what}; --json lists them"


def _type(one: FactDefinition) -> str:
    words = f": {', '.join(one.words)}" if one.words else ""
    return f"{one.type}{words}; {one.changes}"


def _para(text: str, *, indent: int = 2) -> list[str]:
    margin = " " * indent
    return wrap(text, WIDE, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)
