"""What a part-filled case says of itself, as a page beside it."""

from collections.abc import Iterable

from toolkit.places.fields import Field, Missing
from toolkit.places.filling import Filled

ATTRIBUTION = (
    "Contains public sector information licensed under the Open Government Licence v3.0. The table "
    "of sources names each with its terms."
)


def page_of(filled: Filled) -> str:
    """Write the README of a part-filled case: what is missing, then every value with its mark."""
    place = filled.place
    known = [one for one in filled.fields if one.mark != "missing"]
    gaps = [one for one in filled.fields if one.mark == "missing" and one.table]
    lines = [
        f"# {place.name}: a part-filled case",
        "",
        "A start from open figures, at the plan stage; hypothetical, as nobody there asked for it.",
        *(["The market in it is invented: bidders A to D describe nobody."] * filled.with_market),
        ATTRIBUTION,
        "",
        "## What is missing, what matters most first",
        "",
        *(numbered(filled.missing)),
        "",
        "## Every value and its mark",
        "",
        "| Table | Row | Value | | Mark | How | Source |",
        "|---|---|---|---:|---|---|---|",
        *(_row(one) for one in (*known, *gaps)),
        "",
    ]
    return "\n".join(lines)


def numbered(missing: Iterable[Missing]) -> list[str]:
    """Number what is missing, and say what it is needed for."""
    needed = {"run": "before it can run", "defend": "before it can be defended"}
    return [
        f"{n}. {one.what} ({needed[one.wanted]}): {one.why}."
        for n, one in enumerate(missing, start=1)
    ]


def _row(one: Field) -> str:
    value, cited = one.value or "missing", ", ".join(one.source_ids)
    return f"| {one.table} | {one.row} | {one.what} | {value} | {one.mark} | {one.how} | {cited} |"
