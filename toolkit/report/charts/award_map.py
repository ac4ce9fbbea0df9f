"""Who holds which lot, over all lots at once."""

from collections.abc import Sequence

from toolkit.report.charts.awards import Part
from toolkit.report.charts.grid import Cell, Grid, grid_chart
from toolkit.report.charts.spec import WIDE, Chart

ROOM = 60  # for the names of lots
MOST = 72  # width of a column that holds one number


def award_map(parts: Sequence[Part]) -> Chart:
    """Draw lots as rows and winners as columns; a cell holds the percent of the lot's units.

    Args:
        parts: One at least; rows and columns stand in the order of ids.
    """
    lots = sorted({one.lot for one in parts})
    winners = sorted({one.provider for one in parts})
    held = {(one.lot, one.provider): one.share for one in parts}
    cells = tuple(
        Cell(lot, who, share, f"{share * 100:.0f}" if share else "")
        for lot in lots
        for who in winners
        for share in (held.get((lot, who), 0.0),)
    )
    width = min(MOST, max(26, (WIDE - ROOM) // len(winners)))
    grids = [Grid("Percent of each lot's units", cells)]
    return grid_chart(grids, "Provider", width, beside=1, left=ROOM)
