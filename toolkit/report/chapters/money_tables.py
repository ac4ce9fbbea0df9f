"""Tables of money: differences between options, dues, and every party's years."""

from collections import defaultdict
from collections.abc import Mapping
from math import fsum

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.payment import RESOURCES
from toolkit.report.chapters.party_words import (
    OUTSIDE,
    in_order,
    party_group,
    party_name,
    payment_words,
)
from toolkit.report.chapters.words import CASE, SIMULATION, four, percent, quoted
from toolkit.report.content import Block, Column, Paragraph, Table, Value
from toolkit.report.showing import say
from toolkit.simulation import Spread
from toolkit.statements.case import Case
from toolkit.statements.settlements import GainShare
from toolkit.statements.terms import parameters_of, term

POUND = 1.0  # a smaller change is rounding
SHORT = 12  # rows that a page shows open


def first_year(result: OptionResult) -> Mapping[str, Spread]:
    """Give what each party receives less what it pays in the first year."""
    parties = result.simulation.parties if result.simulation else ()
    return {row.party: row.net_gbp for row in parties if row.year == 1}


def differences(case: Case, order: tuple[OptionResult, ...], reference: OptionResult) -> Table:
    """Show who gains and who bears when one option takes the place of another."""
    years = [first_year(one) for one in order if one is not reference]
    base = first_year(reference)
    named: list[tuple[Value, ...]] = []
    alike: list[float] = []
    for party in in_order(case, dict.fromkeys([*base, *(p for y in years for p in y)])):
        here = base[party].central if party in base else 0.0
        changes = [(year[party].central if party in year else 0.0) - here for year in years]
        if party in case.commissioners or party == RESOURCES or max(map(abs, changes)) >= POUND:
            named.append((party_name(case, party), here, *changes))
        else:
            alike.append(here)
    if alike:
        unchanged = f"{len(alike)} providers that are paid the same"
        named.insert(-1, (unchanged, fsum(alike), *(0.0 for _ in years)))
    title = reference.option.title
    changed = (one.option.title for one in order if one is not reference)
    return Table(
        id="differences",
        sheet="Savings and burdens",
        caption=f"First contract year, central case: what each party receives less what it pays "
        f"under “{title}”, and how much better or worse (below zero) off it is under each other",
        columns=(
            Column("Party"),
            Column(title, "gbp", SIMULATION, "Received less paid", total=True),
            *(Column(f"Change: {one}", "gbp", SIMULATION, total=True) for one in changed),
        ),
        rows=tuple(named),
    )


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
                    f"Under {quoted(result.option.title)} providers bear or keep ",
                    percent(share, "parameter of the contract model", "parameters"),
                    " of what care costs above or below the common target, up to ",
                    percent(cap, "parameter of the contract model", "parameters"),
                    " of the target. On central values cost meets the target and nothing is "
                    "shared; the share shows in the ranges. Commissioners' ranges narrow because "
                    "providers carry the difference.",
                )
                blocks.append(Paragraph(told))
    return blocks


def dues(case: Case, order: tuple[OptionResult, ...]) -> Table:
    """Say who pays whom in the first year under each option; providers and leads are joined."""
    owed = [_owed(case, result) for result in order]
    flows = sorted({flow for each in owed for flow in each}, key=lambda flow: _place(case, flow))
    return Table(
        id="dues",
        sheet="Who pays whom",
        caption="Who pays whom under the contract in the first year, central case",
        columns=(
            Column(
                "For what, from whom to whom",
                note="A lead passes on what it does not deliver "
                "itself, so care that it is paid for stands here twice",
            ),
            *(Column(one.option.title, "gbp", SIMULATION) for one in order),
        ),
        rows=tuple(
            (f"{label}: {payer} to {payee}", *(each.get((label, payer, payee)) for each in owed))
            for label, payer, payee in flows
        ),
        folded=len(flows) > SHORT,
    )


def _place(case: Case, flow: tuple[str, str, str]) -> tuple[bool, str, int, str]:
    """Put care first, then each fee, and commissioners in the order of their table."""
    label, payer, payee = flow
    bodies = list(case.commissioners)
    return label != "Care", label, bodies.index(payer) if payer in bodies else len(bodies), payee


def _owed(case: Case, result: OptionResult) -> dict[tuple[str, str, str], float]:
    """Add up what is paid under the contract, providers joined."""
    labels = payment_words(case, result)
    owed: dict[tuple[str, str, str], float] = defaultdict(float)
    for due in result.simulation.dues if result.simulation else ():
        if due.kind not in OUTSIDE:
            payer, payee = (party_group(case, result, one) for one in (due.payer, due.payee))
            owed[labels.get(due.kind, due.kind), payer, payee] += due.gbp
    return dict(owed)


def party_years(case: Case, result: OptionResult, number: int) -> Table:
    """List what every party receives less what it pays, year by year."""
    parties = result.simulation.parties if result.simulation else ()
    return Table(
        id=f"party-years-{number}",
        sheet=f"Parties by year {number}",
        caption=f"“{result.option.title}”: received less paid",
        columns=(
            Column("Party"),
            Column("Contract year", "units", CASE),
            Column("Central", "gbp", SIMULATION, "Nominal; every assumption at its central value"),
            Column("P10", "gbp", SIMULATION, "One future in ten is lower"),
            Column("P50", "gbp", SIMULATION, "Half of the futures are lower"),
            Column("P90", "gbp", SIMULATION, "One future in ten is higher"),
            Column("Worst tenth", "gbp", SIMULATION, "Average over the worst tenth of futures"),
            Column("Outside", "gbp", SIMULATION, "Central; beside the contract"),
            Column("Error", "gbp", SIMULATION, "Largest standard error of P10, P50 and P90"),
        ),
        rows=tuple(
            (
                party_name(case, row.party),
                row.year,
                *four(row.net_gbp),
                row.worst_gbp,
                row.outside_gbp.central if row.outside_gbp else None,
                row.net_gbp.quantile_error,
            )
            for row in parties
        ),
        folded=True,
    )
