"""Scalars, money and dates that statements are made of, and the frozen base of every statement.

Money and quantities that people state are `Decimal`, so that law and allocation compare them
exactly; futures use `float64`. The two never meet in one expression.
"""

import unicodedata
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

WEEKS_PER_YEAR = Decimal("52.18")  # 365.25 / 7, to two places, as home-care contracts count


class Statement(BaseModel):
    """Something a person stated: frozen, and refusing keys that it does not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", allow_inf_nan=False, str_strip_whitespace=True
    )


def _no_flag_as_number(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError(f"{str(value).lower()} is yes or no, not a number; give a number")
    return value


def _flag(value: object) -> object:
    words = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
    if isinstance(value, bool):
        return value
    key = str(value).strip().lower()
    if key not in words:
        raise ValueError(f"{value!r} is neither yes nor no; write yes or no")
    return words[key]


def _printable(text: str) -> str:
    """Refuse characters that no report format can carry, such as NUL or a text-direction mark."""
    for character in text:
        hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn")
        if hidden and character not in "\n\t\u00ad\u200b\u200c\u200d":
            raise ValueError(
                f"holds the unprintable character U+{ord(character):04X}; delete it"
            )
    return text


def _some_text(text: str) -> str:
    if not text:
        raise ValueError("is empty; write a text")
    return _printable(text)


Text = Annotated[str, Field(max_length=4000), AfterValidator(_some_text)]
Id = Annotated[
    str,
    Field(max_length=60, pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]*$"),
]
Flag = Annotated[bool, BeforeValidator(_flag)]
Number = Annotated[Decimal, BeforeValidator(_no_flag_as_number), Field(max_digits=30)]
Amount = Annotated[Number, Field(ge=0)]
Gbp = Annotated[Number, Field(ge=0)]
Share = Annotated[Number, Field(ge=0, le=1)]
Score = Annotated[Number, Field(ge=0, le=100)]
Day = date
Nation = Literal["England", "Scotland", "Wales", "Northern Ireland"]
Basis = Text  # real, derived, real analogue or assumed, with a reason after it where one helps


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
