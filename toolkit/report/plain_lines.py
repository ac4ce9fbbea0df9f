"""Lines for a terminal: what stands above every answer, tables lined up, money and chances."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from textwrap import wrap

from toolkit.report.stamping import stamp
from toolkit.statements.case import Case

WIDE = 100  # columns of a terminal


def head(case: Case) -> list[str]:
    """Name the case, with everything that must be known before an answer is read."""
    lines = [case.title, f"{stamp(case)}."]
    lines += [f"Changed: {change}" for change in case.applied]
    return [*lines, *(f"Warning: {warning}" for warning in case.warnings), ""]


def hung(text: str, wide: int = WIDE) -> list[str]:
    """Break a line that is too long for a terminal, what follows set in further than it.

    >>> hung("  one two three", 11)
    ['  one two', '      three']
    """
    own = " " * (len(text) - len(text.lstrip()))
    return wrap(text.strip(), wide, initial_indent=own, subsequent_indent=own + " " * 4,
                break_on_hyphens=False) or [""]  # fmt: skip


def columns(rows: Iterable[Sequence[str]]) -> list[str]:
    """Line up columns; the first is text, the others lean right.

    >>> columns([("Lot", "Units"), ("N", "5")])
    ['Lot  Units', 'N        5']
    """
    table = list(rows)
    widths = [max(len(row[n]) for row in table) for n in range(len(table[0]))]
    return [
        "  ".join(
            cell.ljust(width) if n == 0 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]


def millions(gbp: float | Decimal, decimals: int = 1) -> str:
    """Write money in millions of pounds, as short as a terminal wants it.

    >>> millions(1_250_000), millions(-30_000, 2), millions(-300)
    ('£1.2m', '-£0.03m', '£0.0m')
    """
    shown = f"{abs(float(gbp)) / 1e6:,.{decimals}f}"
    return f"{'-' if float(gbp) < 0 and shown.strip('0.') else ''}£{shown}m"


def give_or_take(part: float, error: float, draws: int, of: str = "futures") -> str:
    """Say how far a chance may be off; none or all of the futures drawn is no certainty.

    What no future shows has, with 95% confidence, at most the chance that is left open.

    >>> give_or_take(0.5, 0.05, 100), give_or_take(0.0, 0.0, 10)
    ('give or take 10.0%', 'though 10 futures leave up to 26% open')
    """
    if 0 < part < 1:
        return f"give or take {2 * error:.1%}"
    unseen = 1 - 0.05 ** (1 / draws)
    shown = f"{unseen:.0%}" if unseen >= 0.01 else f"{unseen:.2%}"
    return f"though {draws:,} {of} leave up to {shown} open"


def chance(part: float) -> str:
    """Write a chance; one that is small is not rounded to none.

    >>> chance(0.285), chance(0.004), chance(0.0)
    ('28%', '<1%', '0%')
    """
    return "<1%" if 0 < part < 0.005 else f"{part:.0%}"
