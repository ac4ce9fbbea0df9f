"""Reading a YAML file that is one statement, as those are that ship."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from toolkit.errors import InputError
from toolkit.files.yaml_files import read_yaml
from toolkit.statements.reading import read_doc
from toolkit.units import Statement


def read_statement[S: Statement](kind: type[S], path: Path) -> S:
    """Read a file as a statement; its id is the file's name, where it has one.

    Raises:
        InputError: Holds every fault with its line and column.
    """
    doc = read_yaml(path)
    if "id" in kind.model_fields and isinstance(doc.data, Mapping):
        doc = replace(doc, data={"id": path.stem, **doc.data})
    built, faults = read_doc(kind, doc)
    if built is None or faults:
        raise InputError(faults)
    return built
