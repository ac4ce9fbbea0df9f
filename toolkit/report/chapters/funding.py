"""Which stream pays for which lot, own money apart from money that crosses areas."""

from collections import defaultdict
from decimal import Decimal

from toolkit.allocation import Flow
from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.words import (
    AWARD,
    alike,
    million,
    percent,
    several,
    titles,
)
from toolkit.report.charts import Caption
from toolkit.report.charts.sankey import Band, sankey_svg
from toolkit.report.content import (
    Block,
    Column,
    Figure,
    Heading,
    Paragraph,
    Section,
    Table,
    Text,
    Value,
)
from toolkit.report.showing import plain, say
from toolkit.statements.case import Case

WHAT_IF = "What-if: legal power not shown"
MOST_LOTS = 12  # with more, the picture joins lots of one area and service


def funding(appraisal: Appraisal, stamp: str) -> Section:
    """Tell who funds the award, once for all options whose flows are the same."""
    with_award = [one for one in appraisal.results if one.allocation.flows]
    groups = alike(with_award, lambda one: one.allocation.flows)
    blocks: list[Block] = [
        Paragraph(
            say(
                "Each stream pays only for lots that it may pay for. Where several divisions of "
                "the money cost the same, one is chosen by convention: own area first, then the "
                "stream that may pay for the fewest lots, then the order of the ids. It says who "
                "could pay, not who should; the bodies must agree the order."
            )
        )
    ]
    for number, group in enumerate(groups, start=1):
        blocks += _flows(appraisal, group, number, stamp)
    if not groups:
        blocks = [
            Paragraph(say("No option has an award that costs anything, so nothing is funded."))
        ]
    return Section("funding", "Who funds which lot", tuple(blocks))


def _flows(
    appraisal: Appraisal, group: tuple[OptionResult, ...], number: int, stamp: str
) -> list[Block]:
    case, flows = appraisal.case, group[0].allocation.flows
    who = titles(group, len(appraisal.results))
    own = [flow for flow in flows if flow.own]
    other = [flow for flow in flows if not flow.own]
    blocks: list[Block] = [
        Heading(f"funding-{number}", f"Funding: {who}"),
        funding_figure(case, flows, number=number, who=who, stamp=stamp),
        _table(
            case,
            own,
            f"flows-{number}",
            f"Funding {number}",
            f"What each stream pays a year: {who}",
        ),
    ]
    if other:
        crossed = sum((flow.gbp for flow in other), Decimal(0))
        blocks += [
            Heading(f"crossing-{number}", f"{WHAT_IF}: {who}"),
            Paragraph(
                say(
                    million(crossed, AWARD, f"crossing-flows-{number}", 2),
                    " a year is spent on lots that the streams could not pay for without "
                    "pooling. No legal power for this is shown; read it as a what-if.",
                ),
                "notice",
            ),
            _table(
                case,
                other,
                f"crossing-flows-{number}",
                f"What-if funding {number}",
                f"{WHAT_IF}: money spent in another area, a year: {who}",
            ),
        ]
    return blocks


def _table(case: Case, flows: list[Flow], id: str, sheet: str, caption: str) -> Table:
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (
            flow.stream,
            case.streams[flow.stream].commissioner_id,
            flow.lot,
            case.lots[flow.lot].lot_name,
            flow.gbp,
        )
        for flow in flows
    )
    return Table(
        id=id,
        sheet=sheet,
        caption=caption,
        columns=(
            Column("Stream"),
            Column("Commissioner"),
            Column("Lot"),
            Column("Name"),
            Column("Pays", "pence", AWARD, "A year, at the price base", total=True),
        ),
        rows=rows,
        folded=True,
    )


def funding_figure(
    case: Case, flows: tuple[Flow, ...], *, number: int, who: str, stamp: str
) -> Figure:
    """Draw which stream pays for what.

    Args:
        case: The case.
        flows: One at least.
        number: Of the picture, among those of one page.
        who: The options whose money it is, in words.
        stamp: What a reader must know wherever the picture is shown.
    """
    money: dict[tuple[str, str, bool], float] = defaultdict(float)
    streams: dict[str, Decimal] = defaultdict(Decimal)
    by_lot = len({flow.lot for flow in flows}) <= MOST_LOTS
    for flow in flows:
        lot = case.lots[flow.lot]
        target = f"{flow.lot} {lot.lot_name}" if by_lot else f"{lot.area}: {lot.service_type}"
        money[flow.stream, target, flow.own] += float(flow.gbp)
        streams[flow.stream] += flow.gbp
    bands = [Band(stream, target, gbp, own) for (stream, target, own), gbp in money.items()]
    total = sum(streams.values(), Decimal(0))
    largest = max(streams, key=lambda name: (streams[name], name))
    part = streams[largest] / total if total else Decimal(0)
    told = plain(
        say(
            *several(len(streams), "stream", AWARD),
            " pay ",
            million(total, AWARD),
            f" a year; {largest} pays most, ",
            percent(part, AWARD),
            ". ",
            *_crossing(flows),
        )
    )
    title = f"From streams to what they pay for: {who}"
    id = f"fig-funding-{number}"
    key = "Bands are as wide as the money is large. Dashed: what-if, legal power not shown."
    caption = Caption(id, title, told, stamp, key)
    chart = sankey_svg(bands)
    table = Table(
        id=f"funding-data-{number}",
        sheet=f"Funding chart {number}",
        caption=f"The bands of the picture: {who}",
        columns=(
            Column("Stream"),
            Column("Pays for"),
            Column("Whose", note=f"Crossing money is headed {WHAT_IF}"),
            Column("Pays", "million", AWARD, "A year, at the price base", 2, total=True),
        ),
        rows=tuple(
            (band.source, band.target, "own" if band.own else WHAT_IF, band.gbp) for band in bands
        ),
        folded=True,
    )
    return drawn(chart, caption, table)


def _crossing(flows: tuple[Flow, ...]) -> Text:
    other = [flow.gbp for flow in flows if not flow.own]
    if not other:
        return say("No stream pays for a lot that it could not fund without pooling.")
    return say(
        million(sum(other, Decimal(0)), AWARD, decimals=2),
        " of it goes to lots that the streams could not fund without pooling.",
    )
