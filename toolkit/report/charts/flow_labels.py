"""Words inside pictures of money: sums with their range, names in a few short lines."""

from textwrap import wrap

from toolkit.report.showing import MINUS, clean

MILLION, THOUSAND = 1_000_000, 1_000
SMALL = 950_000  # below it, sums are told in thousands


def money_said(gbp: float) -> str:
    """Write a sum in millions, or in thousands where it is small.

    >>> money_said(61_040_000), money_said(240_000)
    ('£61.0m', '£240k')
    """
    unit, places, sign = _unit(abs(gbp))
    minus = MINUS if gbp < 0 else ""
    return f"{minus}£{abs(gbp) / unit:,.{places}f}{sign}"


def range_said(central: float, p10: float, p90: float) -> str:
    """Write a sum with the range that holds eight futures in ten, all in one unit.

    >>> range_said(61_040_000, 58_800_000, 63_900_000)
    '£61.0m (58.8 to 63.9)'
    """
    unit, places, sign = _unit(max(abs(central), abs(p10), abs(p90)))
    low, middle, high = (_number(gbp / unit, places) for gbp in (p10, central, p90))
    if low == middle == high:
        return f"£{middle}{sign}"
    minus = MINUS if middle.startswith(MINUS) else ""
    return f"{minus}£{middle.removeprefix(MINUS)}{sign} ({low} to {high})"


def lines_of(name: str, wide: int = 16, most: int = 3) -> list[str]:
    """Break a name into a few lines; what does not fit is cut, and a table holds it whole.

    >>> lines_of("Leicestershire County Council")
    ['Leicestershire', 'County Council']
    """
    lines = wrap(clean(name), wide) or ["?"]
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], lines[most - 1][: wide - 1] + "…"]


def _unit(largest: float) -> tuple[int, int, str]:
    return (MILLION, 1, "m") if largest >= SMALL or not largest else (THOUSAND, 0, "k")


def _number(value: float, places: int) -> str:
    shown = f"{value:,.{places}f}"
    return shown.removeprefix("-") if not shown.strip("-0.,") else shown.replace("-", MINUS)
