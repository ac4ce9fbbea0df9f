import io
from decimal import Decimal
from pathlib import Path
from typing import cast

import formulas  # type: ignore[import-untyped]
import pytest
import xlsxwriter
from openpyxl import load_workbook

from toolkit.report.content import Column, Number, Table
from toolkit.report.reckoned import Made
from toolkit.report.sheet_formulas import Laid, cells_named, formula_of, total_of
from toolkit.report.sheet_styles import Styles
from toolkit.report.sheet_tables import Marks, laid_out, write_table

LINES = Table(
    id="lines",
    sheet="Lines",
    caption="Lines",
    columns=(
        Column("Lot"),
        Column("Units", "units", "award", total=True),
        Column("Price", "pence", "bids"),
        Column("Cost", "pence", "award", total=True, made=Made("product", ("Units", "Price"))),
        Column("Part", "share", "award", made=Made("part", ("Units", "Lot"))),
        Column("Each", "pence", "award", made=Made("ratio", ("Cost", "Units"))),
        Column("Has", "pence", "streams"),
        Column("Left", "pence", "award", made=Made("difference", ("Has", "Cost"))),
        Column("All", "pence", "award", made=Made("sum", ("Has", "Cost"))),
        Column("Place", "units", "award", made=Made("rank", ("Cost",))),
    ),
    rows=(
        ("N", 100, 2.505, 250.5, 0.25, 2.505, 300, 49.5, 550.5, 2),
        ("N", 300, 3, 900, 0.75, 3, 1000, 100, 1900, 1),
        ("R", 10, 1, 10, 1, 1, 10, 0, 20, 3),
        ("S", None, 1, None, None, None, 10, None, None, None),
    ),
)
YEARS = Table(
    id="years",
    sheet="Years",
    caption="Years",
    columns=(
        Column("Year"),
        Column("Rate", "share", "edition"),
        Column("Factor", "number", "case", made=Made("discounting", ("Rate",))),
        Column("Gain", "pence", "case", total=True, total_name="worth_1_a", discounted="Factor"),
    ),
    rows=(
        ("2026", None, 1.0, 100.0),
        ("2027", Number(Decimal("0.035"), "share", "edition", follows="rate_1"), 1 / 1.035, 200.0),
        ("2028", Number(Decimal("0.035"), "share", "edition", follows="rate_1"), 1.035**-2, 50.0),
    ),
    summed="Present value",
)
INPUTS = Table(
    id="inputs",
    sheet="Inputs",
    caption="Inputs",
    columns=(Column("What"), Column("Value", "share", "case")),
    rows=(("Rate", Number(Decimal("0.035"), "share", "case", name="rate_1")),),
)


def book_of(*tables: Table) -> bytes:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    styles, known = Styles(book), frozenset({"rate_1"})
    book.define_name("rate_1", "=Inputs!$B$6")
    for table in tables:
        write_table(book.add_worksheet(table.sheet), styles, Marks("s", "", known), table, None)
    book.close()
    return held.getvalue()


@pytest.mark.filterwarnings("ignore")  # of the other program
def test_another_program_computes_what_python_does_to_the_penny(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(book_of(LINES, YEARS, INPUTS))
    found = formulas.ExcelModel().loads(str(path)).finish().calculate()
    cells = {str(key).upper(): value for key, value in found.items()}
    checked = 0
    for table in (LINES, YEARS):
        rows = (*table.cells, table.totals)
        for row, line in enumerate(rows, start=6):
            for place, cell in enumerate(line):
                at = f"'[BOOK.XLSX]{table.sheet.upper()}'!{chr(ord('A') + place)}{row}"
                if isinstance(cell, Number):
                    (value,) = cells[at].value.ravel()
                    assert value == pytest.approx(float(cell.value), abs=1e-9), at
                    checked += 1
    assert checked > 35


def test_every_formula_carries_its_value() -> None:
    data = book_of(LINES, YEARS, INPUTS)
    kept = load_workbook(io.BytesIO(data), data_only=True)
    assert kept["Lines"]["D10"].value == 1160.5
    assert kept["Years"]["D9"].value == pytest.approx(100 + 200 / 1.035 + 50 / 1.035**2)
    assert kept["Years"]["A9"].value == "Present value"


def test_a_number_that_a_row_lacks_leaves_values_alone() -> None:
    laid = laid_out(LINES)
    assert all(formula_of(laid, 3, place) == "" for place in range(len(LINES.columns)))


def test_a_column_that_is_not_there_leaves_values_alone() -> None:
    column = Column("Cost", "pence", "award", made=Made("product", ("Units", "Price")))
    assert formula_of(Laid(Table("t", "T", "T", (column,), ((1,),)), 5), 0, 0) == ""


def test_lots_that_differ_only_in_capitals_are_not_told_apart_by_a_formula() -> None:
    rule = Made("part", ("Units", "Lot"))
    columns = (Column("Lot"), Column("Units", "units", "a"), Column("P", "share", "a", made=rule))
    alike = Table("t", "T", "T", columns, (("N", 1, 1.0), ("n", 2, 1.0)))
    apart = Table("t", "T", "T", columns, (("N", 1, 1.0), ("S", 2, 1.0)))
    assert formula_of(laid_out(alike), 0, 2) == ""
    assert formula_of(laid_out(apart), 0, 2) == "=B6/SUMPRODUCT(($A$6:$A$7=A6)*$B$6:$B$7)"


def test_a_name_that_stands_nowhere_is_looked_up_nowhere() -> None:
    assert formula_of(Laid(YEARS, 5), 1, 1) == ""
    assert formula_of(Laid(YEARS, 5, frozenset({"rate_1"})), 1, 1) == "=rate_1"


def test_a_factor_starts_at_one_and_goes_on_from_the_row_above() -> None:
    laid = laid_out(YEARS)
    assert [formula_of(laid, row, 2) for row in range(3)] == ["", "=C6/(1+B7)", "=C7/(1+B8)"]
    assert total_of(laid, 3) == "=SUMPRODUCT($D$6:$D$8,$C$6:$C$8)"


def test_names_stand_where_their_numbers_do() -> None:
    assert list(cells_named(laid_out(YEARS))) == [("worth_1_a", 8, 3)]
    assert list(cells_named(laid_out(INPUTS))) == [("rate_1", 5, 1)]
    total = cast(Number, YEARS.totals[3])
    assert float(total.value) == pytest.approx(100 + 200 / 1.035 + 50 / 1.035**2)
