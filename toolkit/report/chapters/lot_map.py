"""The award as a map of lots: every area a block, every lot a tile with who holds it."""

from collections import defaultdict
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.words import AWARD
from toolkit.report.charts import Caption
from toolkit.report.charts.lot_tiles import Tile, tiles_svg
from toolkit.report.content import Column, Figure, Table
from toolkit.report.showing import listed
from toolkit.statements.case import Case

KEY = "A tile is a lot with its holders, the largest first; deeper tints cost more."


def lot_map_figure(
    case: Case, found: Allocation, *, stamp: str, number: int = 1, about: str = ""
) -> Figure:
    """Lay the lots of an award out by area.

    Args:
        case: The case.
        found: Its award; lots that nobody holds are drawn empty.
        stamp: What a reader must know wherever the picture is shown.
        number: Of the picture, among those of one report.
        about: Which options it is about, where it is not about all.
    """
    held: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for one in found.awards:
        held[one.lot][one.provider] += one.cost_gbp
    tiles = [
        Tile(
            case.lots[need.lot].area,
            need.lot,
            tuple(sorted(held[need.lot], key=lambda name: (-held[need.lot][name], name))),
            float(sum(held[need.lot].values(), Decimal(0))),
        )
        for need in found.problem.needs
    ]
    areas = list(dict.fromkeys(tile.area for tile in tiles))
    tiles.sort(key=lambda tile: (areas.index(tile.area), tile.lot))
    caption = Caption(
        f"fig-lots-{number}",
        f"Who holds which lot, by area{about}",
        _told(tiles, areas),
        stamp,
        KEY,
    )
    table = Table(
        id=f"lots-map-{number}",
        sheet=f"Lot map {number}",
        caption=f"The tiles of the picture{about}",
        columns=(
            Column("Lot"),
            Column("Area"),
            Column("Name"),
            Column("Holders", note="The largest first"),
            Column("Costs", "gbp", AWARD, "A year, at the price base", total=True),
        ),
        rows=tuple(
            (
                tile.lot,
                tile.area,
                case.lots[tile.lot].lot_name,
                ", ".join(tile.holders) or "no award",
                sum(held[tile.lot].values(), Decimal(0)),
            )
            for tile in tiles
        ),
        folded=True,
    )
    return drawn(tiles_svg(tiles), caption, table)


def _told(tiles: list[Tile], areas: list[str]) -> str:
    """Say who works in more than one area, and where a lot has nobody."""
    where: dict[str, set[str]] = defaultdict(set)
    for tile in tiles:
        for holder in tile.holders:
            where[holder].add(tile.area)
    wide = sorted(holder for holder, found in where.items() if len(found) > 1)
    empty = [tile.lot for tile in tiles if not tile.holders]
    several = f"{len(wide)} of {len(where)} providers hold lots in more than one area"
    named = f": {listed(wide)}" if 0 < len(wide) <= 6 else ""
    missing = f" Nobody holds {listed(empty)}." if empty else ""
    return f"{len(tiles)} lots in {len(areas)} areas. {several}{named}.{missing}"
