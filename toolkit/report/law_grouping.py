"""Putting together what the law finds alike: options, lots, and what each rulebook settles."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toolkit.law.check import NATION
from toolkit.law.conditions import readings
from toolkit.law.findings import Finding, Findings, Kind
from toolkit.law.first_questions import Start, start_of
from toolkit.law.reasons import deciding
from toolkit.law.rules import Duty

FACT = re.compile(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b")
WAYS = ("regime", "route")
NOT_FOUND = ("not met", "closed")
Key = tuple[object, ...]


@dataclass(frozen=True)
class Group:
    """Subjects about which the law finds the same.

    Args:
        subjects: Lots, providers or bids, or the option.
        findings: Those about the first of them; verdicts and missing facts are those of all.
    """

    subjects: tuple[str, ...]
    findings: tuple[Finding, ...]

    def of_kind(self, kind: Kind) -> tuple[Finding, ...]:
        """Give the findings of one kind."""
        return tuple(one for one in self.findings if one.kind == kind)

    @property
    def deciding_the_law(self) -> frozenset[str]:
        """Missing facts that decide which law governs."""
        return frozenset(
            reading.name for one in self.findings if one.kind == "regime" for reading in one.needs
        )


@dataclass(frozen=True)
class Way:
    """One route, with its findings for each group of lots that it is put to."""

    rulebook: str
    id: str
    found: tuple[tuple[Group, Finding], ...]

    @property
    def telling(self) -> Finding:
        """The finding that says most: a settled one that is found, else the first settled one."""
        ones = [finding for _, finding in self.found]
        return min(ones, key=lambda one: (not is_found(one), not likely(one), not one.settled))


def ways_of(groups: Iterable[Group]) -> dict[str, tuple[Way, ...]]:
    """Give every route once, by rulebook, those that are open before those that are not."""
    found: dict[tuple[str, str], list[tuple[Group, Finding]]] = {}
    for group in groups:
        for one in group.of_kind("route"):
            found.setdefault((one.rulebook, one.id), []).append((group, one))
    ways: dict[str, list[Way]] = {}
    for (book, id), ones in found.items():
        ways.setdefault(book, []).append(Way(book, id, tuple(ones)))
    return {book: tuple(sorted(mine, key=_how_open)) for book, mine in ways.items()}


def _how_open(way: Way) -> int:
    one = way.telling
    return 0 if is_found(one) else 1 if likely(one) else 2 if not one.settled else 3


@dataclass(frozen=True)
class Tally:
    """How far one rulebook settles what it was asked.

    Args:
        found: Findings that are settled and say something: met, open, mandatory, a regime.
        absent: Findings that are settled and do not apply: not met, closed.
        waiting: Findings that are unknown.
        likely: Unknown ones that only something unverified keeps from being settled.
    """

    rulebook: str
    found: int
    absent: int
    waiting: int
    likely: int

    @property
    def asked(self) -> int:
        """How many questions it was asked."""
        return self.found + self.absent + self.waiting


def options_alike(found: Iterable[Findings]) -> tuple[tuple[Findings, ...], ...]:
    """Group options about which the law finds the same, so that it is told once."""
    groups: dict[Key, list[Findings]] = {}
    for one in found:
        groups.setdefault(_sameness(one), []).append(one)
    return tuple(tuple(group) for group in groups.values())


def groups_of(findings: Findings) -> tuple[Group, ...]:
    """Group lots that the same law governs and for which every route has the same verdict."""
    by_subject: dict[str, list[Finding]] = {}
    for finding in findings.findings:
        by_subject.setdefault(finding.subject, []).append(finding)
    groups: dict[Key, list[str]] = {}
    for subject, found in by_subject.items():
        told = ((one.rulebook, one.id, one.verdict) for one in found if one.kind in WAYS)
        groups.setdefault((subject == findings.option, *told), []).append(subject)
    return tuple(
        Group(tuple(subjects), tuple(by_subject[subjects[0]]))
        for key, subjects in groups.items()
        if len(key) > 1
    )


def same_to_a_reader(finding: Finding) -> Key:
    """Say what must agree for two findings to be told as one: deciding facts, not amounts."""
    return (
        finding.rulebook,
        finding.id,
        finding.verdict,
        tuple(reading.name for reading in finding.needs),
        finding.unverified,
        frozenset(FACT.findall(finding.because)) if finding.settled else None,
    )


def told_once(findings: Findings) -> tuple[tuple[Finding, tuple[str, ...]], ...]:
    """Give every finding once, with all subjects for which it reads the same."""
    groups: dict[Key, tuple[Finding, list[str]]] = {}
    for finding in findings.findings:
        groups.setdefault(same_to_a_reader(finding), (finding, []))[1].append(finding.subject)
    return tuple((finding, tuple(subjects)) for finding, subjects in groups.values())


def is_found(finding: Finding) -> bool:
    """Whether a finding is settled and applies."""
    return finding.settled and finding.verdict not in NOT_FOUND


def is_of_another_nation(finding: Finding) -> bool:
    """Whether a route is closed for no other reason than that it is the law of another nation."""
    if finding.kind != "route" or not finding.settled or is_found(finding):
        return False
    asked = [one.condition for one in deciding(finding.tree) if one.condition]
    return bool(asked) and all(one.name == NATION for test in asked for one in readings(test))


def likely(finding: Finding) -> bool:
    """Whether only something unverified keeps a finding from being settled as one that applies."""
    if finding.settled or ", likely " not in finding.verdict:
        return False
    return not finding.verdict.endswith(NOT_FOUND)


@dataclass(frozen=True)
class Owed:
    """A duty, the subjects that it binds and those that it is likely to bind."""

    finding: Finding
    duty: Duty
    sure: tuple[str, ...]
    likely: tuple[str, ...]


def duties_in_order(findings: Findings) -> tuple[Owed, ...]:
    """Give the duties that apply or are likely to: those without a clock first, then as they come.

    A duty whose clock starts on a day that another sets stands after it.
    """
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings.of_kind("duty"):
        if is_found(finding) or likely(finding):
            groups.setdefault((finding.rulebook, finding.id), []).append(finding)
    owed = [_owed(ones) for ones in groups.values()]
    order: list[str] = []
    for one in owed:
        order += [name for name in (one.duty.after, one.duty.sets) if name and name not in order]
    return tuple(
        sorted(owed, key=lambda one: order.index(one.duty.after) + 1 if one.duty.after else 0)
    )


def _owed(alike: Sequence[Finding]) -> Owed:
    """Put one duty together; what is least sure of it speaks for all."""
    weakest = max(alike, key=lambda one: (not one.settled, one.unverified_on_path))
    return Owed(
        weakest,
        weakest.gives if isinstance(weakest.gives, Duty) else Duty(""),
        tuple(one.subject for one in alike if one.settled),
        tuple(one.subject for one in alike if not one.settled),
    )


def questions_of(findings: Findings) -> Start:
    """List open questions, those to answer first before the others."""
    return start_of(findings.findings)


def views_of(findings: Findings) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
    """Give the views that would open something once recorded with evidence, and what."""
    opens: dict[str, dict[str, Finding]] = {}
    for finding in findings.unknown:
        for reading in finding.open_if:
            opens.setdefault(reading.name, {}).setdefault(
                f"{finding.rulebook}/{finding.id}", finding
            )
    return tuple((name, tuple(found.values())) for name, found in opens.items())


def tallies(findings: Findings) -> tuple[Tally, ...]:
    """Count how far each rulebook that was asked settles its questions."""
    return tuple(_tally(book, findings.findings) for book in findings.editions)


def _tally(rulebook: str, findings: Sequence[Finding]) -> Tally:
    mine = [one for one in findings if one.rulebook == rulebook]
    found = sum(is_found(one) for one in mine)
    waiting = [one for one in mine if not one.settled]
    return Tally(
        rulebook,
        found,
        len(mine) - found - len(waiting),
        len(waiting),
        sum(", likely " in one.verdict for one in waiting),
    )


def _sameness(findings: Findings) -> Key:
    own = findings.option
    told = tuple(
        ("" if one.subject == own else one.subject, one.rulebook, one.id, one.verdict, one.because)
        for one in findings.findings
    )
    return told, tuple(findings.trigger_dates.items()), findings.notices
