"""Reading values of a release, each with the path where it stands.

What does not fit is left out, and the reason stands in its place: nothing here guesses.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from toolkit.units import LARGEST, unprintable

LONGEST_TEXT = 3900  # a text of a case has up to 4,000 characters
LONGEST_NAME = 300
FINEST, MOST_DIGITS = 9, 20  # decimals, and digits in all
POUNDS = "GBP"


@dataclass(frozen=True)
class Node:
    """A value of a release, and its path from the root: `tender/lots/0/title`."""

    value: object
    path: str = ""


@dataclass(frozen=True)
class Said[T]:
    """What one place of a release says.

    Args:
        value: Nothing where it says nothing that can be used.
        path: Where it stands.
        remark: Why something that stands there was left out or changed; else empty.
    """

    value: T | None
    path: str
    remark: str = ""


def at(node: Node, *keys: str) -> Node:
    """Go down by keys; to nothing where one is absent."""
    for key in keys:
        value = node.value.get(key) if isinstance(node.value, Mapping) else None
        node = Node(value, f"{node.path}/{key}".lstrip("/"))
    return node


def each(node: Node) -> tuple[Node, ...]:
    """Give the items of a list; none where it is not one."""
    items = node.value if isinstance(node.value, list) else []
    return tuple(Node(item, f"{node.path}/{number}") for number, item in enumerate(items))


def text_of(node: Node, most: int = LONGEST_TEXT) -> Said[str]:
    """Read a text without hidden characters, shortened where it is too long for a case."""
    value = str(node.value) if isinstance(node.value, Decimal) else node.value
    if value is None or value == "":
        return Said(None, node.path)
    if not isinstance(value, str):
        return Said(None, node.path, "is no text; left out")
    text = "".join(character for character in value if not unprintable(character)).strip()
    if not text:
        return Said(None, node.path, "holds nothing that prints; left out")
    told = [] if text == value.strip() else ["held hidden characters; they were taken out"]
    if text[0] in "=+-@":
        text, told = f"'{text}", [*told, f"begins with {text[0]!r}; an apostrophe was put before"]
    if len(text) > most:
        told.append(f"has {len(text):,} characters; shortened to {most}")
        text = f"{text[:most].rstrip()} ..."
    return Said(text, node.path, "; ".join(told))


def day_of(node: Node) -> Said[date]:
    """Read the day of a date-time as it is written, without moving it between time zones."""
    if node.value is None:
        return Said(None, node.path)
    if isinstance(node.value, str):
        try:
            return Said(date.fromisoformat(node.value[:10]), node.path)
        except ValueError:
            pass
    return Said(None, node.path, "is no date; left out")


def number_of(node: Node) -> Said[Decimal]:
    """Read a number above 0 and below the largest that a case may hold."""
    if node.value is None:
        return Said(None, node.path)
    if not isinstance(node.value, Decimal) or not node.value.is_finite():
        return Said(None, node.path, "is no number; left out")
    if against := _unusable(node.value):
        return Said(None, node.path, f"{against}; left out")
    return Said(node.value, node.path)


def _unusable(number: Decimal) -> str:
    if number < 0:
        return "is below zero"
    if number == 0:
        return "is zero, which says nothing"
    if number > LARGEST:
        return "is above a million million"
    if number.adjusted() < -FINEST or len(number.as_tuple().digits) > MOST_DIGITS:
        return "is finer than anything that is bought"
    return ""


def money_of(node: Node) -> Said[Decimal]:
    """Read an amount in pounds; one in another currency, or in none, is left out."""
    amount = number_of(at(node, "amount"))
    currency = at(node, "currency")
    if amount.value is None or currency.value == POUNDS:
        return amount
    said = currency.value if isinstance(currency.value, str) else "no currency"
    return Said(None, amount.path, f"is in {said[:12]}, not in pounds; left out")
