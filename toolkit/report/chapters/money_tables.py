"""Tables of money: differences between options, dues, and every party's years."""

from collections import defaultdict
from collections.abc import Mapping

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.payment import RESOURCES
from toolkit.report.chapters.words import CASE, SIMULATION, four, percent
from toolkit.report.content import Block, Column, Paragraph, Table, Value
from toolkit.report.showing import say
from toolkit.simulation import Spread
from toolkit.simulation.dues import CARE
from toolkit.statements.case import Case
from toolkit.statements.contracts import ActivityPayment, GainShare
from toolkit.statements.terms import parameters_of, term

PRICE_BASE = "A year, at the price base of the case"


def party_name(case: Case, party: str) -> str:
    """Name a party of the ledger."""
    if party == RESOURCES:
        return "real resources (staff and systems that fees and overheads buy)"
    body = case.commissioners.get(party)
    return f"{party}, {body.name}" if body else party


def first_year(result: OptionResult) -> Mapping[str, Spread]:
    """Give what each party receives less what it pays in the first year."""
    parties = result.simulation.parties if result.simulation else ()
    return {row.party: row.net_gbp for row in parties if row.year == 1}


def differences(case: Case, order: tuple[OptionResult, ...], reference: OptionResult) -> Table:
    """Show who gains and who bears when one option takes the place of another."""
    others = [one for one in order if one is not reference]
    base = first_year(reference)
    parties = list(dict.fromkeys(party for one in order for party in first_year(one)))
    rows: list[tuple[Value, ...]] = []
    for party in _in_order(case, parties):
        here = base[party].central if party in base else 0.0
        there = [first_year(one) for one in others]
        rows.append(
            (
                party_name(case, party),
                here,
                *((each[party].central if party in each else 0.0) - here for each in there),
            )
        )
    title = reference.option.title
    return Table(
        id="differences",
        sheet="Savings and burdens",
        caption=f"First contract year, central case: what each party receives less what it pays "
        f"under {title}, and how much better (+) or worse (−) off it is under each other option",
        columns=(
            Column("Party"),
            Column(title, "gbp", SIMULATION, "Received less paid", total=True),
            *(
                Column(f"Change: {one.option.title}", "gbp", SIMULATION, total=True)
                for one in others
            ),
        ),
        rows=tuple(rows),
    )


def _in_order(case: Case, parties: list[str]) -> list[str]:
    """Put commissioners first and real resources last."""
    paying = [party for party in case.commissioners if party in parties]
    others = sorted(party for party in parties if party not in (*paying, RESOURCES))
    return [*paying, *others, *([RESOURCES] if RESOURCES in parties else [])]


def sharing(appraisal: Appraisal, order: tuple[OptionResult, ...]) -> list[Block]:
    """Say which options share gain and pain, and what that does to each side's range."""
    blocks: list[Block] = []
    for result in order:
        model = appraisal.case.models[result.option.model]
        values = parameters_of(appraisal.case, result.option)
        for payment in model.payments:
            if isinstance(payment, GainShare):
                share, cap = term(values, payment.provider_share), term(values, payment.cap_share)
                told = say(
                    f"{result.option.title}: providers bear or keep ",
                    percent(share, "parameter of the contract model", "parameters"),
                    " of what care costs above or below the common target, up to ",
                    percent(cap, "parameter of the contract model", "parameters"),
                    " of the target. On central values cost meets the target and nothing is "
                    "shared; the share shows in the ranges. Commissioners' ranges narrow because "
                    "providers carry the difference.",
                )
                blocks.append(Paragraph(told))
    notes = [
        f"{result.option.title}: {note}."
        for result in order
        if result.simulation
        for note in result.simulation.notes
    ]
    return [*blocks, *(Paragraph(say(note), "notice") for note in notes)]


def dues(case: Case, result: OptionResult, number: int) -> Table:
    """Say who owes whom in a year; care is joined over providers."""
    labels = {CARE: "Care"} | {
        payment.id: payment.label
        for payment in case.models[result.option.model].payments
        if not isinstance(payment, ActivityPayment)
    }
    leads = set(result.simulation.leads.values()) if result.simulation else set()
    owed: dict[tuple[str, str, str], float] = defaultdict(float)
    payees: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for due in result.simulation.dues if result.simulation else ():
        joined = due.kind == CARE and not (due.payee in leads and due.payer in case.commissioners)
        key = due.kind, due.payer, "providers" if joined else due.payee
        owed[key] += float(due.gbp)
        payees[key].add(due.payee)
    rows = tuple(
        (
            party_name(case, payer),
            f"providers ({len(payees[kind, payer, payee])})"
            if payee == "providers"
            else party_name(case, payee),
            labels.get(kind, kind),
            gbp,
        )
        for (kind, payer, payee), gbp in owed.items()
    )
    return Table(
        id=f"dues-{number}",
        sheet=f"Who pays whom {number}",
        caption=f"{result.option.title}: who pays whom in a year",
        columns=(
            Column("Payer"),
            Column("Payee"),
            Column("For"),
            Column("Pays", "gbp", SIMULATION, f"{PRICE_BASE}, before the future is known"),
        ),
        rows=rows,
        folded=True,
    )


def party_years(case: Case, result: OptionResult, number: int) -> Table:
    """List what every party receives less what it pays, year by year."""
    parties = result.simulation.parties if result.simulation else ()
    return Table(
        id=f"party-years-{number}",
        sheet=f"Parties by year {number}",
        caption=f"{result.option.title}: received less paid, by party and contract year",
        columns=(
            Column("Party"),
            Column("Contract year", "units", CASE),
            Column("Central", "gbp", SIMULATION, "Nominal; every assumption at its central value"),
            Column("P10", "gbp", SIMULATION, "One future in ten is lower"),
            Column("P50", "gbp", SIMULATION, "Half of the futures are lower"),
            Column("P90", "gbp", SIMULATION, "One future in ten is higher"),
        ),
        rows=tuple((row.party, row.year, *four(row.net_gbp)) for row in parties),
        folded=True,
    )
