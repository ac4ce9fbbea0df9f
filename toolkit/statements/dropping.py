"""Dropping rows from a case: what refers to a dropped row goes with it, so nothing dangles."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from toolkit.errors import InputError, Place
from toolkit.statements.raw import Cell, RawCase, RawDoc, RawRow, RawTable
from toolkit.statements.tables import TABLES, ids_in


def drop(
    raw: RawCase, name: str, rows: Sequence[RawRow], place: Place
) -> tuple[RawCase, dict[str, int]]:
    """Take rows out of a table, and whatever refers to them out of the rest of the case.

    A row that points to a dropped row is dropped; a dropped source is only taken out of the cells
    that cite it; an option loses a dropped lot.

    Returns:
        The case, and how many rows went, by table.

    Raises:
        InputError: An option is left without any lot.
    """
    tables, counts = dict(raw.tables), dict[str, int]()
    lots: set[str] = set()
    waiting = [(name, rows)]
    while waiting:
        table_name, gone = waiting.pop(0)
        table = tables[table_name]
        identities = {id(row) for row in gone}
        kept = tuple(row for row in table.rows if id(row) not in identities)
        tables[table_name] = replace(table, rows=kept)
        counts[table_name] = counts.get(table_name, 0) + len(table.rows) - len(kept)
        if table_name not in TABLES:
            continue
        key = TABLES[table_name].key[0]
        left = {row[key].text for row in kept if key in row}
        keys = {row[key].text for row in gone if key in row} - left
        if table_name == "sources":
            tables = {other: _without_sources(one, keys, place) for other, one in tables.items()}
        if table_name == "lots":
            lots |= keys
        waiting += _pointing(tables, table_name, keys)
    return replace(raw, tables=tables, identity=_without_lots(raw.identity, lots, place)), counts


def _pointing(
    tables: Mapping[str, RawTable], target: str, keys: set[str]
) -> list[tuple[str, list[RawRow]]]:
    """Find the rows that point to any of the keys of a table."""
    found = []
    for name, table in tables.items():
        for column, pointed in pointers_of(name):
            if pointed == target and column in table.columns:
                hit = [row for row in table.rows if keys & set(ids_in(row[column].text))]
                found += [(name, hit)] if hit else []
    return found


def pointers_of(name: str) -> tuple[tuple[str, str], ...]:
    """Give the columns of a table whose rows fall with the row they name, and its table."""
    if name not in TABLES:
        return ()
    pointers = TABLES[name].points_to
    if name not in ("facts", "reviews"):
        return pointers
    return (*pointers, ("subject", "lots"), ("subject", "providers"), ("subject", "bids"))


def _without_sources(table: RawTable, keys: set[str], place: Place) -> RawTable:
    """Take dropped sources out of the cells that cite them."""
    if "source_id" not in table.columns:
        return table
    rows = []
    for row in table.rows:
        cited = ids_in(row["source_id"].text)
        if keys & set(cited):
            rest = ";".join(one for one in cited if one not in keys)
            rows.append({**row, "source_id": Cell(rest, place)})
        else:
            rows.append(dict(row))
    return replace(table, rows=tuple(rows))


def _without_lots(doc: RawDoc, lots: set[str], place: Place) -> RawDoc:
    """Take dropped lots out of the options that name them."""
    options = doc.data.get("options") if isinstance(doc.data, Mapping) else None
    if not lots or not isinstance(options, list):
        return doc
    left = []
    for option in options:
        named = option.get("lots") if isinstance(option, Mapping) else None
        if not isinstance(named, list) or not named:
            left.append(option)
            continue
        kept = [lot for lot in named if lot not in lots]
        if not kept:
            what = f"leaves option {option.get('id')!r} without any lot; keep one of its lots"
            raise InputError.single(place, "drop", what)
        left.append({**option, "lots": kept})
    return replace(doc, data={**doc.data, "options": left})
