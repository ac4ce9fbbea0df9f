"""Who pays and gets what in money of the day: by body, stream and year, and who is in deficit."""

from toolkit.appraisal import Appraisal
from toolkit.appraisal.financial.results import FinancialCase
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.words import count, percent, title_of
from toolkit.report.charts import Caption
from toolkit.report.charts.grid import Cell, Grid, grid_chart
from toolkit.report.charts.spec import folded
from toolkit.report.content import (
    Block,
    Column,
    Figure,
    Number,
    Paragraph,
    Section,
    Table,
    Text,
    Value,
)
from toolkit.report.reckoned import Made
from toolkit.report.showing import plain, say, together

FINANCIAL = "financial case"
LEFT = 430  # room for the titles of options


def financial(appraisal: Appraisal, stamp: str) -> Section:
    """Tell the financial case."""
    found = appraisal.financial
    if not found:
        nothing = Paragraph(say("No option has an award, so there is no money to follow."))
        return Section("financial", "Financial case", (nothing,))
    blocks: list[Block] = [
        Paragraph(_identity(found), "plain" if _holds(found) else "notice"),
        Paragraph(
            say(
                "Sums here are nominal. What a body pays is split over its streams as the funding "
                "of the award is; whether streams can pay in every future is asked under "
                "affordability."
            )
        ),
        _figure(appraisal, stamp),
        _bodies(appraisal),
        _streams(appraisal),
    ]
    return Section("financial", "Financial case", tuple(blocks))


def _holds(found: tuple[FinancialCase, ...]) -> bool:
    return all(one.identity.holds for one in found)


def _identity(found: tuple[FinancialCase, ...]) -> Text:
    """Say whether both cases tell of the same world."""
    futures = sum(one.identity.futures for one in found)
    years = found[0].identity.years
    gap = max(one.identity.largest_gap_gbp for one in found)
    verdict = "to the penny" if _holds(found) else "NOT to the penny; do not rely on either case"
    return say(
        "In ",
        count(futures, FINANCIAL),
        " futures of all options together, and in each of ",
        count(years, FINANCIAL),
        " years, what all parties gain equals the resources that are not used up, ",
        f"{verdict} (largest difference ",
        Number(gap, "pence", FINANCIAL),
        "). Care whose cost nobody states is taken at its price on both sides.",
    )


def _figure(appraisal: Appraisal, stamp: str) -> Figure:
    """Show who is in deficit, year by year, bodies that pay for care only."""
    bodies = tuple(appraisal.case.commissioners)
    rows = [
        (appraisal.case.option(case.option).title, row)
        for case in appraisal.financial
        for row in case.parties
        if row.party in bodies and row.deficit is not None
    ]
    grid = Grid(
        "",
        tuple(
            Cell(
                folded(f"{row.party}: {title}", 60),
                str(row.year),
                row.deficit.part,
                f"{row.deficit.part * 100:.0f}",
            )
            for title, row in rows
            if row.deficit
        ),
    )
    title = "Chance that a body pays more than its budget, by contract year"
    key = "Per cent of futures; the darker, the likelier."
    caption = Caption("fig-deficits", title, plain(_deficits(appraisal)), stamp, key)
    table = Table(
        id="deficits-data",
        sheet="Deficits chart",
        caption="The cells of the picture",
        columns=(
            Column("Option"),
            Column("Body"),
            Column("Contract year"),
            Column("Chance of a deficit", "share", FINANCIAL),
            Column("Error", "share", FINANCIAL, "Standard error of the chance", 2),
        ),
        rows=tuple(
            (title, row.party, str(row.year), row.deficit.part, row.deficit.error)
            for title, row in rows
            if row.deficit
        ),
        folded=True,
    )
    return drawn(grid_chart([grid], "Contract year", 56, 1, LEFT), caption, table)


def _deficits(appraisal: Appraisal) -> Text:
    """Say who is likely in deficit in the first year, under each option."""
    told: list[Text] = []
    for case in appraisal.financial:
        named = title_of(appraisal, case.option)
        likely = [row for row in case.deficits(1) if row.party in appraisal.case.commissioners]
        if not likely or likely[0].deficit is None:
            told.append(say(f"Under {named} no body is likely in deficit in the first year."))
            continue
        worst = likely[0]
        part = worst.deficit.part if worst.deficit else 0.0
        told.append(
            say(
                f"Under {named} the likeliest deficit in the first year is that of {worst.party}, "
                "in ",
                percent(part, FINANCIAL),
                " of futures.",
            )
        )
    return together(told)


def _bodies(appraisal: Appraisal) -> Table:
    bodies = tuple(appraisal.case.commissioners)
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (
            appraisal.case.option(case.option).title,
            row.party,
            str(row.year),
            -row.net_gbp.central,
            -row.net_gbp.p90,
            -row.net_gbp.p10,
            None if row.more_gbp is None else -row.more_gbp,
            row.deficit.part if row.deficit else None,
        )
        for case in appraisal.financial
        for row in case.parties
        if row.party in bodies
    )
    return Table(
        id="financial-bodies",
        sheet="Financial by body",
        caption="What each body pays under the contract, by contract year, nominal",
        columns=(
            Column("Option"),
            Column("Body"),
            Column("Contract year"),
            Column("Pays", "million", FINANCIAL, "Central case", 2),
            Column("P10", "million", FINANCIAL, decimals=2),
            Column("P90", "million", FINANCIAL, decimals=2),
            Column("More", "million", FINANCIAL, "Than today, in and outside the contract", 2),
            Column("Deficit", "share", FINANCIAL, "Chance that it pays more than its budget"),
        ),
        rows=rows,
        folded=True,
    )


def _streams(appraisal: Appraisal) -> Table:
    rows = tuple(
        (
            appraisal.case.option(case.option).title,
            row.stream,
            row.commissioner,
            str(row.year),
            row.has_gbp,
            row.pays_gbp.central,
            row.pays_gbp.p10,
            row.pays_gbp.p90,
            row.left_gbp,
        )
        for case in appraisal.financial
        for row in case.streams
    )
    return Table(
        id="financial-streams",
        sheet="Financial by stream",
        caption="What each stream pays, fees and settlements included, by contract year, nominal",
        columns=(
            Column("Option"),
            Column("Stream"),
            Column("Whose"),
            Column("Contract year"),
            Column("Has", "million", "case table streams", "Grown as the case states", 2),
            Column("Pays", "million", FINANCIAL, "Central case", 2),
            Column("P10", "million", FINANCIAL, decimals=2),
            Column("P90", "million", FINANCIAL, decimals=2),
            Column(
                "Left",
                "million",
                FINANCIAL,
                "Below zero where it lacks money",
                2,
                made=Made("difference", ("Has", "Pays")),
            ),
        ),
        rows=rows,
        folded=True,
    )
