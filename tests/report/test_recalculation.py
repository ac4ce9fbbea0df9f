"""The whole Excel report, computed again by LibreOffice."""

import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.report.recalculating import recalculated
from toolkit.appraisal import Appraisal
from toolkit.appraisal.economic.discounting import discount_factors
from toolkit.appraisal.reweighing import reweighed
from toolkit.report.content import Number, Report
from toolkit.report.xlsx import xlsx

PENNY = 0.005


def test_every_formula_gives_what_was_written_beside_it(told: Report, tmp_path: Path) -> None:
    data = xlsx(told)
    formulas = load_workbook(io.BytesIO(data))
    written = load_workbook(io.BytesIO(data), data_only=True)
    found = recalculated(data, tmp_path, {})
    cells = [
        (sheet.title, cell.coordinate)
        for sheet in formulas.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert len(cells) > 150
    for sheet, at in cells:
        assert found[sheet][at].value == pytest.approx(written[sheet][at].value, abs=PENNY)


def test_changed_weights_and_rates_give_what_python_gives(
    rich: Appraisal, told: Report, tmp_path: Path
) -> None:
    changed = {"weight_1_price": 0.9, "weight_2_quality": 0.3, "rate_1_standard_1": 0.1}
    needed = ("answer", "economic", "criteria", "assumptions")
    parts = tuple(one for one in told.sections if one.id in needed)
    book = recalculated(xlsx(replace(told, sections=parts)), tmp_path, changed)
    other = reweighed(rich, {"price": Decimal("0.9"), "quality": Decimal("0.3")})
    anew = {result.option.title: result for result in other.results}
    sheet = book["Scores"]
    heads = {cell.value: cell.column for cell in sheet[5]}
    for row in range(7, 7 + len(anew)):
        result = anew[str(sheet.cell(row, 1).value)]
        assert sheet.cell(row, heads["Total"]).value == pytest.approx(result.total, abs=1e-9)
        assert sheet.cell(row, heads["Rank"]).value == result.rank
    _present_values_follow(rich, book["NPV 1"])


def _present_values_follow(rich: Appraisal, sheet: object) -> None:
    found = rich.economic
    assert found is not None
    schedule = rich.case.guidance[found.leading.edition].standard
    dearer = schedule.bands[0].model_copy(update={"rate": Decimal("0.1")})
    factors = discount_factors(schedule.model_copy(update={"bands": (dearer,)}), 1)
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]  # type: ignore[attr-defined]
    heads, last = cells[0], cells[3]
    assert last[0] == "Present value"
    for worth in found.leading.worths:
        if worth.option != found.business_as_usual:
            years = zip(
                *(line.yearly_gbp for line in worth.lines if not line.left_out), strict=True
            )
            by_hand = sum(sum(year) * factor for year, factor in zip(years, factors, strict=True))
            title = rich.case.option(worth.option).title
            place = next(n for n, head in enumerate(heads) if str(head).startswith(title))
            assert last[place] == pytest.approx(by_hand, abs=PENNY)


def test_a_report_without_assumptions_has_values_in_place_of_what_follows_them(
    told: Report,
) -> None:
    data = xlsx(replace(told, sections=told.sections[:1]))
    sheet = load_workbook(io.BytesIO(data))["Options"]
    table = next(table for _, table, _ in told.tables if table.id == "options")
    rank = table.cells[0][1]
    assert isinstance(rank, Number)
    assert sheet["B6"].value == rank.value
