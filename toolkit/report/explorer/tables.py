"""The tables of an explorer. What anybody may see holds no price of a bid and none it follows from.

A price of a lot or of a provider gives its bid away where units are shown too, so neither is shown.
"""

from collections import defaultdict
from decimal import Decimal

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.law_tables import regimes, routes
from toolkit.report.chapters.words import AWARD, SIMULATION
from toolkit.report.content import Column, Table, Value
from toolkit.report.explorer.runs import Run

ECONOMIC, FINANCIAL = "economic case", "financial case"
SHOWN_OF_ROUTES = ("Route", "Verdict", "Lots", "Clause", "Under", "Weakest source")
SHOWN_OF_REGIMES = ("Lots", "Which law governs", "Trigger date", "Facts missing", "Clauses")
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


def award_table(run: Run, number: int, result: OptionResult, *, priced: bool) -> Table:
    """Show who would have how much of each lot.

    Args:
        run: Which scenario.
        number: Of the option.
        result: The option.
        priced: Whether prices of bids may be shown.
    """
    case, found = run.appraisal.case, result.allocation
    units: dict[str, Decimal] = defaultdict(Decimal)
    for one in found.awards:
        units[one.lot] += one.units
    prices = (
        Column("Price a unit", "pence", "case table bids"),
        Column("Cost", "pence", AWARD, "A year, at the price base", total=True),
    )
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
            *(prices if priced else ()),
        ),
        rows=tuple(
            (
                one.lot,
                case.lots[one.lot].lot_name,
                case.lots[one.lot].lead_commissioner,
                one.provider,
                one.units / units[one.lot] if units[one.lot] else None,
                *((one.price_gbp_per_unit, one.cost_gbp) if priced else ()),
            )
            for one in found.awards
        ),
        empty="No award keeps all rules.",
    )


def law_tables(run: Run, number: int, result: OptionResult) -> tuple[Table, ...]:
    """Show which law governs and which routes are open or likely to be."""
    name = f"{run.id}-{number}"
    governs = regimes(result.findings, number, "Which law governs")
    ways = routes(result.findings, number, "Routes that are open, mandatory or likely to be")
    return (
        _only(governs, f"regimes-{name}", SHOWN_OF_REGIMES),
        _only(ways, f"routes-{name}", SHOWN_OF_ROUTES),
    )


def overview(appraisal: Appraisal) -> tuple[OptionResult, ...]:
    """Give the options in the order in which a page lists them: ranked first, then the others."""
    ranked = [appraisal.result(option) for option in appraisal.ranking]
    return (*ranked, *(one for one in appraisal.results if one.rank is None))


def _only(table: Table, id: str, shown: tuple[str, ...]) -> Table:
    """Keep some columns of a table."""
    kept = [place for place, column in enumerate(table.columns) if column.title in shown]
    return Table(
        id=id,
        sheet=table.sheet,
        caption=table.caption,
        columns=tuple(table.columns[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in table.rows),
        folded=True,
        empty=table.empty,
    )
