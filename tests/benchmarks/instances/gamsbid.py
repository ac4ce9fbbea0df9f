"""Volume tiers: five vendors, some with prices that fall by segment; a set volume at least cost."""

from decimal import Decimal

from tests.benchmarks.instances.instance import Segment, Tiers
from tests.benchmarks.instances.reading import Numbers, Word, in_units, refuse

COLUMNS = "vendor,segment,setup,unit_price,q_min,q_max"
REQUIRED = 23_960_048  # hundredths of a piece
SCALE = 1000  # prices have three decimals


def read_gams_bid(text: str, source: str) -> Tiers:
    """Read one segment a line; the set-up of a later segment follows from the one before it.

    In a later segment the dearer price still holds for the volume below it, so its set-up is that
    of the segment before plus the lower bound times the fall in price.

    Args:
        text: The file, with its line of column names.
        source: Its name, for refusals.

    Raises:
        InputError: The columns are others, or a line does not fit them.

    Source: J. Bracken and G. P. McCormick, Selected applications of nonlinear programming (Wiley,
    1968), as `bid` in the GAMS model library.
    """
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), start=1)]
    told = [(n, line) for n, line in lines if line]
    if not told or told[0][1] != COLUMNS:
        refuse(source, 1, f"the first line is '{COLUMNS}'")
    segments: list[Segment] = []
    for n, line in told[1:]:
        segments.append(_segment(source, n, line.split(","), segments))
    return Tiers(tuple(segments), REQUIRED, SCALE)


def _segment(source: str, line: int, cells: list[str], before: list[Segment]) -> Segment:
    if len(cells) != len(COLUMNS.split(",")):
        refuse(source, line, f"a line has the cells {COLUMNS}")
    vendor = cells[0]
    numbers = Numbers(source, [Word(cell, line) for cell in cells[1:]])
    (number,) = numbers.whole(1, "the number of the segment")
    set_up, price = (_thousandths(source, line, n) for n in numbers.take(2, "a set-up or a price"))
    least, most = numbers.whole(2, "the fewest or the most pieces")
    if least > most:
        refuse(source, line, f"the fewest, {least}, are more than the most, {most}")
    mine = [segment for segment in before if segment.vendor == vendor]
    if number != len(mine) + 1:
        refuse(source, line, f"segment {number} of {vendor} stands where {len(mine) + 1} belongs")
    if mine:
        set_up = mine[-1].set_up + least * (mine[-1].unit_price - price)
    return Segment(vendor, set_up, price, least, most)


def _thousandths(source: str, line: int, number: Decimal) -> int:
    if number < 0 or number * SCALE % 1:
        refuse(source, line, f"{number} is negative or has more than three decimals")
    return in_units(number, SCALE)
