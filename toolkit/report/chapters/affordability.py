"""Whether the streams can pay for care in every year, and who is short where they cannot."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.later_years import afforded, later_years
from toolkit.report.chapters.words import SIMULATION, alike, four, percent, ranked, titles
from toolkit.report.charts import Caption
from toolkit.report.charts.affordability import Spent, affordability_chart
from toolkit.report.content import (
    Block,
    Column,
    Figure,
    Paragraph,
    Section,
    Table,
    Text,
    Value,
)
from toolkit.report.reckoned import Made
from toolkit.report.showing import plain, say, sentence, together

STREAMS = "case table streams"
PENNY = 0.005

type Groups = tuple[tuple[OptionResult, ...], ...]


def affordability(appraisal: Appraisal, stamp: str) -> Section:
    """Tell what the money allows."""
    order = [one for one in ranked(appraisal) if one.simulation]
    if not order:
        nothing = Paragraph(say("No option has an award, so there is nothing to afford."))
        return Section("affordability", "Affordability", (nothing,))
    groups = alike(order, _sameness)
    blocks: list[Block] = [
        Paragraph(
            say(
                "These tables ask whether the streams can pay for care, fees and overheads apart. "
                "Money is short in a future where no way to fund the award is left. In later years "
                "streams grow as the case states, or stay as they are where it states no growth. "
                "All lots move by one factor here, so a lot that runs away from the others may "
                "lack money before these figures show it."
            )
        ),
        _headroom(order),
        *later_years(appraisal, order, stamp),
        _figure(groups, len(appraisal.results), stamp),
        *(_streams(appraisal, group, number) for number, group in enumerate(groups, start=1)),
        _short(appraisal, groups),
    ]
    return Section("affordability", "Affordability", tuple(blocks))


def _sameness(result: OptionResult) -> tuple[object, ...]:
    found = afforded(result)
    short = tuple(
        (one.chance, *(round(value, 2) for value in four(one.gbp))) for one in found.shortfalls
    )
    streams = tuple(
        (one.stream, one.available_gbp, *(round(value, 2) for value in four(one.spend_gbp)))
        for one in found.streams
    )
    return streams, short


def _headroom(order: list[OptionResult]) -> Table:
    rows = tuple(
        (one.option.title, found.headroom, found.chance_short, found.chance_error)
        for one in order
        for found in [afforded(one)]
    )
    return Table(
        id="headroom",
        sheet="Headroom",
        caption="How much dearer care may become, and how likely money is to fall short",
        columns=(
            Column("Option"),
            Column(
                "Headroom",
                "share",
                SIMULATION,
                "How much dearer all care of the first year "
                "may become before money is missing somewhere",
            ),
            Column(
                "Chance short",
                "share",
                SIMULATION,
                "Share of futures in which money is missing somewhere",
            ),
            Column(
                "Error",
                "share",
                SIMULATION,
                "Standard error of that chance, from drawing only so many futures",
                2,
            ),
        ),
        rows=rows,
    )


def _figure(groups: Groups, of: int, stamp: str) -> Figure:
    panels = [
        (
            sentence(titles(group, of)).removesuffix("."),
            [
                Spent(
                    one.stream,
                    float(one.available_gbp),
                    one.spend_gbp.central,
                    one.spend_gbp.p10,
                    one.spend_gbp.p90,
                )
                for one in afforded(group[0]).streams
            ],
        )
        for group in groups
    ]
    told = plain(together(_told(group, of) for group in groups))
    title = "What each stream spends on care in the first year, against what it has"
    key = "Bar: central case. Thin line: P10 to P90. Upright mark: what the stream has."
    caption = Caption("fig-streams", title, told, stamp, key)
    chart = affordability_chart(panels)
    rows = tuple(
        (group, one.stream, one.available, one.central, one.p10, one.p90)
        for group, spent in panels
        for one in spent
    )
    table = Table(
        id="streams-data",
        sheet="Streams chart",
        caption="The bars, ranges and limits of the picture",
        columns=(
            Column("Options"),
            Column("Stream"),
            Column("Has", "million", STREAMS, decimals=2),
            *(
                Column(name, "million", SIMULATION, decimals=2)
                for name in ("Central", "P10", "P90")
            ),
        ),
        rows=rows,
        folded=True,
    )
    return drawn(chart, caption, table)


def _told(group: tuple[OptionResult, ...], of: int) -> Text:
    """Say how often money is short, and for whose lots most often."""
    found = afforded(group[0])
    worst = max(found.shortfalls, key=lambda one: one.chance, default=None)
    start = say(
        f"Under {titles(group, of)} money is short somewhere in ",
        percent(found.chance_short, SIMULATION),
        " of futures",
    )
    if worst is None or not worst.chance:
        return (*start, ".")
    return (
        *start,
        f", most often for lots that {worst.commissioner} leads (",
        percent(worst.chance, SIMULATION),
        ").",
    )


def _streams(appraisal: Appraisal, group: tuple[OptionResult, ...], number: int) -> Table:
    who = sentence(titles(group, len(appraisal.results))).removesuffix(".")
    rows: list[tuple[Value, ...]] = []
    for one in afforded(group[0]).streams:
        central, p10, p50, p90 = four(one.spend_gbp)
        left = float(one.available_gbp) - central
        rows.append(
            (
                one.stream,
                appraisal.case.streams[one.stream].stream_name,
                one.commissioner,
                one.available_gbp,
                central,
                p10,
                p50,
                p90,
                left if abs(left) > PENNY else 0.0,
                one.spent_up,
            )
        )
    return Table(
        id=f"streams-{number}",
        sheet=f"Streams {number}",
        caption=f"{who}: spending on care in the first contract year, stream by stream",
        columns=(
            Column("Stream"),
            Column("Name"),
            Column("Whose"),
            Column("Has", "million", STREAMS, "Available for these lots in a year", 2, total=True),
            Column("Spends", "million", SIMULATION, "Central case", 2, total=True),
            Column("P10", "million", SIMULATION, decimals=2),
            Column("P50", "million", SIMULATION, decimals=2),
            Column("P90", "million", SIMULATION, decimals=2),
            Column(
                "Left",
                "million",
                SIMULATION,
                "Central case",
                2,
                total=True,
                made=Made("difference", ("Has", "Spends")),
            ),
            Column(
                "Spent up", "share", SIMULATION, "Share of futures in which nothing is left of it"
            ),
        ),
        rows=tuple(rows),
    )


def _short(appraisal: Appraisal, groups: Groups) -> Table:
    case, of = appraisal.case, len(appraisal.results)
    rows = tuple(
        (
            f"{short.commissioner}, {case.commissioners[short.commissioner].name}",
            sentence(titles(group, of)).removesuffix("."),
            short.chance,
            short.chance_error,
            short.gbp.mean,
            short.gbp.error,
            short.gbp.p90,
        )
        for body in case.commissioners
        for group in groups
        for short in afforded(group[0]).shortfalls
        if short.commissioner == body
    )
    return Table(
        id="shortfalls",
        sheet="Shortfalls",
        caption="Care of the first year that no stream can pay for, by the body leading the lots",
        columns=(
            Column("Lead commissioner"),
            Column("Options"),
            Column("Chance", "share", SIMULATION, "Share of futures in which money is missing"),
            Column("Error", "share", SIMULATION, "Standard error of the chance", 2),
            Column("Mean", "gbp", SIMULATION, "Money missing, averaged over all futures"),
            Column("Error of mean", "gbp", SIMULATION, "Standard error of the mean"),
            Column("P90", "gbp", SIMULATION, "One future in ten misses more"),
        ),
        rows=rows,
    )
