from toolkit.report.content import Column, Report, Table
from toolkit.report.sheet_names import height_of, names_of, width_of


def table(id: str, sheet: str) -> Table:
    return Table(id, sheet, "Caption", (Column("A"), Column("B", "gbp", "award")), (("x" * 99, 1),))


def test_names_are_short_allowed_and_unlike_each_other_in_any_case() -> None:
    wanted = ["Award: [by]/lot?", "x" * 40, "X" * 40, "history", "Answer", "''", ""]
    names = list(names_of(table(str(n), name) for n, name in enumerate(wanted)).values())
    assert len({name.lower() for name in names}) == len(wanted)
    assert all(0 < len(name) <= 31 for name in names)
    assert not any(set(name) & set("[]:*?/\\'") for name in names)
    assert not {"answer", "history"} & {name.lower() for name in names}


def test_columns_are_wide_enough_but_not_endless() -> None:
    assert width_of(table("t", "T"), 0) == 61
    assert width_of(table("t", "T"), 1) >= 9


def test_rows_grow_with_their_text() -> None:
    assert height_of([("short", 20)]) is None
    assert height_of([("x" * 50, 20)]) == 46
    assert height_of([("x" * 10_000, 10)]) == 400


def test_every_table_of_a_real_report_has_a_sheet(report: Report) -> None:
    tables = [each for _, each, _ in report.tables]
    assert len(set(names_of(tables).values())) == len(tables)
