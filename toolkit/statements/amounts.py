"""Amounts inside contract models: a number, or the name of the parameter that holds it."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from toolkit.units import Gbp, Id, Kind, Share, Some, read_number

SHARE_OR_NAME = Kind("text", "share, 0 to 1, or the parameter that holds it")
SUM_OR_NAME = Kind("text", "GBP a year, or the parameter that holds it")
SHARES_BY_YEAR = Kind(
    "list", "share or parameter, or a list with one a year; the last one holds from then on"
)

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.\-]*", re.ASCII)


def _number_or_name(value: object) -> object:
    """Tell a number from the name of a parameter, which starts with a letter."""
    text = "" if value is None else str(value).strip()
    if isinstance(value, bool) or not text[:1].isalpha():
        return read_number(value)
    if not _NAME.fullmatch(text):
        raise ValueError(f"{text[:60]!r} is neither a number nor the name of a parameter; give one")
    return text


def _one_or_several(value: object) -> object:
    return value if isinstance(value, list | tuple) else (value,)


Term = Annotated[Share | Id, BeforeValidator(_number_or_name), SHARE_OR_NAME]
Sum = Annotated[Gbp | Id, BeforeValidator(_number_or_name), SUM_OR_NAME]
Schedule = Annotated[tuple[Term, ...], BeforeValidator(_one_or_several), Some, SHARES_BY_YEAR]
