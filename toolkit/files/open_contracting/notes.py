"""The page beside an imported case: where every field came from, and what is missing."""

import html
from collections import Counter
from collections.abc import Iterable, Sequence

from toolkit.errors import Fault, visible
from toolkit.files.open_contracting.choosing import Process
from toolkit.files.open_contracting.fields import Field, Part, Remark

SHOWN = 160  # characters of a text in the list; the table holds all of it
MOST_PATHS = 60
_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]|#~!"})


def notes(
    process: Process, parts: Sequence[Part], missing: Iterable[Fault], unread: Counter[str]
) -> str:
    """Write the page as Markdown; nothing in it obeys the release.

    Args:
        process: What was imported.
        parts: Fields and remarks.
        missing: What loading the case as it stands finds.
        unread: How many values nothing takes, by path.
    """
    lacks = [f"- {_safe(str(one))}" for one in missing]
    fields = [one for one in parts if isinstance(one, Field)]
    remarks = [one for one in parts if isinstance(one, Remark)]
    lines = [
        f"# Begun from open contracting process {_safe(process.ocid)}",
        "",
        "Every field below was taken over as published (real) or follows from it (derived). "
        "What the release does not say was left empty; nothing was made up. A published release "
        "is no full statement of a need, and this page is not legal advice.",
        "",
        "## What is missing before it can run",
        "",
        *(lacks or ["Nothing: the case loads."]),
        "",
        "## Where each field comes from",
        "",
        f"Paths lead into the release of {_safe(process.ocid)}; numbers count from 0.",
        "",
        "| Table | Row | Field | Value | Basis | Origin |",
        "|---|---|---|---|---|---|",
        *(_field(one) for one in fields),
        "",
        "## What was changed or left out",
        "",
        *([f"- {_safe(one.path)}: {_safe(one.what)}" for one in remarks] or ["Nothing."]),
        "",
        "## What a case has no place for",
        "",
        f"{unread.total():,} values at {len(unread):,} paths were passed by, contact details and "
        "addresses of documents among them.",
        "",
        *(f"- {_safe(path)}: {count:,}" for path, count in sorted(unread.items())[:MOST_PATHS]),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _field(one: Field) -> str:
    cells = one.table, one.row, one.column, one.text, one.basis, one.origin
    return f"| {' | '.join(map(_safe, cells))} |"


def _safe(text: str) -> str:
    """Write a text that comes from elsewhere so that it is only ever text."""
    short = text if len(text) <= SHOWN else f"{text[:SHOWN]} ..."
    return html.escape(visible(short), quote=False).translate(_MARKS)
