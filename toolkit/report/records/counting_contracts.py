"""Which contracts of a case count in the yearly summary, and why the others do not."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from toolkit.allocation import Allocation, allocate
from toolkit.law import Library
from toolkit.law.check import check_all
from toolkit.law.facts import Value
from toolkit.law.findings import Findings
from toolkit.law.items import needs
from toolkit.law.psr_years import Contract, Happening
from toolkit.law.record_items import KEEP_RECORDS
from toolkit.law.subjects import Subject, subjects_of
from toolkit.statements.case import Case
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option

READ = (
    "process_followed",
    "contract_awarded_on",
    "to_conclude_framework",
    "modified_urgently",
    "modified_on",
    "representations_received",
    "standstill_ended_on",
)
AWARDED = "contract_awarded_on"

type Solve = Callable[[Option], Allocation]


@dataclass(frozen=True)
class NotCounted:
    """Lots of a case that are not in the summary, and why."""

    case: str
    lots: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Counted:
    """What one or more cases bring to the summary.

    Args:
        outside: Lots that the Provider Selection Regime does not govern.
    """

    contracts: tuple[Contract, ...] = ()
    happenings: tuple[Happening, ...] = ()
    not_counted: tuple[NotCounted, ...] = ()
    outside: tuple[NotCounted, ...] = ()


@dataclass(frozen=True)
class _Seen:
    """One lot under one option."""

    option: Option
    subject: Subject
    lot: Lot
    findings: Findings

    @property
    def stated(self) -> tuple[Value | None, ...]:
        return tuple(self.subject.facts.value(name) for name in READ)


def count_case(case: Case, law: Library) -> Counted:
    """Count the contracts of one case.

    Raises:
        InputError: A fact is of the wrong type, or nothing asks for it.
        RulebookError: Facts contradict each other.
        SolverError: The solver failed.
    """
    lots = tuple(case.lots)
    if case.hypothetical:
        why = "the case is hypothetical, and only what was decided is counted"
        return Counted(not_counted=(NotCounted(case.id, lots, why),))
    found = {one.option: one for one in check_all(case, case.options, law)}
    seen: dict[str, list[_Seen]] = {}
    for option in case.options:
        for subject in subjects_of(case, option, law.definitions, case.facts):
            if subject.lot:
                one = _Seen(option, subject, subject.lot, found[option.id])
                seen.setdefault(subject.id, []).append(one)
    solve = _solving(case, found)
    return joined(_grouped(_count_lot(case, under, solve) for under in seen.values()))


def joined(parts: Iterable[Counted]) -> Counted:
    """Put together what several cases bring."""
    several = tuple(parts)
    return Counted(
        tuple(one for part in several for one in part.contracts),
        tuple(one for part in several for one in part.happenings),
        tuple(one for part in several for one in part.not_counted),
        tuple(one for part in several for one in part.outside),
    )


def _solving(case: Case, found: Mapping[str, Findings]) -> Solve:
    """Solve an option only once, and only where it is asked for."""
    solved: dict[str, Allocation] = {}

    def solve(option: Option) -> Allocation:
        if option.id not in solved:
            solved[option.id] = allocate(
                case, option, found[option.id].limits, earlier=solved.values()
            )
        return solved[option.id]

    return solve


def _count_lot(case: Case, under: list[_Seen], solve: Solve) -> Counted:
    """Count one lot, or say why it is not counted."""
    lot = under[0].subject.id
    chosen = [one for one in under if one.subject.facts.value(AWARDED) is not None] or under
    governed = needs(chosen[0].findings, lot, "psr_england", (KEEP_RECORDS,))
    if governed is None:
        why = "the Provider Selection Regime does not govern it"
        return Counted(outside=(NotCounted(case.id, (lot,), why),))
    problem = _problem(case, chosen, settled=governed == "yes")
    if problem:
        return Counted(not_counted=(NotCounted(case.id, (lot,), problem),))
    happenings = tuple(_happenings(case, chosen[0]))
    awarded_on = chosen[0].subject.facts.value(AWARDED)
    if not isinstance(awarded_on, date):
        return Counted(happenings=happenings)
    winners = {_winners(solve(one.option), lot) for one in chosen}
    if len(winners) > 1:
        what = "its options award it differently; state its facts for the option that was chosen"
        return Counted(happenings=happenings, not_counted=(NotCounted(case.id, (lot,), what),))
    contracts = tuple(
        _contract(case, chosen[0], awarded_on, provider) for provider in winners.pop()
    )
    if not contracts:
        what = "an award day is stated, yet no bid can be awarded under the rules of the case"
        return Counted(happenings=happenings, not_counted=(NotCounted(case.id, (lot,), what),))
    return Counted(contracts, happenings)


def _problem(case: Case, chosen: list[_Seen], *, settled: bool) -> str:
    """Say why a lot cannot be counted; nothing where it can."""
    facts = chosen[0].subject.facts
    if not settled:
        return "it is not settled whether the Provider Selection Regime governs it"
    if len({one.stated for one in chosen}) > 1:
        return "its options state different facts; state them for the option that was chosen"
    if facts.value(AWARDED) is None:
        events = facts.value("modified_urgently"), facts.value("representations_received")
        return "" if True in events else f"no day of award is stated: {AWARDED}"
    if facts.value("process_followed") is None:
        return "the process is not stated: process_followed"
    if case.stage != "award":
        return f"a day of award is stated, yet the case is at the {case.stage} stage"
    return ""


def _happenings(case: Case, one: _Seen) -> Iterable[Happening]:
    facts, authority = one.subject.facts, case.commissioners[one.lot.lead_commissioner].name
    modified, ended = facts.value("modified_on"), facts.value("standstill_ended_on")
    if facts.value("modified_urgently") is True and isinstance(modified, date):
        yield Happening(case.id, authority, one.subject.id, "urgent_modification", modified)
    if facts.value("representations_received") is True and isinstance(ended, date):
        yield Happening(case.id, authority, one.subject.id, "representations", ended)


def _winners(award: Allocation, lot: str) -> tuple[str, ...]:
    return tuple(sorted({one.provider for one in award.awards if one.lot == lot}))


def _contract(case: Case, one: _Seen, awarded_on: date, provider: str) -> Contract:
    facts = one.subject.facts
    return Contract(
        case=case.id,
        authority=case.commissioners[one.lot.lead_commissioner].name,
        lot=one.lot.lot_id,
        provider=provider,
        process=str(facts.value("process_followed")),
        awarded_on=awarded_on,
        first=case.start,
        last=case.end,
        framework=facts.value("to_conclude_framework") is True,
    )


def _grouped(parts: Iterable[Counted]) -> tuple[Counted, ...]:
    """Tell lots that are left out for the same reason together."""
    whole = joined(parts)
    return (
        Counted(
            whole.contracts,
            whole.happenings,
            tuple(_together(whole.not_counted)),
            tuple(_together(whole.outside)),
        ),
    )


def _together(several: Iterable[NotCounted]) -> Iterable[NotCounted]:
    alike: dict[tuple[str, str], list[str]] = {}
    for one in several:
        alike.setdefault((one.case, one.why), []).extend(one.lots)
    return (NotCounted(case, tuple(lots), why) for (case, why), lots in alike.items())
