"""The money flow of an option as a figure: who pays whom, how much, how certainly."""

from collections.abc import Sequence

from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.words import SIMULATION
from toolkit.report.charts import Caption
from toolkit.report.charts.flow_gathering import (
    Flow,
    FlowLine,
    FlowParty,
    entering_gbp,
    gather,
    least_certain,
)
from toolkit.report.charts.flow_labels import money_said, range_said
from toolkit.report.charts.money_flow import money_flow_svg
from toolkit.report.content import Column, Figure, Table

KEY = (
    "Dark: P10, more is paid in nine futures of ten. Middle: central. Light: P90. "
    "Dashed: not from left to right."
)
JOINED = (
    "How many payments were added up. With more than one, P10 and P90 are sums of theirs, which "
    "as a rule lie further apart than the true ones"
)


def money_flow_figure(
    lines: Sequence[FlowLine], parties: Sequence[FlowParty], *, id: str, what: str, stamp: str
) -> Figure:
    """Draw who pays whom, with the same numbers in a table beside the picture.

    Args:
        lines: What is paid, GBP nominal over all futures; sums below zero are turned round.
        parties: Who the parties are.
        id: Unique on the page.
        what: Option and time that the sums belong to, in words.
        stamp: What a reader must know wherever a result is shown.
    """
    flows = gather(lines, parties)
    title = f"Who pays whom: {what}"
    caption = Caption(id, title, flow_finding(flows), stamp, KEY)
    return drawn(money_flow_svg(flows), caption, _table(flows, f"{id}-data", what))


def flow_finding(flows: Sequence[Flow]) -> str:
    """State the finding of the picture: all money, the largest flow, the least certain one.

    Args:
        flows: Largest first, as `gather` gives them.
    """
    if not flows:
        return "No money flows between the parties."
    said = f"{money_said(entering_gbp(flows))} is paid in all, money passed on counted once. "
    said += f"The largest flow is {_told(flows[0])}."
    loosest = least_certain(flows)
    if loosest is None:
        return f"{said} None of the flows has a range."
    if loosest == flows[0]:
        return f"{said} It is also the least certain for its size."
    return f"{said} The least certain for its size is {_told(loosest)}."


def _told(flow: Flow) -> str:
    sums = range_said(flow.central_gbp, flow.p10_gbp, flow.p90_gbp)
    return f"{sums} from {flow.payer.title} to {flow.payee.title} for “{flow.kind}”"


def _table(flows: Sequence[Flow], id: str, what: str) -> Table:
    columns = (
        Column("From"),
        Column("To"),
        Column("For"),
        Column("Central", "gbp", SIMULATION, "On central values"),
        Column("P10", "gbp", SIMULATION, "Less is paid in one future of ten"),
        Column("P90", "gbp", SIMULATION, "More is paid in one future of ten"),
        Column("Payments", "units", SIMULATION, JOINED),
    )
    rows = tuple(
        (
            flow.payer.title,
            flow.payee.title,
            flow.kind,
            flow.central_gbp,
            flow.p10_gbp,
            flow.p90_gbp,
            float(flow.lines),
        )
        for flow in flows
    )
    caption = f"The flows of the picture, largest first: {what}"
    return Table(id, "Money flow", caption, columns, rows, empty="No money flows.")
