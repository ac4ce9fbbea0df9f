"""Comparing: the law that real notices named, beside the law that the rulebooks find for them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from toolkit.law.check import REGIME
from toolkit.law.facts import FactSheet, Known, read_value
from toolkit.law.findings import Finding
from toolkit.law.flips import Flip, flips
from toolkit.law.library import Library
from toolkit.law.reasons import UNKNOWN, direction
from toolkit.law.rulebook import Rulebook
from toolkit.law.subjects import TRIGGER
from toolkit.law.writing_up import finding_of
from toolkit.statements.published_notices import PublishedNotice

Outcome = Literal[
    "agree", "differ", "cannot tell", "cannot tell, likely agree", "cannot tell, likely differ"
]


@dataclass(frozen=True)
class Span:
    """What is found if the first event fell within some days.

    Args:
        first: First of the days.
        last: Last of them.
        finding: Which regime governs then.
    """

    first: date
    last: date
    finding: Finding


@dataclass(frozen=True)
class Compared:
    """One notice with the law that it named and the law that is found.

    Args:
        notice: As published.
        as_of: Day whose knowledge of the law was used.
        spans: What is found, by when the first event fell; one where the day does not matter.
        outcome: Whether both are the same; likely at most where a reading stands in between.
        back: Smallest changes of facts that are not published as such, and would lead to the law
            that the notice named.
        route: What its own rulebook says of the route that it followed; none where none is named.
        notices: What a reader must know about the reach of the answer.
    """

    notice: PublishedNotice
    as_of: date
    spans: tuple[Span, ...]
    outcome: Outcome
    back: tuple[Flip, ...] = ()
    route: Finding | None = None
    notices: tuple[str, ...] = ()


def compare_regimes(
    notices: Iterable[PublishedNotice], law: Library, as_of: date
) -> tuple[Compared, ...]:
    """Set the law that each notice named beside the law that the rulebooks find for its facts.

    Args:
        notices: With their facts.
        law: Loaded rulebooks.
        as_of: Day whose knowledge of the law is used; a later notice is asked on its own day.

    Raises:
        RulebookError: Facts of a notice contradict each other.
    """
    return tuple(_compared(notice, law, max(as_of, notice.published)) for notice in notices)


def regimes_in(verdict: str) -> frozenset[str]:
    """Give the ids of the regimes that a verdict names, sure or likely; none while it is open."""
    words = direction(verdict)
    return frozenset(part.split()[0] for part in words.split(" + ") if words != UNKNOWN)


def _compared(notice: PublishedNotice, law: Library, as_of: date) -> Compared:
    regime = law.rulebook(REGIME)
    spans = tuple(_spans(notice, regime, law, as_of))
    named = frozenset(notice.stated_regimes)
    outcome = outcome_of(named, [span.finding.verdict for span in spans])
    reach = f"law after {regime.checked_to} is not in rulebook {REGIME}"
    return Compared(
        notice=notice,
        as_of=as_of,
        spans=spans,
        outcome=outcome,
        back=() if outcome == "agree" else tuple(_back(notice, spans)),
        route=_route(notice, law, as_of),
        notices=(reach,) if as_of > regime.checked_to else (),
    )


def outcome_of(stated: frozenset[str], verdicts: Iterable[str]) -> Outcome:
    """Say whether what is found is what was named, whenever the first event fell."""
    listed = tuple(verdicts)
    found = [regimes_in(verdict) for verdict in listed]
    firm = not any(verdict.startswith(UNKNOWN) for verdict in listed)
    if all(regimes == stated for regimes in found):
        return "agree" if firm else "cannot tell, likely agree"
    if all(regimes and regimes != stated for regimes in found):
        return "differ" if firm else "cannot tell, likely differ"
    return "cannot tell"


def _spans(notice: PublishedNotice, regime: Rulebook, law: Library, as_of: date) -> Iterator[Span]:
    """Ask at the first possible day and at every day within reach on which law changed."""
    first, last = notice.first_event_from, notice.first_event_to
    known = regime.on(as_of)
    turning = {
        entry.value
        for figure in known.figures.values()
        for entry in figure.entries
        if isinstance(entry.value, date) and first < entry.value <= last
    }
    days = (first, *sorted(turning))
    ends = (*(day - timedelta(days=1) for day in days[1:]), last)
    (rule,) = (rule for rule in regime.rules if rule.id == REGIME)
    spans = []
    for begins, ends_on in zip(days, ends, strict=True):
        answer = rule(_facts(notice, law, begins), known)
        spans.append(Span(begins, ends_on, finding_of(rule, answer, known, subject=notice.id)))
    for _, alike in groupby(spans, key=lambda span: span.finding.verdict):
        joined = list(alike)
        yield replace(joined[0], last=joined[-1].last)


def _facts(notice: PublishedNotice, law: Library, first_event: date) -> FactSheet:
    definitions = law.definitions
    known = {
        fact: Known(read_value(definitions[fact], value), _source(notice, basis, fact))
        for basis, fact, value in notice.facts()
    }
    known[TRIGGER] = Known(first_event, notice.first_event_note)
    return FactSheet(definitions, known)


def _source(notice: PublishedNotice, basis: str, fact: str) -> str:
    note = notice.notes.get(fact)
    return f"{basis}, {note}" if note else basis


def _back(notice: PublishedNotice, spans: Iterable[Span]) -> Iterator[Flip]:
    """Find what would make the answer the one that the notice named; published facts stay."""
    stated = frozenset(notice.stated_regimes)
    seen = set()
    for span in spans:
        for flip in flips(span.finding.tree, REGIME):
            key = tuple((one.definition.name, one.to) for one in flip.change)
            names = {one.definition.name for one in flip.change}
            if regimes_in(flip.to) == stated and key not in seen and not names & set(notice.real):
                seen.add(key)
                yield flip


def _route(notice: PublishedNotice, law: Library, as_of: date) -> Finding | None:
    """Ask the rulebook that the notice named about the route that it followed."""
    if notice.stated_route is None:
        return None
    rulebook = law.rulebook(notice.stated_regimes[0])
    first = max(notice.first_event_from, rulebook.since)
    asked = rulebook.on(first, known=as_of)
    rule = asked.rules.get(notice.stated_route)
    if rule is None:
        return None
    return finding_of(rule, rule(_facts(notice, law, first), asked), asked, subject=notice.id)
