"""The shipped tables of places are small, whole, and cite a source with licence and year."""

import shutil
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files.places import load_gazetteer
from toolkit.files.shipped import shipped
from toolkit.statements.tables import ids_in

SHIPPED = load_gazetteer()
FOLDER = shipped("contracts", "places")
MOST_BYTES = 1_000_000


def test_every_kind_of_place_ships() -> None:
    kinds = [one.kind for one in SHIPPED.places.values()]
    counted = {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}
    assert counted == {
        "council": 120,
        "London borough": 33,
        "board": 42,
        "integration joint board": 30,
        "lead agency": 1,
    }


def test_every_figure_has_a_year_a_measure_and_a_source_with_licence_and_vintage() -> None:
    for one in SHIPPED.figures.values():
        assert one.measure in SHIPPED.measures
        assert any(character.isdigit() for character in one.year)
    used = {one.source_id for one in SHIPPED.figures.values()}
    used |= {one.source_id for one in SHIPPED.outcomes}
    used |= {one.source_id for one in SHIPPED.benchmarks.values()}
    used |= {one.source_id for one in SHIPPED.places.values()}
    assert used == set(SHIPPED.sources)
    for source_id in used:
        source = SHIPPED.sources[source_id]
        assert source.licence and source.vintage and source.url and source.evidence


def test_no_figure_stands_for_a_blank() -> None:
    assert all(one.value > 0 for one in SHIPPED.figures.values())


def test_every_figure_is_about_a_place_or_a_council_of_scotland() -> None:
    codes = {
        part.split(" ")[0] for one in SHIPPED.places.values() for part in ids_in(one.parts or "")
    }
    known = {*SHIPPED.places, *codes, "S92000003"}  # the last is Scotland itself
    assert {area for area, _ in SHIPPED.figures} <= known


def test_every_council_is_in_exactly_one_board() -> None:
    boards = [one for one in SHIPPED.places.values() if one.kind == "board"]
    parts = [part for one in boards for part in ids_in(one.parts or "")]
    councils = [one for one in SHIPPED.places.values() if one.kind in ("council", "London borough")]
    assert sorted(parts) == sorted(one.place_id for one in councils)
    for one in councils:
        assert one.place_id in ids_in(SHIPPED.places[one.board or ""].parts or "")


def test_the_tables_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < MOST_BYTES


def test_a_broken_table_is_refused_with_its_line(tmp_path: Path) -> None:
    copy = tmp_path / "places"
    shutil.copytree(FOLDER, copy)
    table = copy / "benchmarks.csv"
    table.write_text(table.read_text().replace("13.92", "about 14"))
    with pytest.raises(InputError, match=r"benchmarks\.csv:2:\d+: value"):
        load_gazetteer(copy)
