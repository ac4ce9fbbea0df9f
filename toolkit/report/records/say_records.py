"""Records, notices and summaries in plain words for a terminal."""

from collections.abc import Iterable

from toolkit.law.facts import say
from toolkit.law.items import Filled
from toolkit.report.document import NOT_ADVICE
from toolkit.report.plain_lines import head, hung
from toolkit.report.records.drafting import Draft, Due, waits_for
from toolkit.report.records.recording import DecisionRecord, Dossier, unanswered
from toolkit.report.records.showing_items import (
    asks,
    first_up,
    lots_in_words,
    origins,
    told,
)
from toolkit.report.showing import clean


def record(found: DecisionRecord) -> str:
    """Say what a decision record holds, what is missing first."""
    known = found.dossier
    every = tuple(known.said)
    lines = [*_head(known, "Decision record"), *_missing(found.items, every)]
    if found.ungoverned:
        lines += [f"No record is found to be asked for on: {', '.join(found.ungoverned)}", ""]
    for part in found.parts:
        lines += [f"{part.title}, {lots_in_words(part.lots, every)}. {part.prescribed}."]
        lines += [*_stated(part.filled, every), ""]
    return _printed([*lines, NOT_ADVICE])


def notice(found: Draft) -> str:
    """Say what the draft of a notice holds, what is missing first."""
    known, form = found.dossier, found.form
    every = tuple(known.said)
    number = f" ({form.number})" if form.number else ""
    lines = [*_head(known, f"Draft: {form.title}{number}")]
    if not found.asked_for:
        lines += ["No rule here asks for this notice on any lot of the option.", ""]
    if form.contents != "prescribed":
        lines += [f"Its contents are {form.contents}.", ""]
    lines += [_days(one, every) for one in found.due]
    lines += ["", *_missing(found.filled, every), "Draft:", *_stated(found.filled, every), ""]
    return _printed([*lines, NOT_ADVICE])


def notices(known: Dossier, due: tuple[Due, ...]) -> str:
    """List the notices that an option needs or may need, with their kinds and days."""
    every = tuple(known.said)
    lines = _head(known, "Notices")
    for title, needed in (("Needed:", "yes"), ("Not settled whether needed:", "unknown")):
        rows = [one for one in due if one.needed == needed]
        if rows:
            lines += [title, *(_days(one, every) for one in rows), ""]
    if not due:
        lines += ["No rule here asks for a notice, as far as the findings are settled.", ""]
    waiting = waits_for(known, due)
    if waiting:
        lines += ["What settles most of them:"]
        lines += [
            f"  {question} ({fact}: {count} {'notice' if count == 1 else 'notices'})"
            for fact, question, count in waiting
        ]
        lines += [""]
    lines += ["Draft one with --kind KIND.", NOT_ADVICE]
    return _printed(lines)


def _printed(lines: Iterable[str]) -> str:
    """Put lines together as a terminal shows them."""
    return clean("\n".join(part for line in lines for part in hung(line)))


def _head(known: Dossier, what: str) -> list[str]:
    day = known.found.findings.as_of
    return [*head(known.case), f"{what}. Option: {known.option.title}. Law as known on {day}.", ""]


def _missing(filled: Iterable[Filled], every: tuple[str, ...]) -> list[str]:
    """List what is to be completed, each with the question."""
    items = tuple(filled)
    open_ = unanswered(items)
    done = sum(one.state == "complete" for one in items)
    lines = [f"{done} of {len(items)} items are complete."]
    if open_:
        lines += ["To be completed:"]
        lines += [
            f"  {lots_in_words(one.lots, every)}: {one.item.question} "
            f"[{'; '.join(one.item.cites)}] ({one.state}; {asks(one)})"
            for one in open_
        ]
    return [*lines, ""]


def _stated(filled: Iterable[Filled], every: tuple[str, ...]) -> list[str]:
    lines = []
    for one in filled:
        lines += [f"  {first_up(one.item.words)} ({lots_in_words(one.lots, every)})"]
        lines += [f"    {line}" for line in told(one).split("\n") if line]
        if one.said:
            lines += [f"    from: {'; '.join(origins(one).split(chr(10)))}"]
    return lines


def _days(due: Due, every: tuple[str, ...]) -> str:
    number = f" {due.form.number}" if due.form.number else ""
    days = [
        *([f"not before {say(due.earliest)}"] if due.earliest else []),
        *([f"by {say(due.latest)}"] if due.latest else []),
    ]
    when = ": ".join(part for part in (", ".join(days), due.because) if part)
    lots = lots_in_words(due.lots, every)
    others = due.form.alternatives
    instead = f" (or {' or '.join(others)})" if others else ""
    return f"  {due.form.id}{number} ({lots})  {due.form.title}{instead}; {when}"
