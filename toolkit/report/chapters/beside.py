"""What moves beside the contracts: outside bodies, linked activity, and interventions on it."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.interventions import interventions
from toolkit.report.chapters.party_words import KINDS, OUTSIDE, TRIFLE, in_order, party_name
from toolkit.report.chapters.words import (
    SIMULATION,
    alike,
    four,
    headed,
    ranked,
    titles,
)
from toolkit.report.content import Block, Bullets, Column, Heading, Paragraph, Section, Table, Value
from toolkit.report.showing import say, sentence
from toolkit.statements.case import Case

LINKED = "case table linked_activities"


def beside(appraisal: Appraisal) -> Section:
    """Tell what the case links to the care bought, what is done about it, and who pays."""
    case, order = appraisal.case, ranked(appraisal)
    blocks: list[Block] = []
    if not case.linked_activities:
        blocks.append(
            Paragraph(
                say(
                    "The case states no activity outside the lots, so what hospitals and homes "
                    "would gain or lose is not stated."
                )
            )
        )
    else:
        blocks += [
            Paragraph(
                say(
                    "Money below flows outside the contract and is kept apart from it everywhere. "
                    "A price paid, a cost avoided and the worth of capacity set free are three "
                    "different numbers; only cost that somebody really takes out is counted as "
                    "saved."
                )
            ),
            _linked(case),
        ]
    if case.interventions:
        blocks += [
            Heading("interventions", "What is done to need less of it, and what that rests on"),
            *interventions(case),
        ]
    if order and (case.linked_activities or case.interventions):
        blocks += [
            Heading("outside-parties", "Who gains and bears outside the contract"),
            *_outside(case, order, len(appraisal.results)),
        ]
    blocks += _notes(case, order, len(appraisal.results))
    return Section("beside", "Beside the contracts", tuple(blocks))


def _linked(case: Case) -> Table:
    return Table(
        id="linked",
        sheet="Linked activity",
        caption="Activity outside the lots that care at home can add to or save",
        columns=(
            Column("Activity"),
            Column("Done by"),
            Column("Paid by"),
            Column("Paid how"),
            Column("Units", "units", LINKED, "A year, before any intervention"),
            Column("Unit"),
            Column("Price", "gbp", LINKED, "Of a unit, at the price base"),
            Column("Full cost", "gbp", LINKED, "Of a unit, with all overheads"),
            Column("Goes with a unit", "gbp", LINKED, "Cost that goes with each unit"),
            Column("Goes with a step", "gbp", LINKED, "Cost of a unit that goes only with a step"),
            Column("Step", "units", LINKED, "Units a year that one step of capacity holds"),
            Column("Basis"),
            Column("Sources"),
        ),
        rows=tuple(
            (
                f"{name}, {one.label}",
                party_name(case, one.party_id),
                one.payer,
                one.mechanism.replace("_", " "),
                one.annual_units,
                one.currency,
                one.price_gbp,
                one.full_cost_gbp,
                one.variable_cost_gbp,
                one.stepped_cost_gbp,
                one.capacity_step_units,
                one.basis or "not stated",
                one.source_id or "",
            )
            for name, one in case.linked_activities.items()
        ),
        folded=True,
    )


def _outside(case: Case, order: tuple[OptionResult, ...], of: int) -> list[Block]:
    """Show what parties gain outside the contract; options that differ in nothing stand once."""
    blocks: list[Block] = []
    for number, group in enumerate(alike(order, _outside_key), start=1):
        simulation = group[0].simulation
        rows = [row for row in (simulation.parties if simulation else ()) if row.outside_gbp]
        first = {row.party: row.outside_gbp for row in rows if row.year == 1}
        last = {row.party: row.outside_gbp for row in rows if row.year == case.years}
        blocks.append(
            Table(
                id=f"outside-{number}",
                sheet=f"Outside {number}",
                caption=headed("Outside the contract: received less paid", group, of),
                columns=(
                    Column("Party"),
                    Column("First year", "million", SIMULATION, "Central", 2, total=True),
                    Column("Last year", "million", SIMULATION, "Central, nominal", 2, total=True),
                    Column("P10", "million", SIMULATION, "Last year; one future in ten is lower"),
                    Column("P90", "million", SIMULATION, "Last year; one future in ten is higher"),
                ),
                rows=tuple(
                    (party_name(case, party), start.central, end.central, end.p10, end.p90)
                    for party in in_order(case, last)
                    if (start := first[party]) and (end := last[party])
                ),
            )
        )
        blocks.append(_flows(case, group, of, number))
    return blocks


def _outside_key(result: OptionResult) -> tuple[object, ...]:
    rows = result.simulation.parties if result.simulation else ()
    return tuple(
        (row.party, row.year, *(round(gbp) for gbp in four(row.outside_gbp)))
        for row in rows
        if row.outside_gbp
    )


def _flows(case: Case, group: tuple[OptionResult, ...], of: int, number: int) -> Table:
    simulation = group[0].simulation
    dues = [one for one in (simulation.dues if simulation else ()) if one.kind in OUTSIDE]
    return Table(
        id=f"outside-flows-{number}",
        sheet=f"Paid outside {number}",
        caption=headed("First contract year, outside the contract: who pays whom", group, of),
        columns=(
            Column("For"),
            Column("From"),
            Column("To"),
            Column("Central", "gbp", SIMULATION, "On central values"),
        ),
        rows=tuple(
            (KINDS[one.kind], party_name(case, one.payer), party_name(case, one.payee), one.gbp)
            for one in dues
            if abs(one.gbp) > TRIFLE
        ),
        folded=True,
    )


def _notes(case: Case, order: tuple[OptionResult, ...], of: int) -> list[Block]:
    """List what limits an effect or is missing from the sums, each once, with where it holds."""
    held: dict[str, list[OptionResult]] = {}
    for one in order:
        for note in one.simulation.notes if one.simulation else ():
            held.setdefault(note, []).append(one)
    if not held:
        return []
    about = [note for note in held if note.split(":")[0] in _things(case)]
    rows: list[tuple[Value, ...]] = []
    for note in about:
        thing, _, limit = note.partition(": ")
        rows.append((thing, sentence(limit), _where(held[note], order, of)))
    others = [note for note in held if note not in about]
    blocks: list[Block] = []
    if rows:
        blocks.append(
            Table(
                id="limits",
                sheet="Limits of effects",
                caption="What limits each effect",
                columns=(Column("Of"), Column("Limit"), Column("Under")),
                rows=tuple(rows),
                folded=len(rows) > 12,
            )
        )
    if others:
        blocks += [
            Heading("notes", "What else a reader of these sums must know"),
            Bullets(
                tuple(say(sentence(f"{_where(held[note], order, of)}: {note}")) for note in others)
            ),
        ]
    return blocks


def _things(case: Case) -> set[str]:
    return {*case.interventions, *case.linked_activities}


def _where(holding: list[OptionResult], order: tuple[OptionResult, ...], of: int) -> str:
    return titles(holding, of) if len(holding) < len(order) else "every option"
