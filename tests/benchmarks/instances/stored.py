"""Instances where they lie: a folder given by path, with compressed files and a list of optima."""

import csv
import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from tests.benchmarks.instances.reading import refuse

COLUMNS = ("family", "instance", "sense", "value", "status")


@dataclass(frozen=True)
class Optimum:
    """What is known of an instance.

    Args:
        value: In the published unit; nothing where none is known.
        status: In the words of the list, such as `optimum`.
    """

    value: Decimal | None
    status: str


def text_of(path: Path) -> str:
    """Read a file, compressed or not."""
    if path.suffix == ".gz":
        return gzip.decompress(path.read_bytes()).decode("utf-8")
    return path.read_text(encoding="utf-8")


def optima(text: str, source: str) -> Mapping[tuple[str, str], Optimum]:
    """Read the list of known values, by family and instance.

    Args:
        text: A CSV file with the columns family, instance, sense, value and status among others.
        source: Its name, for refusals.

    Raises:
        InputError: A column is missing, or a value is no number.
    """
    reader = csv.DictReader(text.splitlines())
    if missing := [name for name in COLUMNS if name not in (reader.fieldnames or ())]:
        refuse(source, 1, f"the column {missing[0]} is missing")
    found = {}
    for row in reader:
        try:
            value = Decimal(row["value"]) if row["value"] else None
        except InvalidOperation:
            refuse(source, reader.line_num, f"'{row['value']}' is no number")
        found[row["family"], row["instance"]] = Optimum(value, row["status"])
    return found
