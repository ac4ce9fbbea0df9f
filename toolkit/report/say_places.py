"""Words for a terminal: the places that can be chosen, and what is known of one."""

from collections import Counter
from collections.abc import Iterable
from textwrap import wrap

from toolkit.places.fields import Field, Mark, Missing
from toolkit.places.filling import Filled
from toolkit.places.gazetteer import PlaceRow
from toolkit.places.telling import ATTRIBUTION, numbered

WIDE = 100
FIRST = 3  # of what is missing, where a case was written
MARKS: tuple[Mark, ...] = ("real", "derived", "assumed", "missing")
TITLES = {
    "commissioners": "Who pays",
    "lots": "What care is bought in a year, at prices of 2025-26",
    "streams": "Whose money could pay",
    "": "What the toolkit assumes",
}


def places(found: Iterable[PlaceRow]) -> str:
    """List places with what to type for each."""
    rows = [(one.place_id, f"{one.name} ({_kind(one)})") for one in found]
    if not rows:
        return "No place holds that text. Try part of a name, such as `--find york`."
    width = max(len(id) for id, _ in rows)
    count = f"{len(rows)} place{'s' * (len(rows) != 1)}"
    return "\n".join([*(f"{id.ljust(width)}  {told}" for id, told in rows), "", f"{count}."])


def _kind(one: PlaceRow) -> str:
    return ", ".join(part for part in (one.kind, one.region or one.nation) if part)


def place(filled: Filled) -> str:
    """Say what is known of a place, value by value with its mark, and what is missing."""
    values = [one for one in filled.fields if one.table]
    lines = _opening(filled)
    for table, title in TITLES.items():
        shown = [one for one in values if (one.table if one.table in TITLES else "") == table]
        if shown:
            lines += ["", title, *(line for one in shown for line in _value(one))]
    lines += ["", *_missing(filled.missing)]
    return "\n".join([*lines, "", *wrap(ATTRIBUTION, WIDE)])


def written(filled: Filled) -> str:
    """Say what a case just written holds, and the first things to fill in."""
    lines = [*_opening(filled), "", *_missing(filled.missing[:FIRST])]
    more = len(filled.missing) - FIRST
    if more > 0:
        told = f"and {more} more; `toolkit place {filled.place.place_id}` lists every value"
        lines.append(f"  {told} with its mark.")
    return "\n".join(lines)


def _opening(filled: Filled) -> list[str]:
    counts = Counter(one.mark for one in filled.fields if one.table)
    marks = ", ".join(f"{counts[mark]} {mark}" for mark in MARKS if counts[mark])
    lines = [f"{filled.place.name}: a part-filled case at the plan stage, hypothetical", marks]
    if filled.with_market:
        lines.append("The market is assumed: bidders A to D are invented and describe nobody.")
    return lines


def _missing(what: Iterable[Missing]) -> list[str]:
    lines = ["What is missing, what matters most first"]
    for told in numbered(what):
        lines += wrap(told, WIDE, initial_indent="  ", subsequent_indent="     ")
    return lines


def _value(one: Field) -> list[str]:
    value = one.value or "missing"
    cited = f" [{', '.join(one.source_ids)}]" if one.source_ids else ""
    how = f" {one.how}" if one.how else ""
    return wrap(
        f"{one.mark:8} {one.what}: {value}.{how}{cited}",
        WIDE,
        initial_indent="  ",
        subsequent_indent=" " * 11,
    )
