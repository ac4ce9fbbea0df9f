"""The award over several contract years, with what changing providers costs."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.allocation.planning_years import YearsPlan
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.words import quoted
from toolkit.report.charts import Caption
from toolkit.report.charts.grid import Cell, Grid, grid_chart
from toolkit.report.charts.spec import folded
from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    Paragraph,
    Section,
    Table,
)
from toolkit.report.pool_words import carried, moves, pence
from toolkit.report.reckoned import Made
from toolkit.report.showing import listed, plain, say
from toolkit.report.years_words import basis_of, change_in_words, cost_in
from toolkit.statements.case import Case

YEARS = "award over several years"
KEY = "Shaded: the lot is taken up or passed on at the start of that year."
ROOM, LEFT, LETTER = 420, 230, 7  # for the years, for names of lots, for one letter


def award_years(appraisal: Appraisal, stamp: str) -> Section | None:
    """Tell who delivers what in which year; nothing where the case states no handover."""
    groups: list[list[YearsPlan]] = []
    for one in appraisal.over_years:
        group = next((some for some in groups if some[0].found == one.found), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    blocks: list[Block] = []
    for number, same in enumerate(groups, start=1):
        who = listed([quoted(appraisal.case.option(one.option).title) for one in same])
        blocks += _plan(appraisal.case, same[0], number, who, stamp)
    return Section("award-years", "The award over several years", tuple(blocks)) if blocks else None


def _plan(case: Case, plan: YearsPlan, number: int, who: str, stamp: str) -> Iterator[Block]:
    found, span = plan.found, plan.horizon.years
    yield Heading(f"award-years-{number}", f"{span[0]} to {span[-1]}: {who}")
    yield Paragraph(say(basis_of(case, plan)))
    if found.reached_gbp is None:
        why = found.unmet or "no award keeps every rule in every year"
        yield Paragraph(say(f"There is no award: {why}."), "notice")
        return
    yield Paragraph(
        say(
            "Care and changes of provider cost ",
            pence(found.reached_gbp, YEARS),
            " in all; ",
            "no award over these years costs less."
            if found.status == "optimal"
            else "a cheaper award may exist.",
        )
    )
    yield _figure(case, plan, number, who, stamp)
    yield _changes(plan, number, who)
    if told := (*moves(case, found.money), *carried(found.money)):
        yield Bullets(told)


def _figure(case: Case, plan: YearsPlan, number: int, who: str, stamp: str) -> Figure:
    span, found = plan.horizon.years, plan.found
    width = max(56, ROOM // len(span))
    passing = {(one.year, one.lot) for one in found.changes}
    cells = tuple(
        Cell(
            _lot(case, need.lot),
            str(year),
            float((year, need.lot) in passing),
            _who(plan, n, need.lot, width),
        )
        for need in plan.horizon.problems[0].needs
        for n, year in enumerate(span)
    )
    costs = [cost_in(plan, n) for n, _ in enumerate(span)]
    rows = tuple(
        (str(year), care, change, care + change)
        for year, (care, change) in zip(span, costs, strict=True)
    )
    changing = sum((change for _, change in costs), Decimal(0))
    times = "once" if len(found.changes) == 1 else f"{len(found.changes)} times"
    told = plain(
        say(
            f"From {span[0]} to {span[-1]} a lot is taken up or passed on {times}, which costs ",
            pence(changing, YEARS),
            " in all.",
        )
    )
    table = Table(
        id=f"award-years-cost-{number}",
        sheet=f"Years {number}",
        caption=f"What care and changing providers cost, year by year: {who}",
        columns=(
            Column("Year"),
            Column("Care", "pence", YEARS, total=True),
            Column("Changing providers", "pence", YEARS, total=True),
            Column(
                "Together",
                "pence",
                YEARS,
                total=True,
                made=Made("sum", ("Care", "Changing providers")),
            ),
        ),
        rows=rows,
    )
    title = f"Who delivers each lot, year by year: {who}"
    caption = Caption(f"fig-award-years-{number}", title, told, stamp, KEY)
    chart = grid_chart([Grid("", cells)], "Contract year beginning", width, 1, LEFT)
    return drawn(chart, caption, table)


def _lot(case: Case, lot: str) -> str:
    return folded(f"{lot} {case.lots[lot].lot_name}", 36)


def _who(plan: YearsPlan, n: int, lot: str, width: int) -> str:
    """Name who delivers a lot, or count them where the names need more room than there is."""
    names = sorted({one.provider for one in plan.found.awards[n] if one.lot == lot})
    told = ", ".join(names) or "nobody"
    return told if len(told) * LETTER <= width else f"{len(names)} share"


def _changes(plan: YearsPlan, number: int, who: str) -> Table:
    return Table(
        id=f"award-years-changes-{number}",
        sheet=f"Changes {number}",
        caption=f"Who passes a lot to whom, and what it costs: {who}",
        columns=(
            Column("Lot"),
            Column("Year"),
            Column("What changes"),
            Column("Costs", "pence", YEARS, "Once", total=True),
        ),
        rows=tuple(
            (one.lot, str(one.year), change_in_words(one), one.gbp) for one in plan.found.changes
        ),
        empty="No lot passes to another provider.",
    )
