"""Reading the shipped tables of places."""

from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel

from toolkit.errors import Fault, InputError, Place
from toolkit.files.csv_files import read_csv
from toolkit.files.shipped import shipped
from toolkit.places.gazetteer import Benchmark, Figure, Gazetteer, Measure, Outcome, PlaceRow
from toolkit.statements.evidence import Source
from toolkit.statements.raw import Path as At
from toolkit.statements.raw import RawRow
from toolkit.statements.reading import read_values


def load_gazetteer(folder: Path | None = None) -> Gazetteer:
    """Load every table of places.

    Args:
        folder: Where they lie; empty for those that ship.

    Raises:
        InputError: Holds every fault with its line and column.
    """
    base = folder or shipped("contracts", "places")
    faults: list[Fault] = []
    places = _rows(base / "places.csv", PlaceRow, faults)
    figures = _rows(base / "figures.csv", Figure, faults)
    measures = _rows(base / "measures.csv", Measure, faults)
    benchmarks = _rows(base / "benchmarks.csv", Benchmark, faults)
    outcomes = _rows(base / "outcomes.csv", Outcome, faults)
    sources = _rows(base / "sources.csv", Source, faults)
    if faults:
        raise InputError(faults)
    return Gazetteer(
        MappingProxyType({one.place_id: one for one in places}),
        MappingProxyType({(one.area, one.measure): one for one in figures}),
        MappingProxyType({one.measure: one for one in measures}),
        MappingProxyType({one.benchmark: one for one in benchmarks}),
        outcomes,
        MappingProxyType({one.source_id: one for one in sources}),
    )


def _rows[S: BaseModel](path: Path, kind: type[S], faults: list[Fault]) -> tuple[S, ...]:
    table = read_csv(path)
    faults += table.faults
    found: list[S] = []
    for row in table.rows:
        built, wrong = _row(kind, row)
        faults += wrong
        found += [built] if built is not None else []
    return tuple(found)


def _row[S: BaseModel](kind: type[S], row: RawRow) -> tuple[S | None, list[Fault]]:
    values = {column: cell.text for column, cell in row.items() if cell.text}
    first = next(iter(row.values())).place

    def place_of(path: At) -> Place:
        return row[str(path[0])].place if path and str(path[0]) in row else first

    return read_values(kind, values, place_of)
