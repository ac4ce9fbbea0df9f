"""Tables of a case as plain rows of text: what the oracle reads, and what becomes a case."""

import csv
from pathlib import Path

from toolkit.errors import Place
from toolkit.files.cases import read_case
from toolkit.statements.building import build_case
from toolkit.statements.case import Case, Scope
from toolkit.statements.raw import Cell, RawCase, RawTable

CASES = Path(__file__).parents[2] / "contracts" / "cases"
HERE = Place("made up by a test")

type Tables = dict[str, list[dict[str, str]]]


def read_tables(case_id: str) -> Tables:
    """Read every table of a shipped case as it stands on disk."""
    tables: Tables = {}
    for path in sorted((CASES / case_id).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file))
    return tables


def copy_of(tables: Tables) -> Tables:
    return {name: [dict(row) for row in rows] for name, rows in tables.items()}


def case_of(tables: Tables, like: RawCase | str, scope: Scope = "core") -> Case:
    """Build a case from rows of text; everything that is not a table comes from another case."""
    raw = read_case(like) if isinstance(like, str) else like
    written = {
        name: RawTable(
            HERE,
            dict.fromkeys(rows[0] if rows else raw.tables[name].columns, HERE),
            tuple({column: Cell(text or "", HERE) for column, text in row.items()} for row in rows),
        )
        for name, rows in tables.items()
    }
    changed = RawCase(
        id=raw.id,
        identity=raw.identity,
        tables=written,
        models=raw.models,
        scenarios=raw.scenarios,
        scenario_id="made up",
    )
    return build_case(changed, scope)
