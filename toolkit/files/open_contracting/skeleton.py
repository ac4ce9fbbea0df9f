"""The files of a case that a release begins: tables with what is known, and room for the rest."""

from collections.abc import Iterable, Iterator

from toolkit.files.csv_files import csv_text
from toolkit.files.open_contracting.bids import bid_fields
from toolkit.files.open_contracting.choosing import Process
from toolkit.files.open_contracting.fields import Field, Part, Row, derived, real
from toolkit.files.open_contracting.identity import identity_fields
from toolkit.files.open_contracting.lots import lot_fields, lots_of
from toolkit.files.open_contracting.nodes import LONGEST_NAME, Node, at, each, text_of
from toolkit.files.open_contracting.organisations import organisation_fields, organisations_of
from toolkit.files.yaml_writing import block_yaml
from toolkit.statements.building import MARKET
from toolkit.statements.case import Identity
from toolkit.statements.rows import Row as AnyRow
from toolkit.statements.tables import TABLES

SOURCE = "OCDS"
MIXED = "real and derived: README.md says which"
MOST_PARTS = 5_000  # lots, organisations, awards or bids; a release has a few


def parts_of(process: Process, file: str) -> tuple[Part, ...]:
    """Take everything from a release that a case has a place for.

    Args:
        process: What was published of it.
        file: Name of the file, for the source.
    """
    release = Node(process.release)
    lots, who = lots_of(release), organisations_of(release)
    found = [
        *identity_fields(release, lots),
        *organisation_fields(who),
        *lot_fields(release, lots, who),
        *bid_fields(release, lots, who),
        *_source(process, file),
    ]
    return tuple(dict.fromkeys(found))


def too_many(release: Node) -> tuple[str, int] | None:
    """Name a list of a release that is longer than any honest one; nothing where none is."""
    lists = (
        at(release, "tender", "lots"),
        at(release, "tender", "items"),
        at(release, "parties"),
        at(release, "awards"),
        at(release, "bids", "details"),
    )
    return next(((one.path, len(each(one))) for one in lists if len(each(one)) > MOST_PARTS), None)


def files_of(parts: Iterable[Part]) -> dict[str, str]:
    """Write `case.yaml` and every table that a case needs, empty where nothing is known."""
    fields = [one for one in parts if isinstance(one, Field)]
    known = {one.column: one.text for one in fields if one.table == "case"}
    ordered = {name: known[name] for name in Identity.model_fields if name in known}
    files = {"case.yaml": block_yaml(ordered)}
    nobody_bid = known.get("stage") == "plan" and not any(one.table in MARKET for one in fields)
    for name, table in TABLES.items():
        rows: dict[str, dict[str, str]] = {}
        for one in fields:
            if one.table == name:
                rows.setdefault(one.row, {})[one.column] = one.text
        if rows or (table.required and not (nobody_bid and name in MARKET)):
            files[f"{name}.csv"] = _csv(name, list(rows.values()))
    return files


def _csv(name: str, rows: list[dict[str, str]]) -> str:
    """Write a table with every column that its rows need or that something is known for."""
    fields = TABLES[name].row.model_fields
    given = {column for row in rows for column in row}
    columns = [one for one, field in fields.items() if field.is_required() or one in given]
    columns.sort(key=lambda one: one in AnyRow.model_fields)
    if name != "sources":
        columns += [one for one in ("basis", "source_id") if one not in columns]
        rows = [{"basis": MIXED, "source_id": SOURCE, **row} for row in rows]
    return csv_text(columns, ([row.get(column, "") for column in columns] for row in rows))


def _source(process: Process, file: str) -> Iterator[Part]:
    release, row = Node(process.release), Row("sources", SOURCE)
    ocid, id = text_of(at(release, "ocid"), LONGEST_NAME), text_of(at(release, "id"), LONGEST_NAME)
    yield derived(row, "source_id", SOURCE, "ours")
    title = f"Open contracting release {id.value or 'without an id'} of process {ocid.value}"
    yield derived(row, "title", title, "ocid and id")
    yield from real(row, "licence", text_of(Node(process.licence, "license"), LONGEST_NAME))
    yield derived(row, "evidence", f"read from the published file {file}", "the file")
