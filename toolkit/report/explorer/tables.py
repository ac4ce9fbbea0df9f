"""The tables of an explorer."""

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.audience.reducing import reduced
from toolkit.report.chapters.law_tables import regimes, routes
from toolkit.report.chapters.words import AWARD, SIMULATION
from toolkit.report.content import Column, Section, Table, Value
from toolkit.report.explorer.runs import Run

ECONOMIC, FINANCIAL = "economic case", "financial case"
FIRST_YEAR = 1


def worth_table(run: Run) -> Table | None:
    """Show what each option is worth under each edition; nothing without business as usual."""
    found = run.appraisal.economic
    if found is None:
        return None
    money = f"central case, real at {found.price_base}, present value in {found.base_year}"
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (
            run.appraisal.case.option(option).title,
            *(edition.worth(option).npsv_gbp.central for edition in found.editions),
        )
        for option in found.leading.order
    )
    return Table(
        id=f"{run.id}-worth",
        sheet="Worth",
        caption=f"Worth to society against business as usual, by edition: {money}",
        columns=(
            Column("Option"),
            *(Column(one.title, "million", ECONOMIC, decimals=2) for one in found.editions),
        ),
        rows=rows,
    )


def money_table(run: Run, number: int, result: OptionResult) -> Table:
    """Show what each body pays in the first year under one option."""
    rows: list[tuple[Value, ...]] = [
        (
            row.party,
            -row.net_gbp.central,
            -row.net_gbp.p90,
            -row.net_gbp.p10,
            row.deficit.part if row.deficit else None,
        )
        for case in run.appraisal.financial
        if case.option == result.option.id
        for row in case.parties
        if row.year == FIRST_YEAR and row.party in run.appraisal.case.commissioners
    ]
    return Table(
        id=f"{run.id}-money-{number}",
        sheet="Money",
        caption="What each body pays in the first contract year",
        columns=(
            Column("Body"),
            Column("Pays", "million", FINANCIAL, "Central case, nominal", 2),
            Column("P10", "million", FINANCIAL, "One future in ten is below", 2),
            Column("P90", "million", FINANCIAL, "One future in ten is above", 2),
            Column("Deficit", "share", SIMULATION, "Chance that it pays more than its budget"),
        ),
        rows=tuple(rows),
        empty="No award, so no money moves.",
    )


def award_table(run: Run, number: int, result: OptionResult) -> Table:
    """Show who would have how much of each lot, at which price."""
    case, found = run.appraisal.case, result.allocation
    units: dict[str, Decimal] = defaultdict(Decimal)
    for one in found.awards:
        units[one.lot] += one.units
    return Table(
        id=f"{run.id}-award-{number}",
        sheet="Award",
        caption="Who would have how much of each lot",
        columns=(
            Column("Lot"),
            Column("Name"),
            Column("Lead", note="Commissioner that leads the lot"),
            Column("Provider"),
            Column("Share", "share", AWARD, "Of the lot's units", 0),
            Column("Price a unit", "pence", "case table bids"),
            Column("Cost", "pence", AWARD, "A year, at the price base", total=True),
        ),
        rows=tuple(
            (
                one.lot,
                case.lots[one.lot].lot_name,
                case.lots[one.lot].lead_commissioner,
                one.provider,
                one.units / units[one.lot] if units[one.lot] else None,
                one.price_gbp_per_unit,
                one.cost_gbp,
            )
            for one in found.awards
        ),
        empty="No award keeps all rules.",
    )


def law_tables(run: Run, number: int, result: OptionResult) -> tuple[Table, ...]:
    """Show which law governs and which routes are open, as far as anybody may read it."""
    found = (
        regimes(result.findings, number, "Which law governs"),
        routes(result.findings, number, "Routes that are open, mandatory or likely to be"),
    )
    kept = reduced((Section("law", "Law", found),), run.appraisal.case.smallest_count)
    return tuple(
        replace(table, id=f"{run.id}-{table.id}", folded=True)
        for section in kept.sections
        for table in section.blocks
        if isinstance(table, Table)
    )


def overview(appraisal: Appraisal) -> tuple[OptionResult, ...]:
    """Give the options in the order in which a page lists them: ranked first, then the others."""
    ranked = [appraisal.result(option) for option in appraisal.ranking]
    return (*ranked, *(one for one in appraisal.results if one.rank is None))
