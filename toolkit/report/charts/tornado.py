"""How far the lead of the best option moves with each input and term."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import BAND, BLUE, INK, MUTED, VERMILLION
from toolkit.report.charts.spec import WIDE, Chart, data, folded, names

MILLION = 1_000_000


@dataclass(frozen=True)
class Bar:
    """The lead with one input at each end of its range, GBP.

    Args:
        label: Of the input.
        at_low: The lead with it at its low end.
        at_high: The lead with it at its high end.
        low: The low end as words.
        high: The high end as words.
    """

    label: str
    at_low: float
    at_high: float
    low: str
    high: str


def tornado_chart(bars: Sequence[Bar], middle: float) -> Chart:
    """Draw one bar an input, the widest first; left of the line the other option leads.

    Args:
        bars: One at least.
        middle: The lead with all inputs in the middle, GBP.
    """
    rows: list[dict[str, str | float]] = [
        {
            "label": folded(one.label),
            "at_low": one.at_low / MILLION,
            "at_high": one.at_high / MILLION,
            "left": min(one.at_low, one.at_high) / MILLION,
            "right": max(one.at_low, one.at_high) / MILLION,
            "left_said": one.low if one.at_low <= one.at_high else one.high,
            "right_said": one.high if one.at_low <= one.at_high else one.low,
        }
        for one in bars
    ]
    ends = [float(row[end]) for row in rows for end in ("left", "right")]
    least, most = min(0.0, *ends), max(0.0, *ends)
    room = (most - least) * 0.16 or 0.1
    scale = alt.Scale(domain=[least - room, most + room], nice=False)
    title = "Lead, £ million present value; below nothing the other option leads"
    base = alt.Chart(data(rows)).encode(y=names([str(row["label"]) for row in rows]))
    wide = base.mark_rule(strokeWidth=10, color=BAND).encode(
        x=alt.X("left:Q", scale=scale, title=title), x2="right:Q"
    )
    at_low = base.mark_point(shape="triangle-down", filled=True, size=70, color=BLUE, opacity=1)
    at_high = base.mark_point(
        shape="triangle-up", filled=True, size=70, color=VERMILLION, opacity=1
    )
    left = base.mark_text(align="right", dx=-9).encode(
        x=alt.X("left:Q", scale=scale), text="left_said:N"
    )
    right = base.mark_text(align="left", dx=9).encode(
        x=alt.X("right:Q", scale=scale), text="right_said:N"
    )
    lines = [
        alt.Chart(data([{"at": at}]))
        .mark_rule(color=colour, strokeWidth=2, strokeDash=dash)
        .encode(x=alt.X("at:Q", scale=scale, title=title))
        for at, colour, dash in ((0.0, INK, [1, 0]), (middle / MILLION, MUTED, [4, 3]))
    ]
    return alt.layer(
        *lines,
        wide,
        at_low.encode(x=alt.X("at_low:Q", scale=scale)),
        at_high.encode(x=alt.X("at_high:Q", scale=scale)),
        left,
        right,
    ).properties(width=WIDE - 330, height=max(44 * len(rows), 60))
