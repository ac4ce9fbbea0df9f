"""The decision record of one option, lot by lot where the lots differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toolkit.allocation import Allocation
from toolkit.law import Findings, Library
from toolkit.law.case_items import said_by_case
from toolkit.law.items import Filled, Item, Needed, Said, Saying, State, fill, needs
from toolkit.law.record_items import KEEP_RECORDS, PRESCRIBED, RECORD_UNDER
from toolkit.law.timetabling import Timetable
from toolkit.report.records.awarded import said_by_award
from toolkit.statements.case import Case
from toolkit.statements.facts import EVERY_LOT
from toolkit.statements.options import Option

Entries = Mapping[str, Mapping[str, Saying]]
"""What people wrote for a record, by lot or `every-lot`, then by item."""


@dataclass(frozen=True)
class Found:
    """What was computed about one option before its record is written.

    Args:
        findings: What the law finds.
        allocation: The award.
        timetable: The days.
    """

    findings: Findings
    allocation: Allocation
    timetable: Timetable


@dataclass(frozen=True)
class Dossier:
    """All that is known about one option when a record or a notice is written.

    Args:
        said: What case, findings, award, timetable and people say, by lot and item.
    """

    case: Case
    option: Option
    law: Library
    found: Found
    said: Mapping[str, Said]


@dataclass(frozen=True)
class Part:
    """The items under one rulebook.

    Args:
        rulebook: Its id.
        title: What it is called.
        prescribed: Who made the list of items.
        lots: Lots that it governs, or may govern.
        filled: The items with what is said about them.
    """

    rulebook: str
    title: str
    prescribed: str
    lots: tuple[str, ...]
    filled: tuple[Filled, ...]


@dataclass(frozen=True)
class Unanswered:
    """An item that is not complete, with the lots that lack it."""

    item: Item
    lots: tuple[str, ...]
    state: State
    needed: Needed


@dataclass(frozen=True)
class DecisionRecord:
    """The record of the decision on one option.

    Args:
        parts: By rulebook.
        ungoverned: Lots for which no rulebook here asks for a record, as far as is known.
    """

    dossier: Dossier
    parts: tuple[Part, ...]
    ungoverned: tuple[str, ...]

    @property
    def items(self) -> tuple[Filled, ...]:
        """Every item, in the order of parts."""
        return tuple(one for part in self.parts for one in part.filled)


def dossier(case: Case, option: Option, law: Library, found: Found, entries: Entries) -> Dossier:
    """Gather what is said about an option; what people wrote replaces what is derived."""
    from_case = said_by_case(case, option, law, found.findings, found.timetable.rows)
    from_award = said_by_award(case, found.allocation)
    said = {
        lot: _with_entries(_joined(told, from_award.get(lot, {})), entries, lot)
        for lot, told in from_case.items()
    }
    return Dossier(case, option, law, found, said)


def decision_record(known: Dossier) -> DecisionRecord:
    """Write the decision record: every item that the law of each lot asks for."""
    parts, findings = [], known.found.findings
    for rulebook, items in RECORD_UNDER.items():
        needed: dict[str, dict[str, Needed]] = {}
        for lot in known.said:
            if needs(findings, lot, rulebook, (KEEP_RECORDS,)):
                wanted = {item.id: needs(findings, lot, rulebook, item.duties) for item in items}
                needed[lot] = {id: how for id, how in wanted.items() if how}
        if needed:
            title = known.law.rulebook(rulebook).title
            filled = fill(items, needed, known.said)
            parts.append(Part(rulebook, title, PRESCRIBED[rulebook], tuple(needed), filled))
    governed = {lot for part in parts for lot in part.lots}
    return DecisionRecord(
        known, tuple(parts), tuple(lot for lot in known.said if lot not in governed)
    )


def unanswered(filled: Iterable[Filled]) -> tuple[Unanswered, ...]:
    """Give what is not complete, each item once for lots alike; what is surely needed stands first.

    Of those, what nothing is said about comes before what is answered in part.
    """
    alike: dict[tuple[str, State, Needed], tuple[Item, list[str]]] = {}
    for one in filled:
        if one.state != "complete":
            key = ("; ".join((one.item.id, *one.item.cites)), one.state, one.needed)
            alike.setdefault(key, (one.item, []))[1].extend(one.lots)
    found = [
        Unanswered(item, tuple(lots), state, needed)
        for (_, state, needed), (item, lots) in alike.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.needed != "yes", one.state != "missing")))


def _joined(one: Said, other: Said) -> Said:
    ids = dict.fromkeys((*one, *other))
    return {id: (*one.get(id, ()), *other.get(id, ())) for id in ids}


def _with_entries(said: Said, entries: Entries, lot: str) -> Said:
    """Let what people wrote replace what is derived; a lot's own entry beats one for every lot."""
    written = {**entries.get(EVERY_LOT, {}), **entries.get(lot, {})}
    return {**said, **{item: (saying,) for item, saying in written.items()}}
