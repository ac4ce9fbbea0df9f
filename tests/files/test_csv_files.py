from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit.files.csv_files import MOST_COLUMNS, MOST_ROWS, csv_text, read_csv, table_of
from toolkit.statements.raw import RawTable


def read(tmp_path: Path, text: str) -> RawTable:
    path = tmp_path / "t.csv"
    path.write_bytes(text.encode("utf-8"))
    return read_csv(path)


def told(table: RawTable) -> list[str]:
    return [": ".join(str(fault).rpartition("/")[2].split(": ")) for fault in table.faults]


def texts(table: RawTable) -> list[list[str]]:
    return [[cell.text for cell in row.values()] for row in table.rows]


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1,2\n",
        "a,b\r\n1,2\r\n",
        "\ufeffa,b\n1,2",
        "a,b,,\n1,2,,\n,,,\n,\n\n",
        '"a","b"\n"1","2"\n',
        " a , b \n 1 , 2 \n",
        "\n\na,b\n\n1,2\n",
    ],
    ids=["plain", "windows", "mark", "empty cells and rows", "quotes", "blanks", "empty lines"],
)
def test_what_spreadsheets_write_is_read(tmp_path: Path, text: str) -> None:
    table = read(tmp_path, text)
    assert table.faults == ()
    assert list(table.columns) == ["a", "b"]
    assert texts(table) == [["1", "2"]]


def test_short_rows_are_filled_up_as_excel_leaves_out_empty_cells(tmp_path: Path) -> None:
    table = read(tmp_path, "a,b,c\n1\n")
    assert table.faults == ()
    assert texts(table) == [["1", "", ""]]


def test_cells_remember_where_they_stand(tmp_path: Path) -> None:
    table = read(tmp_path, 'a,b\n1,"x\ny"\n3,4\n')
    assert table.rows[0]["b"].text == "x\ny"
    assert (table.rows[1]["b"].place.line, table.rows[1]["b"].place.column) == (4, 2)
    assert str(table.columns["b"]).endswith("t.csv:1:2")


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", ["t.csv:1: is empty; write a header and rows"]),
        ("\n \n,,\n", ["t.csv:1: is empty; write a header and rows"]),
        ("a;b\n1;2\n", ["t.csv:1: is separated by semicolons; save it with commas"]),
        ("a\tb\n1\t2\n", ["t.csv:1: is separated by tabs; save it with commas"]),
        ("sep=,\na,b\n", ["t.csv:1: starts with a line that only Excel reads; delete that line"]),
        ("a,a\n1,2\n", ["t.csv:1:2: a: is a column that stands twice; keep one"]),
        ("a,,b\n1,2,3\n", ["t.csv:1:2: is a column without a name; name it or delete it"]),
        (
            "a,b\n1,2,3\n4,5,,6\n",
            [
                "t.csv:2:3: has 3 cells where the header has 2; check the commas",
                "t.csv:3:3: has 4 cells where the header has 2; check the commas",
            ],
        ),
    ],
    ids="empty|blank|semicolons|tabs|sep|twice|nameless|long rows".split("|"),
)
def test_what_is_wrong_with_a_table_is_told(tmp_path: Path, text: str, faults: list[str]) -> None:
    assert told(read(tmp_path, text)) == faults


@pytest.mark.parametrize(
    "text",
    ['a,b\n1,"2\n', 'a,b\n"1"x,2\n', 'a,b\n1,"' + "x" * 200_000 + '"\n'],
    ids=["never closed", "text beside a quote", "endless cell"],
)
def test_quotes_that_do_not_fit_are_told_by_their_row(tmp_path: Path, text: str) -> None:
    (fault,) = read(tmp_path, text).faults
    assert fault.place.line == 2
    assert fault.what.startswith("has a quote that is not closed, text beside a closing quote")


def test_a_table_that_cannot_be_read_has_no_columns(tmp_path: Path) -> None:
    assert not read(tmp_path, "").columns
    assert not read(tmp_path, 'a\n"x').columns
    assert not read_csv(tmp_path / "absent.csv").columns


def test_a_table_that_is_far_too_large_is_refused(tmp_path: Path) -> None:
    wide = read(tmp_path, ",".join(f"c{n}" for n in range(MOST_COLUMNS + 1)) + "\n")
    long = read(tmp_path, "a\n" + "1\n" * (MOST_ROWS + 1))
    assert "columns; make it smaller" in wide.faults[0].what
    assert "rows or" in long.faults[0].what


CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"),
    max_size=9,
).map(str.strip)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read_back(tmp_path: Path, rows: list[list[str]]) -> None:
    table = read(tmp_path, csv_text(["a", "b"], rows))
    assert table.faults == ()
    assert texts(table) == [row for row in rows if any(row)]


@given(st.text(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_becomes_a_table_or_a_fault(tmp_path: Path, text: str) -> None:
    table = read(tmp_path, text.encode("utf-8", "replace").decode())
    assert table.columns or table.faults
    assert all(set(row) == set(table.columns) for row in table.rows)


def test_a_table_can_be_made_of_records() -> None:
    table = table_of("book.xlsx", "lots", [(3, ["a", "b"]), (5, ["1"])])
    assert str(table.rows[0]["b"].place) == "book.xlsx:lots!B5"
