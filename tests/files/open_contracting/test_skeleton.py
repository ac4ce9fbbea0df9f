import csv
from io import StringIO

from tests.files.open_contracting.published import exact, release
from toolkit.files.open_contracting.choosing import find_process
from toolkit.files.open_contracting.fields import Field, Remark
from toolkit.files.open_contracting.nodes import Node
from toolkit.files.open_contracting.skeleton import (
    MOST_PARTS,
    files_of,
    parts_of,
    too_many,
)
from toolkit.statements.tables import TABLES


def files(data: object) -> dict[str, str]:
    return files_of(parts_of(find_process(exact(data), "", "a.json"), "a.json"))


def rows(text: str) -> list[dict[str, str]]:
    return [*csv.DictReader(StringIO(text))]


def test_every_table_that_a_case_needs_is_there_with_its_columns() -> None:
    found = files(release())
    assert {name for name, one in TABLES.items() if one.required} <= {
        name.removesuffix(".csv") for name in found
    }
    header = found["streams.csv"].splitlines()[0].split(",")
    assert {"stream_id", "commissioner_id", "stream_name", "available_gbp"} <= {*header}


def test_a_plan_without_bidders_has_no_table_of_them() -> None:
    data = release()
    del data["bids"], data["awards"]
    data["parties"] = data["parties"][:2]
    assert not {"providers.csv", "bids.csv"} & {*files(data)}
    data["parties"] = release()["parties"]
    assert {"providers.csv", "bids.csv"} <= {*files(data)}


def test_each_row_says_that_it_came_from_the_release() -> None:
    found = rows(files(release())["lots.csv"])
    assert [row["lot_id"] for row in found] == ["1", "x"]
    assert {row["source_id"] for row in found} == {"OCDS"}


def test_every_field_of_every_file_has_an_origin() -> None:
    parts = parts_of(find_process(exact(release()), "", "a.json"), "a.json")
    fields = {(p.table, p.row, p.column) for p in parts if isinstance(p, Field) if p.origin}
    for name, text in files_of(parts).items():
        table = name.removesuffix(".csv")
        if table in TABLES:
            key = TABLES[table].key[0]
            written = {
                (table, row[key], column)
                for row in rows(text)
                for column, cell in row.items()
                if cell and column not in ("basis", "source_id")
            }
            assert written <= fields


def test_remarks_stand_apart_and_long_lists_are_noticed() -> None:
    parts = parts_of(find_process(exact(release()), "", "a.json"), "a.json")
    assert [one.path for one in parts if isinstance(one, Remark)] == ["tender/lots/1/id"]
    assert too_many(Node(release())) is None
    many: dict[str, object] = {"tender": {"lots": [{}] * (MOST_PARTS + 1)}}
    assert too_many(Node(many)) == ("tender/lots", MOST_PARTS + 1)
