"""Every finding in plain words for a terminal: what many of them share is said once."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from toolkit.law.findings import Finding, Findings
from toolkit.report.fact_words import listed_facts
from toolkit.report.law_grouping import told_once
from toolkit.report.law_words import book_name, doubts_of, in_short, named_in, reason_of

WIDE = 100
SHARED = 3  # facts or clauses that are worth a line of their own


def every_finding(found: Findings) -> Iterator[str]:
    """Say every finding, those that read the same once, with the lots for which they hold.

    Facts that at least half of a rulebook's open answers wait for, and clauses that at least half
    of its answers rest on, stand once above them.
    """
    yield "Every finding, what reads the same once"
    told = told_once(found)
    for book, rows in groupby(told, key=lambda row: row[0].rulebook):
        ones = tuple(rows)
        waiting = [_missing(one) for one, _ in ones if _waits(one)]
        facts, clauses = _shared(waiting), _shared([one.cites for one, _ in ones])
        if facts:
            many = f"{book_name(book)}: most open answers wait for these {len(facts)} facts"
            yield from _para(f"{many}: {listed_facts(facts)}")
        if clauses:
            many = f"{book_name(book)}: most answers rest on these {len(clauses)} clauses"
            yield from _para(f"{many}: {'; '.join(clauses)}")
        for one, subjects in ones:
            who = in_short(subjects, found.option)
            doubts = doubts_of(one)
            doubtful = f" ({doubts} on the path)" if doubts else ""
            verdict = f"{named_in(found, one.verdict)}{doubtful}"
            yield from _para(f"{book}/{one.id} ({who}): {verdict}")
            yield from _para(f"{_reason(one, facts)} [{_cited(one.cites, clauses)}]", 6)
    yield ""


def _waits(one: Finding) -> bool:
    return bool(one.needs) and not one.settled


def _missing(one: Finding) -> tuple[str, ...]:
    return tuple(reading.name for reading in one.needs)


def _shared(lists: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Give what at least half of some lists hold, where that is worth saying apart."""
    counted = Counter(each for one in lists for each in dict.fromkeys(one))
    most = tuple(each for each, times in counted.items() if times * 2 >= len(lists))
    return most if len(lists) >= SHARED and len(most) >= SHARED else ()


def _reason(one: Finding, facts: Sequence[str]) -> str:
    if not facts or not _waits(one) or not set(facts) <= set(_missing(one)):
        return reason_of(one)
    rest = [name for name in _missing(one) if name not in facts]
    more = f" and {len(rest)} more: {listed_facts(rest)}" if rest else ""
    return f"waits for the {len(facts)} facts above{more}"


def _cited(cites: Sequence[str], clauses: Sequence[str]) -> str:
    if not clauses or not set(clauses) <= set(cites):
        return "; ".join(cites)
    return "; ".join([*(each for each in cites if each not in clauses), "those above"])


def _para(text: str, indent: int = 2) -> list[str]:
    margin = " " * indent
    return wrap(text, WIDE, initial_indent=margin, subsequent_indent=margin)
