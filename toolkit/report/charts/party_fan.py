"""What each party gets less what it pays, year by year, as a fan of futures."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import BAND, INK, MUTED
from toolkit.report.charts.spec import WIDE, Chart, Panel, data, folded

MILLION = 1_000_000
BESIDE = 3  # panels in a row


@dataclass(frozen=True)
class PartyFan:
    """Net receipts of one party in one contract year, GBP."""

    party: str
    year: int
    p10: float
    p50: float
    p90: float


def party_fan_chart(years: Sequence[PartyFan]) -> Chart:
    """Draw a panel a party: the middle eight in ten futures as a band, the median as a line.

    Args:
        years: One at least; every party has a scale of its own, as sums differ a hundredfold.
    """
    parties = list(dict.fromkeys(one.party for one in years))
    panels = [_panel(party, [one for one in years if one.party == party]) for party in parties]
    rows = [
        alt.hconcat(*panels[at : at + BESIDE], spacing=26) for at in range(0, len(panels), BESIDE)
    ]
    return alt.vconcat(*rows, spacing=22)


def _panel(party: str, years: Sequence[PartyFan]) -> Panel:
    rows: list[dict[str, str | float]] = [
        {
            "year": one.year,
            "p10": one.p10 / MILLION,
            "p50": one.p50 / MILLION,
            "p90": one.p90 / MILLION,
            "said": f"{one.p50 / MILLION:,.1f}".replace("-", "\u2212"),
        }
        for one in years
    ]
    ends = [rows[0], rows[-1]] if len(rows) > 1 else rows
    x = alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0))
    base = alt.Chart(data(rows)).encode(x=x)
    scale = alt.Scale(zero=False, nice=True)
    y = alt.Y("p10:Q", title=None, scale=scale, axis=alt.Axis(tickCount=4))
    if len(rows) > 1:
        band: alt.Chart = base.mark_area(color=BAND).encode(y=y, y2="p90:Q")
    else:
        band = base.mark_rule(color=BAND, strokeWidth=9).encode(y=y, y2="p90:Q")
    line = base.mark_line(color=INK, strokeWidth=2, point={"color": INK, "size": 26}).encode(
        y=alt.Y("p50:Q", scale=scale)
    )
    said = (
        alt.Chart(data(ends))
        .mark_text(dy=-14, fontWeight="bold")
        .encode(x=x, y=alt.Y("p50:Q", scale=scale), text="said:N")
    )
    nought = (
        alt.Chart(data([{"at": 0.0}]))
        .mark_rule(color=MUTED, strokeDash=[4, 3])
        .encode(y=alt.Y("at:Q", scale=scale))
    )
    crosses = min(one.p10 for one in years) <= 0 <= max(one.p90 for one in years)
    layers = [band, *([nought] if crosses else []), line, said]
    title = folded(party, 34).split("\n")
    return alt.layer(*layers).properties(width=(WIDE - 190) // BESIDE, height=120, title=title)
