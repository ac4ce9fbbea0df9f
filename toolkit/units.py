"""Scalars, money and dates that statements are made of, and the frozen base of every statement.

Money and quantities that people state are `Decimal`, so that law and allocation compare them
exactly; futures use `float64`. The two never meet in one expression.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
)

WEEKS_PER_YEAR = Decimal("52.18")  # 365.25 / 7, to two places, as home-care contracts count
LARGEST = 10**12  # a million million; no sum or count of a case comes near it

_WORDS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CARRIED = "\n\t\u00ad\u200b\u200c\u200d"  # hidden, yet harmless: breaks, tabs, joiners

K = TypeVar("K")
V = TypeVar("V")


class Statement(BaseModel):
    """Something a person stated: frozen, and refusing keys that it does not know."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        str_strip_whitespace=True,
        defer_build=True,
    )


class MisfitError(ValueError):
    """A value that does not fit the values stated beside it.

    Args:
        field: The one to look at first.
        what: What is wrong and the remedy, one sentence.
    """

    def __init__(self, field: str, what: str) -> None:
        self.field = field
        super().__init__(what)


@dataclass(frozen=True)
class Kind:
    """What may stand in a cell, for whoever reads or writes one.

    Args:
        sort: How cells of the kind are compared.
        says: The same in words for the person who fills it in.
    """

    sort: Literal["id", "text", "number", "flag", "day", "list", "keys"]
    says: str


def read_number(value: object) -> Decimal:
    """Read a number as people may write it: plain digits, with a point and a sign where needed.

    Raises:
        ValueError: It is anything else; says what to write.

    >>> read_number("1250.50")
    Decimal('1250.50')
    """
    if isinstance(value, bool):
        raise ValueError(f"{str(value).lower()} is yes or no, not a number; give a number")
    text = str(value).strip()
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{_shown(text)} is not a number; {_how_to_write(text)}")
    number = Decimal(text)
    if abs(number) > LARGEST:
        raise ValueError(f"{_shown(text)} is above a million million; check its unit")
    return number


def _how_to_write(text: str) -> str:
    """Say how a slip in writing a number is mended."""
    if _NUMBER.fullmatch(text.removesuffix("%").strip()):
        return "write a percentage as a share, such as 0.2 for 20%"
    bare = text.lstrip("£ ").replace(",", "").replace(" ", "").replace("_", "")
    if _NUMBER.fullmatch(bare):
        return f"write {bare}, digits and a point only"
    return "write digits and a point only, such as 1250.50"


def read_flag(value: object) -> bool:
    """Read yes or no.

    Raises:
        ValueError: It is neither.

    >>> read_flag("Yes"), read_flag("0")
    (True, False)
    """
    if isinstance(value, bool):
        return value
    key = str(value).strip().lower()
    if key not in _WORDS:
        raise ValueError(f"{_shown(str(value))} is neither yes nor no; write yes or no")
    return _WORDS[key]


def _read_day(value: object) -> object:
    if isinstance(value, date):  # a time of day, if there is one, is refused by the type
        return value
    text = str(value).strip()
    if _DAY.match(text) and not _DAY.fullmatch(text):
        raise ValueError(f"{_shown(text)} holds more than a date; write only 2026-10-01")
    try:
        return date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError:
        what = f"{_shown(text)} is not a date; write year, month and day as 2026-10-01"
        raise ValueError(what) from None


def _read_whole(value: object) -> object:
    number = read_number(value)
    if number != number.to_integral_value():
        raise ValueError(f"{number} is not a whole number; write one without decimals")
    return int(number)


def unprintable(text: str) -> str | None:
    r"""Give the first character that no report format can carry, such as NUL; nothing if none.

    >>> unprintable("caf\u00e9\n"), unprintable("a\u202eb")
    (None, '\u202e')
    """
    for character in text:
        hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
        reserved = ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF
        if (hidden or reserved) and character not in _CARRIED:
            return character
    return None


def _something[T](items: tuple[T, ...]) -> tuple[T, ...]:
    if not items:
        raise ValueError("holds nothing; give at least one item")
    return items


def _some_text(text: str) -> str:
    if not text:
        raise ValueError("is empty; write a text")
    if character := unprintable(text):
        raise ValueError(f"holds the unprintable character U+{ord(character):04X}; delete it")
    return text


def _shown(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:60]}...")


Text = Annotated[str, Field(max_length=4000), AfterValidator(_some_text), Kind("text", "text")]
Id = Annotated[
    str,
    Field(max_length=60, pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]*$"),
    Kind("id", "id"),
]
Flag = Annotated[bool, BeforeValidator(read_flag), Kind("flag", "yes or no")]
Number = Annotated[
    Decimal, BeforeValidator(read_number), Field(max_digits=30), Kind("number", "number")
]
Amount = Annotated[Number, Field(ge=0), Kind("number", "number, 0 or more")]
Gbp = Annotated[Number, Field(ge=0), Kind("number", "GBP, 0 or more")]
Share = Annotated[Number, Field(ge=0, le=1), Kind("number", "share, 0 to 1")]
Score = Annotated[Number, Field(ge=0, le=100), Kind("number", "number, 0 to 100")]
Whole = Annotated[int, BeforeValidator(_read_whole), Kind("number", "whole number")]
Day = Annotated[date, BeforeValidator(_read_day), Kind("day", "date")]
Basis = Annotated[Text, Kind("text", "real, derived, real analogue or assumed; then why")]
Some = AfterValidator(_something)  # on a list that must hold an item
FrozenMap = Annotated[Mapping[K, V], AfterValidator(MappingProxyType), PlainSerializer(dict)]
Nation = Literal["England", "Scotland", "Wales", "Northern Ireland"]


def nothing() -> Mapping[Any, Any]:
    """Give an empty look-up, as the default of a frozen one."""
    return MappingProxyType({})


def pence(amount_gbp: Decimal) -> int:
    """Round an exact sum of money to whole pence, half to even.

    >>> pence(Decimal("12.345")), pence(Decimal("12.355"))
    (1234, 1236)
    """
    return int((amount_gbp * 100).quantize(Decimal(1), rounding=ROUND_HALF_EVEN))


def pounds(amount_pence: int) -> Decimal:
    """Write whole pence as pounds with two decimals.

    >>> pounds(1234)
    Decimal('12.34')
    """
    return Decimal(amount_pence).scaleb(-2)
