"""What of a release goes into a case, field by field, with where it came from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from toolkit.files.open_contracting.nodes import Said

type Basis = Literal["real", "derived"]


@dataclass(frozen=True)
class Field:
    """One cell of a table or key of `case.yaml`.

    Args:
        table: Name of a table, or `case`.
        row: Names the row; empty for `case`.
        column: Column or key.
        text: As it is written.
        basis: `real` as published, `derived` by what `origin` says.
        origin: Path in the release, and how it was worked out where it was derived.
    """

    table: str
    row: str
    column: str
    text: str
    basis: Basis
    origin: str


@dataclass(frozen=True)
class Remark:
    """Something in a release that was changed or left out, and why."""

    path: str
    what: str


type Part = Field | Remark


@dataclass(frozen=True)
class Row:
    """Where fields go: a row of a table, or `case` with no row."""

    table: str
    id: str = ""


def real(row: Row, column: str, said: Said[str]) -> Iterator[Part]:
    """Take a text over as it was published; a remark on it comes along."""
    yield from remarked(said)
    if said.value is not None:
        yield Field(row.table, row.id, column, said.value, "real", said.path)


def derived(row: Row, column: str, text: str, origin: str) -> Field:
    """Write what follows from a release, saying how."""
    return Field(row.table, row.id, column, text, "derived", origin)


def remarked[T](said: Said[T]) -> Iterator[Remark]:
    """Say why something was left out or changed, where it was."""
    if said.remark:
        yield Remark(said.path, said.remark)
