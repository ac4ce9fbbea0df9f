"""Sentences that a terminal prints too, with every figure in them tied to its origin."""

import re
from collections.abc import Iterator

from toolkit.report.content import Kind, Number, Text

FIGURE = re.compile(r"(£)?(\d[\d,]*(?:\.(\d+))?)(%| million)?")


def numbered(sentence: str, origin: str, where: str) -> Text:
    """Tie the sums, shares and decimals of a sentence to where they come from.

    Whole numbers without a unit stay words: they are counts, or parts of names such as section 75.

    Args:
        sentence: As a terminal prints it.
        origin: Result that its figures come from.
        where: Id of the section that holds them.
    """
    return tuple(_parts(sentence, origin, where))


def _parts(sentence: str, origin: str, where: str) -> Iterator[str | Number]:
    done = 0
    for found in FIGURE.finditer(sentence):
        pound, digits, fraction, unit = found.groups()
        inside = sentence[found.start() - 1 : found.start()].isalnum()  # such as P01
        if inside or not (pound or fraction or unit == "%"):
            continue
        amount, kind = float(digits.replace(",", "")), _kind(pound, unit)
        scale = {"share": 0.01, "million": 1e6}.get(kind, 1.0)
        end = found.end() if kind in ("share", "million") else found.end(2)
        yield sentence[done : found.start()]
        yield Number(amount * scale, kind, origin, decimals=len(fraction or ""), where=where)
        done = end
    yield sentence[done:]


def _kind(pound: str | None, unit: str | None) -> Kind:
    if pound:
        return "million" if unit == " million" else "gbp"
    return "share" if unit == "%" else "number"
