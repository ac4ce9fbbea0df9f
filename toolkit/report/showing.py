"""How values read: one place that turns numbers into words, for every format."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

from toolkit.report.content import Column, Kind, Number, Text

UNITS: dict[Kind, str] = {"gbp": "£", "pence": "£", "million": "£m"}
"""What a column heading adds so that its cells need not."""
PLACES: dict[Kind, int] = {"pence": 2, "million": 1, "share": 1, "number": 1}
MILLION = 1_000_000
MINUS, NOTHING = "\u2212", "\u2013"
KEPT = "\n\t\u00ad\u200b\u200c\u200d"  # invisible characters that do no harm


def in_cell(value: Number | date | str | None) -> str:
    r"""Write a value for a table whose heading names the unit.

    >>> in_cell(Number(129691662.95, "million", "award")), in_cell(Number(-0.036, "share", "law"))
    ('129.7', '\u22123.6%')
    """
    match value:
        case None:
            return NOTHING
        case Number():
            return _digits(value) + ("%" if value.kind == "share" else "")
        case str():
            return clean(value)
        case _:
            return day(value)


def in_prose(number: Number) -> str:
    """Write a number for running text, its unit beside it.

    >>> in_prose(Number(129691662.95, "million", "award")), in_prose(Number(5, "units", "award"))
    ('£129.7 million', '5')
    """
    digits = in_cell(number)
    minus = MINUS if digits.startswith(MINUS) else ""
    bare = digits.removeprefix(MINUS)
    if number.kind == "million":
        return f"{minus}£{bare} million"
    return f"{minus}£{bare}" if number.kind in ("gbp", "pence") else digits


def heading_of(column: Column) -> str:
    r"""Give a column's heading with its unit.

    >>> heading_of(Column("Price", "million", "award"))
    'Price,\xa0£m'
    """
    unit = UNITS.get(column.kind)
    return f"{column.title},\u00a0{unit}" if unit else column.title


def plain(text: Text) -> str:
    """Write a sentence as a string."""
    return "".join(in_prose(part) if isinstance(part, Number) else part for part in text)


def day(value: date) -> str:
    """Write a day.

    >>> day(date(2026, 4, 1))
    '1 April 2026'
    """
    return f"{value.day} {value:%B %Y}"


def listed(words: Sequence[str], joined_by: str = "and") -> str:
    """List things the way a person does.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joined_by} {words[-1]}"


def sentence(text: str) -> str:
    """Begin with a capital and end with a full stop.

    >>> sentence("law after this day is not in it")
    'Law after this day is not in it.'
    """
    text = text.strip()
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith((".", "?", "!")) else ".")


def say(*parts: str | Number) -> Text:
    """Put a sentence together."""
    return parts


def together(texts: Iterable[Text]) -> Text:
    """Join sentences into a paragraph."""
    joined: list[str | Number] = []
    for text in texts:
        joined += [" ", *text] if joined else list(text)
    return tuple(joined)


def clean(text: str) -> str:
    r"""Drop characters that no format can carry or that change the direction of other text.

    >>> clean("a\u202eb\x00c")
    'abc'
    """
    if text.isprintable():
        return text  # as nearly every text is
    return "".join(
        character
        for character in text
        if character in KEPT or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
    )


def _digits(number: Number) -> str:
    value = float(number.value)
    scaled = value / MILLION if number.kind == "million" else value
    if number.kind == "share":
        scaled = value * 100
    places = PLACES.get(number.kind, 0) if number.decimals is None else number.decimals
    shown = f"{scaled:,.{places}f}"
    none_left = not shown.strip("-0.,")
    return shown.removeprefix("-") if none_left else shown.replace("-", MINUS)
