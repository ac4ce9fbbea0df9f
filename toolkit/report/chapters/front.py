"""Price against something else: awards that no other beats on both counts."""

from toolkit.allocation.goals.front import Front
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.words import AWARD, million
from toolkit.report.charts import Caption
from toolkit.report.charts.front import Traded, front_chart
from toolkit.report.content import Column, Figure, Table
from toolkit.report.showing import plain, say

KEY = "Each dot is an award that no other beats on both; numbers are those of the table."


def front_figure(found: Front, what: str, *, id: str, stamp: str) -> Figure | None:
    """Draw the awards of a front, the cheapest first; nothing where there are none.

    Args:
        found: Awards by price and by something else, of which more is better.
        what: The other count, with its unit.
        id: Unique on the page.
        stamp: What a reader must know wherever the picture is shown.
    """
    points = [Traded(float(one.first), -float(one.second)) for one in found.points]
    if not points:
        return None
    first, last = points[0], points[-1]
    told = plain(
        say(
            "From the cheapest award to the last one shown, ",
            million(last.gbp - first.gbp, AWARD, decimals=2),
            f" a year buys {last.value - first.value:.1f} more.",
        )
    )
    table = Table(
        id=f"{id}-data",
        sheet="Price and quality",
        caption="The awards of the picture, the cheapest first",
        columns=(
            Column("Award"),
            Column("Price", "pence", AWARD, "A year, at the price base"),
            Column(what, "number", AWARD, decimals=2),
            Column("Providers", "units", AWARD),
        ),
        rows=tuple(
            (str(n), one.first, -one.second, len({each.provider for each in one.awards}))
            for n, one in enumerate(found.points, start=1)
        ),
    )
    caption = Caption(id, f"Price against quality: {what}", told, stamp, KEY)
    return drawn(front_chart(points, what), caption, table)
