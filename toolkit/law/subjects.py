"""What a case states about each lot and about an option, gathered into fact sheets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from toolkit.errors import Fault, InputError, Place
from toolkit.law.facts import FactDefinition, FactSheet, Known, problem_with, read_value
from toolkit.law.rules import About
from toolkit.statements.case import Case
from toolkit.statements.facts import EVERY_LOT, Fact
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option

TRIGGER = "trigger_date"

Definitions = Mapping[str, FactDefinition]


@dataclass(frozen=True)
class Subject:
    """A lot, or the option as a whole, with what is known about it."""

    id: str
    about: About
    facts: FactSheet
    lot: Lot | None = None

    @property
    def trigger(self) -> date | None:
        """Day of the event that fixes the governing law; none while it is not stated."""
        day = self.facts.value(TRIGGER)
        return day if isinstance(day, date) else None


def subjects_of(
    case: Case, option: Option, definitions: Definitions, stated: Iterable[Fact]
) -> tuple[Subject, ...]:
    """Give every lot in an option's scope and then the option, each with its facts.

    A row about the lot beats one about the option, and that one a row about every lot; what no
    row states is taken from the tables of lots and commissioners.

    Raises:
        InputError: Rows that cannot be read, all at once.
        RulebookError: Two values for one fact of one subject.
    """
    rows = tuple(stated)
    _refuse_unreadable(definitions, rows)
    lots = []
    for lot in case.lots_in(option):
        layers = [_stated(definitions, rows, id) for id in (lot.lot_id, option.id, EVERY_LOT)]
        facts = _layered(definitions, [*layers, _derived(definitions, case, lot)])
        lots.append(Subject(lot.lot_id, "lot", facts, lot))
    nation = _only_defined(definitions, {"nation": _nation(case)})
    facts = _layered(definitions, [_stated(definitions, rows, option.id), nation])
    return (*lots, Subject(option.id, "option", facts))


def _stated(definitions: Definitions, rows: Iterable[Fact], subject: str) -> FactSheet:
    """Read the rows about one subject."""
    facts = FactSheet(definitions)
    for row in rows:
        if row.subject == subject:
            value = read_value(definitions[row.fact], row.value)
            facts = facts.with_known({row.fact: Known(value, _source(row))})
    return facts


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
    parts = [f"stated for {row.subject}", row.basis, row.source_id, row.note]
    return ", ".join(part for part in parts if part)
