"""How items of records and notices read: what is said, where from, and what is still to be added.

The mark for what is missing is one sentence in square brackets, alone on its line, so that nobody
takes it for content, in whichever format it ends up.
"""

import re
from collections.abc import Iterable

from toolkit.law.items import Filled
from toolkit.report.content import Column, Table, Value
from toolkit.report.records.recording import Unanswered, unanswered
from toolkit.report.showing import clean

MARK, MARK_ENDS = "[to be completed: ", "]"
EVERY = "every lot"
NUMBERED = re.compile(r"(.*?)(\d{1,9})")


def mark(filled: Filled) -> str:
    """Write the mark that stands where something is missing.

    >>> from toolkit.law.items import Item
    >>> mark(Filled(Item("x", "words", ("c",), "Who?"), ("L",), "yes"))
    '[to be completed: Who?]'
    """
    return f"{MARK}{filled.item.question}{MARK_ENDS}"


def is_mark(line: str) -> bool:
    """Whether a line is a mark."""
    return line.startswith(MARK) and line.endswith(MARK_ENDS)


def told(filled: Filled) -> str:
    """Write what is said about an item, a line each, then the mark where that is not enough."""
    lines = [" ".join(clean(one.text).split()) for one in filled.said]
    return "\n".join([*lines, *([mark(filled)] if filled.state != "complete" else [])])


def origins(filled: Filled) -> str:
    """Write where what is said comes from, each origin once."""
    return "\n".join(dict.fromkeys(" ".join(clean(one.origin).split()) for one in filled.said))


def lots_in_words(lots: tuple[str, ...], every: Iterable[str]) -> str:
    """Name lots, or say that it is all of them; three and more in a row are told as a span.

    >>> lots_in_words(("Z01", "Z02", "Z03", "H01"), ())
    'Z01 to Z03, H01'
    """
    everything = tuple(every)
    if len(everything) > 1 and set(lots) == set(everything):
        return EVERY
    spans: list[list[str]] = []
    for lot in lots:
        if spans and _follows(spans[-1][-1], lot):
            spans[-1].append(lot)
        else:
            spans.append([lot])
    return ", ".join(
        f"{span[0]} to {span[-1]}" if len(span) > 2 else ", ".join(span) for span in spans
    )


def _follows(one: str, other: str) -> bool:
    """Whether two ids differ by one in the number that they end with."""
    first, second = NUMBERED.fullmatch(one), NUMBERED.fullmatch(other)
    if not first or not second or first[1] != second[1] or len(first[2]) != len(second[2]):
        return False
    return int(second[2]) == int(first[2]) + 1


def first_up(text: str) -> str:
    """Begin with a capital and leave the rest as it is.

    >>> first_up("a CPV code")
    'A CPV code'
    """
    return text[:1].upper() + text[1:]


def asks(one: Unanswered) -> str:
    """Say in which case an item is needed."""
    when = one.item.when
    if one.needed == "yes":
        return when or "always"
    return f"not settled; {when}" if when else "not settled"


def missing_table(id: str, filled: Iterable[Filled], every: tuple[str, ...]) -> Table:
    """List what is missing first, with the question to ask and the clause that asks for it."""
    rows: list[tuple[Value, ...]] = [
        (
            first_up(one.item.words),
            lots_in_words(one.lots, every),
            one.item.question,
            one.state,
            asks(one),
            "; ".join(one.item.cites),
        )
        for one in unanswered(filled)
    ]
    columns = ("Item", "Lots", "Question to ask", "State", "Needed", "Clause")
    return Table(
        id,
        "missing",
        "What is still to be completed, and the question to ask",
        tuple(Column(title) for title in columns),
        tuple(rows),
        empty="Nothing: every item is answered.",
    )


def items_table(id: str, caption: str, filled: Iterable[Filled], every: tuple[str, ...]) -> Table:
    """List every item with what is said, where it comes from and the clause."""
    columns = ("Item", "Lots", "What is stated", "Comes from", "Clause")
    return Table(
        id,
        "items",
        caption,
        tuple(Column(title) for title in columns),
        tuple(
            (
                first_up(one.item.words),
                lots_in_words(one.lots, every),
                told(one),
                origins(one),
                "; ".join(one.item.cites),
            )
            for one in filled
        ),
    )
