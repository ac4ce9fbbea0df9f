"""Reading one row of a table as text, the way a file brings it."""

from toolkit.errors import Place
from toolkit.statements.reading import read_values
from toolkit.statements.rows import Row


def problems(row: type[Row], **cells: str) -> list[str]:
    """Every fault of a row as `column: what`."""
    _, faults = read_values(row, cells, lambda _path: Place("t.csv", 2))
    return [f"{fault.name}: {fault.what}" for fault in faults]
