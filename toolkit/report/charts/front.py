"""What more of something else costs: awards that none beats on both counts."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import BAND, INK
from toolkit.report.charts.spec import WIDE, Chart, data


@dataclass(frozen=True)
class Traded:
    """One award.

    Args:
        gbp: Its yearly price.
        value: What it comes to otherwise, such as its quality.
    """

    gbp: float
    value: float


def front_chart(points: Sequence[Traded], title: str) -> Chart:
    """Draw awards as numbered dots from the cheapest to the dearest.

    Args:
        points: One at least, the cheapest first.
        title: What the other count is, with its unit.
    """
    rows: list[dict[str, str | float]] = [
        {"price": one.gbp / 1e6, "value": one.value, "said": str(n)}
        for n, one in enumerate(points, start=1)
    ]
    fitted = alt.Scale(zero=False, nice=True)
    base = alt.Chart(data(rows)).encode(
        x=alt.X("price:Q", title="Price, £ million a year", scale=fitted),
        y=alt.Y("value:Q", title=title, scale=fitted),
    )
    line = base.mark_line(color=BAND, strokeDash=[4, 3]).encode(order="price:Q")
    dots = base.mark_point(filled=True, size=90, color=INK, opacity=1)
    said = base.mark_text(dx=-10, dy=-10, align="right").encode(text="said:N")
    return alt.layer(line, dots, said).properties(width=WIDE - 200, height=260)
