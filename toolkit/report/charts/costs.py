"""What the options cost in the first year, and how that grows."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import BAND, BLUE, INK, VERMILLION
from toolkit.report.charts.spec import WIDE, Chart, Panel, data, folded, names

MILLION = 1_000_000


@dataclass(frozen=True)
class Cost:
    """What one option costs in a year, GBP."""

    option: str
    care: float
    fees: float


@dataclass(frozen=True)
class Year:
    """What one option costs in one contract year, GBP, over all futures."""

    option: str
    year: int
    central: float
    p10: float
    p50: float
    p90: float


def cost_chart(costs: Sequence[Cost]) -> Chart:
    """Draw care and fees side by side, each on a scale of its own that starts at nothing."""
    rows: list[dict[str, str | float]] = [
        {
            "label": folded(one.option),
            "care": one.care / MILLION,
            "fees": one.fees / MILLION,
            "care_said": f"{one.care / MILLION:,.1f}",
            "fees_said": f"{one.fees / MILLION:,.2f}",
        }
        for one in costs
    ]
    labels = [str(row["label"]) for row in rows]
    height = 44 * len(rows)

    def panel(field: str, title: str, colour: str, *, named: bool) -> Panel:
        rowed = names(labels) if named else alt.Y("label:N", sort=labels, axis=None)
        most = max(float(row[field]) for row in rows) or 1.0
        scale = alt.Scale(domain=[0, most * 1.22], nice=False)
        base = alt.Chart(data(rows)).encode(
            x=alt.X(f"{field}:Q", title=title, scale=scale, axis=alt.Axis(tickCount=4)), y=rowed
        )
        bars = base.mark_bar(color=colour, height=20)
        said = base.mark_text(align="left", dx=5).encode(text=f"{field}_said:N")
        return alt.layer(bars, said).properties(width=(WIDE - 330) // 2, height=height)

    care = panel("care", "Care, £ million a year", BLUE, named=True)
    fees = panel("fees", "Fees and overheads, £ million a year", VERMILLION, named=False)
    return alt.hconcat(care, fees, spacing=28)


def fan_chart(years: Sequence[Year]) -> Chart:
    """Draw the middle eight in ten futures as a band and the median as a line, option by option."""
    options = list(dict.fromkeys(one.option for one in years))
    top = max(one.p90 for one in years) / MILLION
    scale = alt.Scale(domain=[0, top * 1.05], nice=True)
    panels = [_fan([one for one in years if one.option == option], scale) for option in options]
    rows = [alt.hconcat(*panels[at : at + 2], spacing=36) for at in range(0, len(panels), 2)]
    return alt.vconcat(*rows, spacing=28)


def _fan(years: Sequence[Year], scale: alt.Scale) -> Panel:
    rows: list[dict[str, str | float]] = [
        {
            "year": one.year,
            "p10": one.p10 / MILLION,
            "p50": one.p50 / MILLION,
            "p90": one.p90 / MILLION,
            "said": f"{one.p50 / MILLION:,.0f}",
        }
        for one in years
    ]
    ends = [rows[0], rows[-1]] if len(rows) > 1 else rows
    x = alt.X("year:O", title="Contract year", axis=alt.Axis(labelAngle=0))
    base = alt.Chart(data(rows)).encode(x=x)
    y = alt.Y("p10:Q", title="£ million, nominal", scale=scale, axis=alt.Axis(tickCount=5))
    if len(rows) > 1:
        band: alt.Chart = base.mark_area(color=BAND).encode(y=y, y2="p90:Q")
    else:
        band = base.mark_rule(color=BAND, strokeWidth=9).encode(y=y, y2="p90:Q")
    line = base.mark_line(color=INK, strokeWidth=2, point={"color": INK, "size": 30}).encode(
        y=alt.Y("p50:Q", scale=scale)
    )
    said = (
        alt.Chart(data(ends))
        .mark_text(dy=-26, fontWeight="bold")
        .encode(x=x, y=alt.Y("p50:Q", scale=scale), text="said:N")
    )
    title = folded(years[0].option, 48).split("\n")
    return alt.layer(band, line, said).properties(width=(WIDE - 150) // 2, height=190, title=title)
