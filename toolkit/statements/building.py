"""From raw tables to a case: the one place where a case comes to be believed."""

from collections.abc import Iterator, Mapping
from typing import Any

from toolkit.errors import Fault, InputError, Place
from toolkit.statements import checks
from toolkit.statements.case import Case, Identity, Scope
from toolkit.statements.contracts import ContractModel
from toolkit.statements.raw import Path, RawCase, RawDoc, RawRow, RawTable
from toolkit.statements.reading import did_you_mean, read_doc, read_values
from toolkit.statements.rows import Row
from toolkit.statements.scenarios import build_scenarios
from toolkit.statements.tables import TABLES


def build_case(raw: RawCase, scope: Scope = "core") -> Case:
    """Believe a case, or refuse it with everything that is wrong.

    Args:
        raw: The case as read, a scenario applied or not.
        scope: Which lots options cover when they do not say so themselves.

    Raises:
        InputError: Holds every fault of the identity, the tables, the models and what must hold
            between them.
    """
    faults = list(raw.faults)
    identity, wrong = read_doc(Identity, raw.identity)
    faults += wrong
    models: dict[str, ContractModel] = {}
    for name, doc in raw.models.items():
        model, wrong = build_model(name, doc)
        faults += wrong
        models |= {name: model} if model else {}
    rows: dict[str, tuple[Row, ...]] = {}
    for name, table in raw.tables.items():
        rows[name], wrong = _build_table(name, table, raw)
        faults += wrong
    missing = [name for name, table in TABLES.items() if table.required and name not in rows]
    faults += [
        Fault(raw.identity.place, name, "is a table that every case needs; add it")
        for name in missing
    ]
    if not missing and all(name in TABLES for name in rows):
        faults += _between(raw, rows, identity, models)
    warnings: list[str] = []
    if raw.scenario_id is not None and not missing:
        warnings = [fault.what for fault in checks.nothing_is_stranded(raw.tables)]
    scenarios = {}
    try:
        scenarios = build_scenarios(raw.scenarios) if raw.scenarios else {}
    except InputError as error:
        faults += error.faults
    if faults or identity is None:
        raise InputError(faults)
    return Case.model_construct(
        **{name: getattr(identity, name) for name in Identity.model_fields},
        **{name: _collect(name, rows.get(name, ())) for name in TABLES},
        id=raw.id,
        scope=scope,
        models=models,
        scenarios=scenarios,
        scenario_id=raw.scenario_id,
        applied=raw.applied,
        warnings=tuple(warnings),
        digests=dict(raw.digests),
    )


def build_model(name: str, doc: RawDoc) -> tuple[ContractModel | None, list[Fault]]:
    """Read a contract model; its id is the name of its file."""
    if isinstance(doc.data, Mapping) and "id" not in doc.data:
        doc = RawDoc(doc.place, {"id": name, **doc.data}, doc.places)
    return read_doc(ContractModel, doc)


def _collect(name: str, rows: tuple[Row, ...]) -> Any:
    """Give rows by key where the key is an id or a pair of them, else in order."""
    if name in ("facts", "baselines", "preferences"):
        return rows
    key = TABLES[name].key
    if len(key) == 1:
        return {getattr(row, key[0]): row for row in rows}
    return {tuple(getattr(row, part) for part in key): row for row in rows}


def _build_table(name: str, table: RawTable, raw: RawCase) -> tuple[tuple[Row, ...], list[Fault]]:
    if name not in TABLES:
        return (), [Fault(table.place, "", f"{name!r} is not a table; {did_you_mean(name, TABLES)}")]
    faults = list(_columns_fit(name, table))
    if not table.rows and not raw.scenario_id:
        faults.append(Fault(table.place, "", "holds a header and no rows; add rows or delete it"))
    if faults:
        return (), faults
    rows: list[Row] = []
    for raw_row in table.rows:
        row, wrong = _build_row(name, table, raw_row)
        faults += wrong
        rows += [row] if row else []
    return tuple(rows), faults


def _build_row(name: str, table: RawTable, row: RawRow) -> tuple[Row | None, list[Fault]]:
    values = {column: cell.text for column, cell in row.items() if cell.text}

    def place_of(path: Path) -> Place:
        first = next(iter(row.values())).place
        cell = row.get(str(path[0])) if path else None
        return cell.place if cell else Place(first.source, first.line, 0, first.sheet)

    return read_values(TABLES[name].row, values, place_of)


def _columns_fit(name: str, table: RawTable) -> Iterator[Fault]:
    fields = TABLES[name].row.model_fields
    for column, place in table.columns.items():
        if column not in fields:
            what = f"is not a column of {name}; {did_you_mean(column, fields)}"
            yield Fault(place, column, what)
    for column, field in fields.items():
        if field.is_required() and column not in table.columns:
            yield Fault(table.place, column, f"is a column that {name} needs; add it")


def _between(
    raw: RawCase,
    rows: Mapping[str, tuple[Row, ...]],
    identity: Identity | None,
    models: Mapping[str, ContractModel],
) -> Iterator[Fault]:
    """Check what must hold between tables; tables that lack columns are left to that fault."""
    tables = {
        name: table
        for name, table in raw.tables.items()
        if not any(True for _ in _columns_fit(name, table))
    }
    for name, table in tables.items():
        yield from checks.keys_are_unique(name, table)
        yield from checks.pointers_hit(name, tables)
    whole = all(name in tables for name, table in TABLES.items() if table.required)
    if not whole:
        return
    yield from checks.units_agree(tables)
    if raw.scenario_id is None:
        yield from checks.nothing_is_stranded(tables)
    if len(rows["criteria"]) == len(tables["criteria"].rows):
        yield from checks.weights_sum_to_one(tables["criteria"], rows)
    if "model_parameters" in tables and len(rows["model_parameters"]) == len(
        tables["model_parameters"].rows
    ):
        yield from checks.model_parameters_hold(tables["model_parameters"], rows, models)
    if identity is not None:
        yield from checks.subjects_exist(tables, identity)
        yield from checks.options_hold(identity, raw.identity, models, raw)
