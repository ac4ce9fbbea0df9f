"""Bidders under pseudonyms: in every word of a case as read, before anything is built from it.

What is built from such a case holds no name of a bidder, so no output of any kind can tell one.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from toolkit.errors import Fault
from toolkit.statements.columns import columns_of
from toolkit.statements.locking import WITH_THE_BIDS
from toolkit.statements.raw import Cell, RawCase, RawDoc, RawRow, RawTable
from toolkit.statements.tables import TABLES, ids_in

NAMES_BIDDERS = frozenset(
    {"provider_id", "provider_ids", "parent_id", "member_id", "consortium_id", "party_id"}
    | {"subject", "draw"}
)
"""Columns and keys that hold ids of bidders."""

REMARKS_OF_BIDDERS = WITH_THE_BIDS - {"facts", "reviews"}
"""Tables whose notes are left out, as nobody knows whom they describe."""

type Names = Mapping[str, str]


def bidders_in(raw: RawCase) -> tuple[str, ...]:
    """Name the bidders of a case as read, in the order of their table."""
    table = raw.tables.get("providers")
    if table is None or "provider_id" not in table.columns:
        return ()
    return tuple(row["provider_id"].text for row in table.rows)


def under_pseudonyms(raw: RawCase, names: Names) -> RawCase:
    """Put a pseudonym for each bidder, wherever a case as read speaks of one.

    Args:
        raw: The case as read.
        names: Pseudonym by id.
    """
    words = _rewriter(names)
    return replace(
        raw,
        identity=sealed_doc(raw.identity, names),
        tables={name: _table(name, table, names, words) for name, table in raw.tables.items()},
        models={
            name: sealed_doc(doc, names) if name in raw.own_models else doc
            for name, doc in raw.models.items()
        },
        scenarios=None if raw.scenarios is None else sealed_doc(raw.scenarios, names),
        faults=_faults(raw.faults, words),
    )


def sealed_doc(doc: RawDoc, names: Names) -> RawDoc:
    """Put a pseudonym for each bidder that a document speaks of."""
    words = _rewriter(names)
    return replace(doc, data=_tree(doc.data, "", names, words), faults=_faults(doc.faults, words))


def _rewriter(names: Names) -> Callable[[str], str]:
    """Give a function that rewrites text; a number or a single letter is no name in a text."""
    telling = [name for name in names if len(name) > 1 and not name.isdigit()]
    if not telling:
        return str
    several = "|".join(re.escape(name) for name in sorted(telling, key=len, reverse=True))
    whole = re.compile(rf"(?<![A-Za-z0-9])(?:{several})(?![A-Za-z0-9])")
    return lambda text: whole.sub(lambda found: names[found[0]], text)


def _table(name: str, table: RawTable, names: Names, words: Callable[[str], str]) -> RawTable:
    stated = columns_of(TABLES[name].row) if name in TABLES else {}
    fixed = {
        key for key, one in stated.items() if one.choices or one.kind.sort not in ("text", "id")
    }
    unsaid = name in REMARKS_OF_BIDDERS

    def cell(column: str, one: Cell) -> Cell:
        if unsaid and column == "note":
            return replace(one, text="")
        if column in NAMES_BIDDERS:
            return replace(one, text=_ids(one.text, names))
        return one if column in fixed else replace(one, text=words(one.text))

    rows: tuple[RawRow, ...] = tuple(
        {column: cell(column, one) for column, one in row.items()} for row in table.rows
    )
    return replace(table, rows=rows, faults=_faults(table.faults, words))


def _tree(data: Any, key: str, names: Names, words: Callable[[str], str]) -> Any:
    match data:
        case Mapping():
            return {name: _tree(one, str(name), names, words) for name, one in data.items()}
        case list():
            return [_tree(one, key, names, words) for one in data]
        case str() if key in NAMES_BIDDERS:
            return _ids(data, names)
        case str():
            return words(data)
        case _:
            return data


def _ids(text: str, names: Names) -> str:
    """Rewrite a cell that holds ids, and what is written as part of one."""
    if text in names:
        return names[text]
    words = _rewriter(names)
    return ";".join(names.get(one, words(one)) for one in ids_in(text)) if text.strip() else text


def _faults(faults: tuple[Fault, ...], words: Callable[[str], str]) -> tuple[Fault, ...]:
    return tuple(replace(one, what=words(one.what)) for one in faults)
