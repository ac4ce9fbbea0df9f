"""Who is awarded how much of each lot."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import DEPTHS, WHITE
from toolkit.report.charts.spec import WIDE, Chart, data, names

READABLE = 0.04  # a smaller part is too narrow to hold a provider's id


@dataclass(frozen=True)
class Part:
    """The part of one lot that one provider is awarded, 0 to 1."""

    lot: str
    provider: str
    share: float


def award_chart(parts: Sequence[Part]) -> Chart:
    """Draw each lot as one bar, cut into providers from the largest to the smallest."""
    lots = list(dict.fromkeys(one.lot for one in parts))
    rows: list[dict[str, str | float]] = []
    for lot in lots:
        start = 0.0
        own = sorted((one for one in parts if one.lot == lot), key=lambda one: -one.share)
        for place, one in enumerate(own):
            rows.append(
                {
                    "label": lot,
                    "start": start,
                    "end": start + one.share,
                    "middle": start + one.share / 2,
                    "said": one.provider if one.share >= _room(one.provider) else "",
                    "shade": DEPTHS[min(place, len(DEPTHS) - 1)],
                }
            )
            start += one.share
    percent = alt.Axis(format="%", tickCount=5)
    base = alt.Chart(data(rows)).encode(y=names(lots))
    bars = base.mark_bar(height=20, stroke=WHITE, strokeWidth=1.5).encode(
        x=alt.X(
            "start:Q", title="Share of the lot's units", axis=percent, scale={"domain": [0, 1]}
        ),
        x2="end:Q",
        color=alt.Color("shade:N", scale=None),
    )
    said = base.mark_text(color=WHITE, fontSize=11).encode(x="middle:Q", text="said:N")
    return alt.layer(bars, said).properties(width=WIDE - 90, height=25 * len(lots))


def _room(provider: str) -> float:
    """Give the least share that can hold a provider's id."""
    return max(READABLE, len(provider) * 0.0115)
