"""Writing a case as a folder: `case.yaml`, a CSV file a table, scenarios and its own models."""

from pathlib import Path

from toolkit.files.csv_files import csv_text
from toolkit.files.folders import MODELS
from toolkit.files.writing import sound, write_files
from toolkit.files.yaml_writing import block_yaml
from toolkit.statements.raw import RawCase, RawTable
from toolkit.statements.tables import TABLES


def write_folder(case: str | Path | RawCase, folder: str | Path) -> Path:
    """Write a case as a new folder; comments and the README of its source do not travel.

    Args:
        case: A shipped id, a case folder, a workbook, or a case as read.
        folder: Must not exist yet.

    Raises:
        InputError: The case is not sound, or the folder exists or cannot be written.
    """
    raw = sound(case)
    files = {"case.yaml": block_yaml(raw.identity.data)}
    if raw.scenarios is not None:
        files["scenarios.yaml"] = block_yaml(raw.scenarios.data)
    for name in TABLES:
        if name in raw.tables:
            files[f"{name}.csv"] = _csv(name, raw.tables[name])
    for name in sorted(raw.own_models):
        files[f"{MODELS}/{name}.yaml"] = block_yaml(raw.models[name].data)
    return write_files(Path(folder), files)


def _csv(name: str, table: RawTable) -> str:
    """Write a table, leaving out optional columns that hold nothing."""
    fields = TABLES[name].row.model_fields
    columns = [
        column
        for column in table.columns
        if fields[column].is_required() or any(row[column].text for row in table.rows)
    ]
    return csv_text(columns, ([row[column].text for column in columns] for row in table.rows))
