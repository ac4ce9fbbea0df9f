"""What each option is worth to society against business as usual."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import BAND, GRID, INK
from toolkit.report.charts.spec import WIDE, Chart, data, folded, names

MILLION = 1_000_000


@dataclass(frozen=True)
class Valued:
    """One option's net present social value, GBP real, over all futures."""

    option: str
    central: float
    p10: float
    p90: float


def worth_chart(valued: Sequence[Valued]) -> Chart:
    """Draw the middle eight in ten futures as a bar, the central case as a dot, nothing as a line.

    Args:
        valued: One option at least.
    """
    rows: list[dict[str, str | float]] = [
        {
            "label": folded(one.option),
            "central": one.central / MILLION,
            "p10": one.p10 / MILLION,
            "p90": one.p90 / MILLION,
            "said": f"{one.central / MILLION:,.1f}",
        }
        for one in valued
    ]
    low = min(0.0, *(float(row["p10"]) for row in rows))
    high = max(0.0, *(float(row["p90"]) for row in rows))
    room = (high - low) * 0.1 or 0.1
    scale = alt.Scale(domain=[low - room, high + room], nice=True)
    title = "£ million real, present value, against business as usual"
    base = alt.Chart(data(rows)).encode(y=names([str(row["label"]) for row in rows]))
    nothing = (
        alt.Chart(data([{"zero": 0.0}]))
        .mark_rule(color=GRID, strokeWidth=2)
        .encode(x=alt.X("zero:Q", scale=scale, title=title))
    )
    bar = base.mark_rule(strokeWidth=8, color=BAND).encode(
        x=alt.X("p10:Q", scale=scale, title=title), x2="p90:Q"
    )
    centre = alt.X("central:Q", scale=scale)
    dot = base.mark_point(filled=True, size=90, color=INK, opacity=1).encode(x=centre)
    said = base.mark_text(align="center", dy=-14).encode(x=centre, text="said:N")
    return alt.layer(nothing, bar, dot, said).properties(width=WIDE - 300, height=54 * len(rows))
