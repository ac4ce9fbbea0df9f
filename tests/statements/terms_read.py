"""Reading one part of a contract model, the way a file brings it."""

from collections.abc import Mapping
from typing import Any

from toolkit.errors import Place
from toolkit.statements.reading import read_values
from toolkit.units import Statement


def problems(statement: type[Statement], values: Mapping[str, Any]) -> list[str]:
    """Every fault of a part as `key: what`."""
    _, faults = read_values(statement, values, lambda _path: Place("m.yaml"))
    return [f"{fault.name}: {fault.what}" for fault in faults]
