"""Reading a case folder: `case.yaml`, the tables beside it, its scenarios and its own models."""

import os
from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import chain
from os.path import isdir
from pathlib import Path

from toolkit.errors import Fault, InputError, Place
from toolkit.files.csv_files import parse_csv, read_csv
from toolkit.files.personal_data import (
    personal_in_doc,
    personal_in_tables,
    refuse_personal_data,
)
from toolkit.files.text_files import digest, reason
from toolkit.files.yaml_files import parse_yaml, read_yaml
from toolkit.statements.raw import RawCase, RawDoc, RawTable
from toolkit.statements.tables import TABLES

DOCS = CASE, SCENARIOS = "case.yaml", "scenarios.yaml"
MODELS = "models"
PASSED_BY = ("desktop.ini", "thumbs.db")  # what Windows leaves in folders


def read_folder(folder: Path) -> RawCase:
    """Read a case folder; whatever is wrong stands with what was read.

    Raises:
        InputError: It holds data about people.
    """
    faults: list[Fault] = []
    tables: dict[str, RawTable] = {}
    docs: dict[str, RawDoc] = {}
    read: list[Path] = []
    names, wrong = _names(folder)
    faults += wrong
    for name in names:
        path = folder / name
        if name in DOCS:
            docs[name] = read_yaml(path)
        elif path.suffix == ".csv":
            tables[path.stem] = read_csv(path)
        else:
            faults += _not_part_of_a_case(path)
            continue
        read.append(path)
    for fault in faults:  # a table saved under another ending is told once, not as missing too
        stem = Path(fault.place.source).stem.lower()
        if stem in TABLES:
            tables.setdefault(stem, RawTable(fault.place, {}, ()))
    models, digests = read_models(folder / MODELS)
    absent = Fault(Place(str(folder / CASE)), "", "is missing; add it")
    docs.setdefault(CASE, RawDoc(absent.place, None, {}, (absent,)))
    raw = _put_together(folder.resolve().name, docs, tables, models)
    return replace(raw, digests={**_digests(read), **digests}, faults=tuple(faults))


def read_texts(texts: Mapping[str, str]) -> RawCase:
    """Read a case from the texts of its files, before any of them is written.

    Args:
        texts: By name, `case.yaml` among them; models of its own it has none.

    Raises:
        InputError: It holds data about people.
    """
    docs = {name: parse_yaml(name, text) for name, text in texts.items() if name in DOCS}
    tables = {
        name.removesuffix(".csv"): parse_csv(name, text.encode())
        for name, text in texts.items()
        if name.endswith(".csv")
    }
    return _put_together("case", docs, tables, {})


def _put_together(
    id: str,
    docs: Mapping[str, RawDoc],
    tables: Mapping[str, RawTable],
    models: Mapping[str, RawDoc],
) -> RawCase:
    """Make a case of what was read of it, unless that holds data about people."""
    written = (*docs.values(), *models.values())
    finds = (*personal_in_tables(tables.values()), *chain(*map(personal_in_doc, written)))
    refuse_personal_data(finds)
    scenarios = docs.get(SCENARIOS)
    return RawCase(id, docs[CASE], tables, models, scenarios, own_models=frozenset(models))


def read_models(
    folder: Path, only: Collection[str] | None = None
) -> tuple[dict[str, RawDoc], dict[str, str]]:
    """Read the contract models of a folder, with digests by name; none where it does not exist.

    Args:
        folder: Where they lie.
        only: Ids of those to read; all where nothing is given.
    """
    models: dict[str, RawDoc] = {}
    paths: list[Path] = []
    for name in _names(folder)[0] if isdir(folder) else ():
        path = folder / name
        if only is not None and path.stem not in only:
            continue
        if path.suffix == ".yaml":
            models[path.stem] = read_yaml(path)
            paths.append(path)
        elif path.suffix.lower() in (".yaml", ".yml"):
            place = Place(str(path))
            what = f"is not read; rename it {path.stem}.yaml"
            models[path.stem] = RawDoc(place, None, {}, (Fault(place, "", what),))
    return models, {f"{MODELS}/{name}": one for name, one in _digests(paths).items()}


def _names(folder: Path) -> tuple[list[str], list[Fault]]:
    """List a folder, passing by hidden files, notes and what other programs leave there."""
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        what = f"cannot be listed ({reason(error)}); check the path"
        return [], [Fault(Place(str(folder)), "", what)]
    return [
        name
        for name in names
        if not name.startswith((".", "~")) and name.lower() not in PASSED_BY and name[-3:] != ".md"
    ], []


def _not_part_of_a_case(path: Path) -> list[Fault]:
    """Refuse a stray file, naming what it was perhaps meant to be; folders are passed by."""
    if isdir(path):
        return []
    stem, suffix = path.stem.lower(), path.suffix.lower()
    if suffix in (".yaml", ".yml") and f"{stem}.yaml" in DOCS:
        what = f"is not read; rename it {stem}.yaml"
    elif stem in TABLES:
        what = f"is not read; save it as {stem}.csv"
    else:
        what = "is not part of a case; move it out of the folder"
    return [Fault(Place(str(path)), "", what)]


def _digests(paths: list[Path]) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in paths:
        try:
            found[path.name] = digest(path)
        except InputError:
            continue  # told where the file was read
    return found
