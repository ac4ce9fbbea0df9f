"""What a case states about lots, providers, tenders and an option, gathered into fact sheets."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from toolkit.errors import Fault, InputError, Place
from toolkit.law.deriving import facts_from_plan
from toolkit.law.facts import Definitions, FactSheet, Known, problem_with, read_value
from toolkit.law.rules import About
from toolkit.statements.bids import Bid
from toolkit.statements.case import Case
from toolkit.statements.facts import EVERY_LOT, EVERY_OPTION, Fact
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option

TRIGGER = "trigger_date"


@dataclass(frozen=True)
class Subject:
    """Whatever rules are asked about, with what is known about it.

    Args:
        id: Lot, provider, tender or option; a subject about tenders that bears the id of a lot
            stands for those on it about which nothing of their own is stated.
        about: Which rules are put to it.
        facts: What is known.
        lot: The lot, where it is one.
        lots: Lots that it is about, so that the law of those lots governs it.
    """

    id: str
    about: About
    facts: FactSheet
    lot: Lot | None = None
    lots: tuple[str, ...] = ()

    @property
    def trigger(self) -> date | None:
        """Day of the event that fixes the governing law; none while it is not stated."""
        day = self.facts.value(TRIGGER)
        return day if isinstance(day, date) else None


def subjects_of(
    case: Case, option: Option, definitions: Definitions, stated: Iterable[Fact]
) -> tuple[Subject, ...]:
    """Give every lot in an option's scope, who bids on them and with what, and then the option.

    A row about the lot beats one about the option, and that one a row about every lot; what no
    row states is taken from the tables of lots and commissioners. A row about the option beats one
    about every option, which counts for options as a whole alone. A tender has the facts of its
    lot, a provider those that all its lots share; rows about the tender beat rows about the
    provider, and those beat the rest.

    Raises:
        InputError: Rows that cannot be read, all at once.
        RulebookError: Two values for one fact of one subject.
    """
    rows = tuple(stated)
    _refuse_unreadable(definitions, rows)
    own = _by_subject(definitions, rows)
    nothing = FactSheet(definitions)
    lots = []
    for lot in case.lots_in(option):
        layers = [own.get(id, nothing) for id in (lot.lot_id, option.id, EVERY_LOT)]
        facts = _layered(definitions, [*layers, _derived(definitions, case, lot)])
        planned = facts_from_plan(definitions, case, option, lot, facts)
        facts = _layered(definitions, [facts, planned])
        lots.append(Subject(lot.lot_id, "lot", facts, lot, (lot.lot_id,)))
    sheets = {subject.id: subject.facts for subject in lots}
    bids = [bid for bid in case.bids.values() if bid.lot_id in sheets]
    nation = _only_defined(definitions, {"nation": _nation(case)})
    layers = [own.get(id, nothing) for id in (option.id, EVERY_OPTION)]
    facts = _layered(definitions, [*layers, nation])
    return (
        *lots,
        *_providers(bids, sheets, own),
        *_tenders(bids, sheets, own),
        Subject(option.id, "option", facts, lots=tuple(sheets)),
    )


def _by_subject(definitions: Definitions, rows: Iterable[Fact]) -> dict[str, FactSheet]:
    """Read the rows about each subject."""
    sheets: dict[str, FactSheet] = {}
    for row in rows:
        sheet = sheets.get(row.subject, FactSheet(definitions))
        value = read_value(definitions[row.fact], row.value)
        sheets[row.subject] = sheet.with_known({row.fact: Known(value, _source(row))})
    return sheets


def _providers(
    bids: Iterable[Bid], lots: Mapping[str, FactSheet], own: Mapping[str, FactSheet]
) -> Iterator[Subject]:
    """Give every provider that bids, with what is stated alike of all the lots it bids for."""
    bid_for: dict[str, dict[str, FactSheet]] = defaultdict(dict)
    for bid in bids:
        bid_for[bid.provider_id][bid.lot_id] = lots[bid.lot_id]
    for provider, sheets in bid_for.items():
        first, *others = sheets.values()
        known = first.known.items()
        shared = {n: k for n, k in known if all(one.value(n) == k.value for one in others)}
        stated = [own[provider]] if provider in own else []
        alike = FactSheet(first.definitions, shared)
        facts = _layered(first.definitions, [*stated, alike])
        yield Subject(provider, "provider", facts, lots=tuple(sheets))


def _tenders(
    bids: Iterable[Bid], lots: Mapping[str, FactSheet], own: Mapping[str, FactSheet]
) -> Iterator[Subject]:
    """Give tenders with facts of their own, and one subject a lot for all of the others."""
    others: dict[str, None] = {}
    for bid in bids:
        stated = [own[id] for id in (bid.bid_id, bid.provider_id) if id in own]
        if not stated:
            others[bid.lot_id] = None
            continue
        lot = lots[bid.lot_id]
        facts = _layered(lot.definitions, [*stated, lot])
        yield Subject(bid.bid_id, "bid", facts, lots=(bid.lot_id,))
    for lot_id in others:
        yield Subject(lot_id, "bid", lots[lot_id], lots=(lot_id,))


@dataclass(frozen=True)
class _Derived:
    """A text that a table states, to be read as a fact."""

    text: str | None
    source: str
    place: Place
    cell: str


def _derived(definitions: Definitions, case: Case, lot: Lot) -> FactSheet:
    """Take facts from the tables, each saying where it comes from."""
    lead = case.commissioners[lot.lead_commissioner]
    return _only_defined(
        definitions,
        {
            "nation": _nation(case),
            "cpv": _Derived(
                lot.candidate_cpv,
                f"candidate code of lot {lot.lot_id}",
                Place("lots"),
                f"{lot.lot_id}: candidate_cpv",
            ),
            "authority_type": _Derived(
                lead.type,
                f"type of lead commissioner {lead.commissioner_id}",
                Place("commissioners"),
                f"{lead.commissioner_id}: type",
            ),
        },
    )


def _nation(case: Case) -> _Derived:
    return _Derived(case.nation, "nation of the case", Place("case"), "nation")


def _only_defined(definitions: Definitions, written: Mapping[str, _Derived]) -> FactSheet:
    """Read derived texts, as far as a rulebook asks for them."""
    known = {}
    faults = []
    for name, derived in written.items():
        if derived.text and name in definitions:
            problem = problem_with(definitions, name, derived.text)
            if problem:
                faults.append(Fault(derived.place, derived.cell, problem))
            else:
                value = read_value(definitions[name], derived.text)
                known[name] = Known(value, derived.source)
    if faults:
        raise InputError(faults)
    return FactSheet(definitions, known)


def _layered(definitions: Definitions, layers: Iterable[FactSheet]) -> FactSheet:
    """Let earlier layers beat later ones."""
    known: dict[str, Known] = {}
    for layer in layers:
        known = {**layer.known, **known}
    return FactSheet(definitions, known)


def _refuse_unreadable(definitions: Definitions, rows: Iterable[Fact]) -> None:
    """Refuse every row that no rulebook can read, all at once."""
    place = Place("facts")
    found = ((row, problem_with(definitions, row.fact, row.value)) for row in rows)
    faults = [Fault(place, f"{row.subject}: {row.fact}", what) for row, what in found if what]
    if faults:
        raise InputError(faults)


def _source(row: Fact) -> str:
    """Say where a stated value comes from."""
    parts = [f"stated for {row.subject}", row.basis, row.source_id, _record(row), row.note]
    return ", ".join(part for part in parts if part)


def _record(row: Fact) -> str:
    """Say who recorded a value and when, as far as the case says it."""
    by = f" by {row.recorded_by}" if row.recorded_by else ""
    on = f" on {row.recorded_on}" if row.recorded_on else ""
    return f"recorded{by}{on}" if by or on else ""
