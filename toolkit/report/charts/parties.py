"""What each party pays in the first year, and how far that may swing."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import BAND, INK
from toolkit.report.charts.spec import WIDE, Chart, Panel, data, folded, names

MILLION = 1_000_000


@dataclass(frozen=True)
class Paid:
    """What one party pays under one option in the first year, GBP, over all futures."""

    party: str
    option: str
    central: float
    p10: float
    p90: float


def party_chart(paid: Sequence[Paid]) -> Chart:
    """Draw the middle eight in ten futures as a bar and the central case as a dot.

    Each party has a scale of its own, since bodies differ in size more than options do.
    """
    parties = list(dict.fromkeys(one.party for one in paid))
    panels = [
        _panel(party, [one for one in paid if one.party == party], last=party == parties[-1])
        for party in parties
    ]
    return alt.vconcat(*panels, spacing=22)


def _panel(party: str, paid: Sequence[Paid], *, last: bool) -> Panel:
    rows: list[dict[str, str | float]] = [
        {
            "label": folded(one.option),
            "central": one.central / MILLION,
            "p10": one.p10 / MILLION,
            "p90": one.p90 / MILLION,
        }
        for one in paid
    ]
    low = min(float(row["p10"]) for row in rows)
    high = max(float(row["p90"]) for row in rows)
    room = (high - low) * 0.08 or max(abs(high) * 0.05, 0.01)
    scale = alt.Scale(domain=[low - room, high + room], nice=True)
    axis = alt.Axis(tickCount=6)
    base = alt.Chart(data(rows)).encode(y=names([str(row["label"]) for row in rows]))
    title = "Pays, £ million in the first contract year" if last else None
    bar = base.mark_rule(strokeWidth=8, color=BAND).encode(
        x=alt.X("p10:Q", scale=scale, axis=axis, title=title), x2="p90:Q"
    )
    dot = base.mark_point(filled=True, size=80, color=INK, opacity=1).encode(
        x=alt.X("central:Q", scale=scale)
    )
    return alt.layer(bar, dot).properties(
        width=WIDE - 300, height=28 * len(rows), title=folded(party, 80).split("\n")
    )
