"""Tables of an award: lot by lot, line by line, and its proof to the penny."""

from collections import defaultdict
from decimal import Decimal

from toolkit.allocation import Allocation, Award
from toolkit.allocation.ranking import ranks_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.words import AWARD, LOTS
from toolkit.report.content import Column, Number, Table, Value
from toolkit.report.reckoned import Made
from toolkit.statements.case import Case


def by_lot(case: Case, found: Allocation, number: int, about: str) -> Table:
    """Show what each lot costs and who has most of it."""
    lots: dict[str, list[Award]] = defaultdict(list)
    for one in found.awards:
        lots[one.lot].append(one)
    rows: list[tuple[Value, ...]] = []
    for lot, awards in lots.items():
        stated = case.lots[lot]
        units = sum((one.units for one in awards), Decimal(0))
        cost = sum((one.cost_gbp for one in awards), Decimal(0))
        most = max(awards, key=lambda one: (one.units, one.provider))
        rows.append(
            (
                lot,
                stated.lot_name,
                stated.lead_commissioner,
                units,
                stated.unit,
                cost,
                Number(cost / units, "pence", AWARD) if units else None,
                stated.reference_price_gbp,
                len({one.provider for one in awards}),
                most.units / units if units else None,
            )
        )
    return Table(
        id=f"lots-{number}",
        sheet=f"Award by lot {number}",
        caption=f"The award lot by lot{about}",
        columns=(
            Column("Lot"),
            Column("Name"),
            Column("Lead", note="Commissioner that leads the lot"),
            Column("Units", "units", AWARD, "A year"),
            Column("Unit"),
            Column("Price", "million", AWARD, "A year, at the price base", 2, total=True),
            Column(
                "Per unit",
                "pence",
                AWARD,
                "Price over units",
                made=Made("ratio", ("Price", "Units")),
            ),
            Column("Reference", "pence", LOTS, "Price a unit that the lot's stated value assumes"),
            Column("Providers", "units", AWARD),
            Column(
                "Largest part",
                "share",
                AWARD,
                "Part of the lot's units that the provider with most of it has",
                0,
            ),
        ),
        rows=tuple(rows),
    )


def award_lines(case: Case, found: Allocation, number: int, about: str) -> Table:
    """List every award to the penny."""
    units: dict[str, Decimal] = defaultdict(Decimal)
    for one in found.awards:
        units[one.lot] += one.units
    ranks = ranks_of(found.problem, found.awards)
    rows = tuple(
        (
            one.lot,
            f"{one.provider}, rank {ranks[one.bid]}" if one.bid in ranks else one.provider,
            one.bid,
            one.units,
            one.units / units[one.lot] if units[one.lot] else None,
            one.price_gbp_per_unit,
            one.cost_gbp,
            one.quality,
        )
        for one in found.awards
    )
    return Table(
        id=f"award-lines-{number}",
        sheet=f"Award lines {number}",
        caption=f"Every award, to the penny{about}",
        columns=(
            Column("Lot"),
            Column("Provider"),
            Column("Bid"),
            Column("Units", "units", AWARD, "A year", 1),
            Column(
                "Share of lot",
                "share",
                AWARD,
                "Of the lot's units",
                made=Made("part", ("Units", "Lot")),
            ),
            Column("Price per unit", "pence", "case table bids"),
            Column(
                "Cost",
                "pence",
                AWARD,
                "A year, at the price base",
                total=True,
                made=Made("product", ("Units", "Price per unit")),
            ),
            Column("Quality", "number", "case table bids", "Score of the bid, 0 to 100"),
        ),
        rows=rows,
        folded=True,
    )


def proof(appraisal: Appraisal) -> Table:
    """Set each award beside the least that any award could cost."""
    rows: list[tuple[Value, ...]] = []
    for result in appraisal.results:
        found = result.allocation
        price, bound = found.objective_gbp, found.bound_gbp
        gap = None if price is None or bound is None else price - bound
        proved = "yes" if found.proved else "no"
        rows.append((result.option.title, found.status, price, bound, gap, proved, found.solver))
    return Table(
        id="proof",
        sheet="Proof",
        caption="Proof of each award, to the penny",
        columns=(
            Column("Option"),
            Column("Status"),
            Column("Price", "pence", AWARD, "A year, fees and mobilisation excluded"),
            Column("Bound", "pence", AWARD, "No award that keeps the rules costs less"),
            Column("Gap", "pence", AWARD, made=Made("difference", ("Price", "Bound"))),
            Column(
                "Proved",
                note="The bound is met to a penny for each bid awarded, and a check "
                "of every rule without the solver agrees",
            ),
            Column("Solver"),
        ),
        rows=tuple(rows),
        folded=True,
    )
