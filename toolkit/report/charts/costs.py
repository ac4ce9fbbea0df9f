"""What the options cost in the first year."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import BLUE, VERMILLION
from toolkit.report.charts.spec import WIDE, Chart, Panel, data, folded, names

MILLION = 1_000_000


@dataclass(frozen=True)
class Cost:
    """What one option costs in a year, GBP."""

    option: str
    care: float
    fees: float


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
