"""What each stream spends against what it has."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import BAND, INK, VERMILLION
from toolkit.report.charts.spec import WIDE, Chart, Panel, data, folded, names

MILLION = 1_000_000


@dataclass(frozen=True)
class Spent:
    """What one stream spends in the first year, GBP, and what it has."""

    stream: str
    available: float
    central: float
    p10: float
    p90: float


def affordability_chart(groups: Sequence[tuple[str, Sequence[Spent]]]) -> Chart:
    """Draw spending as bars and what is available as a mark, one panel a group of options."""
    top = max(max(one.available, one.p90) for _, spent in groups for one in spent) / MILLION
    scale = alt.Scale(domain=[0, top * 1.06], nice=True)
    return alt.vconcat(*(_panel(title, spent, scale) for title, spent in groups), spacing=26)


def _panel(title: str, spent: Sequence[Spent], scale: alt.Scale) -> Panel:
    rows: list[dict[str, str | float]] = [
        {
            "label": one.stream,
            "available": one.available / MILLION,
            "central": one.central / MILLION,
            "p10": one.p10 / MILLION,
            "p90": one.p90 / MILLION,
        }
        for one in spent
    ]
    base = alt.Chart(data(rows)).encode(y=names([str(row["label"]) for row in rows]))
    axis = alt.Axis(tickCount=6)
    title_x = "£ million in the first contract year"
    x = alt.X("central:Q", scale=scale, title=title_x, axis=axis)
    bars = base.mark_bar(color=BAND, height=15).encode(x=x)
    ends = alt.X("p10:Q", scale=scale)
    range_ = base.mark_rule(color=INK, strokeWidth=3).encode(x=ends, x2="p90:Q")
    limit = base.mark_tick(color=VERMILLION, thickness=4, size=24, opacity=1).encode(
        x=alt.X("available:Q", scale=scale)
    )
    return alt.layer(bars, range_, limit).properties(
        width=WIDE - 130, height=26 * len(rows), title=folded(title, 110).split("\n")
    )
