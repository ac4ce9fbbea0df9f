"""Fans of futures over the years of a contract: what options cost, and what parties get."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import BAND, INK, MUTED
from toolkit.report.charts.spec import WIDE, Chart, Panel, data, folded

MILLION = 1_000_000


@dataclass(frozen=True)
class Year:
    """Money of one option or party in one contract year, GBP, over all futures."""

    of: str
    year: int
    p10: float
    p50: float
    p90: float


@dataclass(frozen=True)
class _Look:
    beside: int  # panels in a row
    apart: int
    below: int
    size: tuple[int, int]
    titles: tuple[str | None, str | None]  # of both axes
    ticks: int
    dot: int
    lift: int  # of the words above the line
    decimals: int
    fold: int  # characters of a panel's name before it goes on in the next line
    nought: bool  # whether a line shows it where the band reaches it


OPTIONS = _Look(
    beside=2,
    apart=36,
    below=28,
    size=((WIDE - 150) // 2, 190),
    titles=("Contract year", "£ million, nominal"),
    ticks=5,
    dot=30,
    lift=-26,
    decimals=0,
    fold=48,
    nought=False,
)
PARTIES = _Look(
    beside=3,
    apart=26,
    below=22,
    size=((WIDE - 190) // 3, 120),
    titles=(None, None),
    ticks=4,
    dot=26,
    lift=-14,
    decimals=1,
    fold=34,
    nought=True,
)


def cost_fans(years: Sequence[Year]) -> Chart:
    """Draw a panel an option, all on one scale that starts at nothing.

    Args:
        years: One at least.
    """
    top = max(one.p90 for one in years) / MILLION
    return _fans(years, OPTIONS, alt.Scale(domain=[0, top * 1.05], nice=True))


def party_fans(years: Sequence[Year]) -> Chart:
    """Draw a panel a party, each on a scale of its own, as sums differ a hundredfold.

    Args:
        years: One at least.
    """
    return _fans(years, PARTIES, alt.Scale(zero=False, nice=True))


def _fans(years: Sequence[Year], look: _Look, scale: alt.Scale) -> Chart:
    names = list(dict.fromkeys(one.of for one in years))
    panels = [_fan([one for one in years if one.of == name], look, scale) for name in names]
    rows = [
        alt.hconcat(*panels[at : at + look.beside], spacing=look.apart)
        for at in range(0, len(panels), look.beside)
    ]
    return alt.vconcat(*rows, spacing=look.below)


def _fan(years: Sequence[Year], look: _Look, scale: alt.Scale) -> Panel:
    """Draw the middle eight in ten futures as a band and the median as a line."""
    rows: list[dict[str, str | float]] = [
        {
            "year": one.year,
            "p10": one.p10 / MILLION,
            "p50": one.p50 / MILLION,
            "p90": one.p90 / MILLION,
            "said": f"{one.p50 / MILLION:,.{look.decimals}f}".replace("-", "\u2212"),
        }
        for one in years
    ]
    ends = [rows[0], rows[-1]] if len(rows) > 1 else rows
    across, up = look.titles
    x = alt.X("year:O", title=across, axis=alt.Axis(labelAngle=0))
    y = alt.Y("p10:Q", title=up, scale=scale, axis=alt.Axis(tickCount=look.ticks))
    median = alt.Y("p50:Q", scale=scale)
    base = alt.Chart(data(rows)).encode(x=x)
    if len(rows) > 1:
        band: alt.Chart = base.mark_area(color=BAND).encode(y=y, y2="p90:Q")
    else:
        band = base.mark_rule(color=BAND, strokeWidth=9).encode(y=y, y2="p90:Q")
    point = {"color": INK, "size": look.dot}
    line = base.mark_line(color=INK, strokeWidth=2, point=point).encode(y=median)
    said = (
        alt.Chart(data(ends))
        .mark_text(dy=look.lift, fontWeight="bold")
        .encode(x=x, y=median, text="said:N")
    )
    width, height = look.size
    title = folded(years[0].of, look.fold).split("\n")
    reached = min(one.p10 for one in years) <= 0 <= max(one.p90 for one in years)
    noughts = [_nought(scale)] if look.nought and reached else []
    return alt.layer(band, *noughts, line, said).properties(width=width, height=height, title=title)


def _nought(scale: alt.Scale) -> alt.Chart:
    rule: alt.Chart = alt.Chart(data([{"at": 0.0}])).mark_rule(color=MUTED, strokeDash=[4, 3])
    drawn: alt.Chart = rule.encode(y=alt.Y("at:Q", scale=scale))
    return drawn
