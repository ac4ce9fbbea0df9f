import io

import pytest
import xlsxwriter

from toolkit.report.content import Kind, Number
from toolkit.report.sheet_styles import Styles


@pytest.mark.parametrize(
    ("kind", "decimals", "shown"),
    [
        ("million", None, "#,##0.0,,_)"),
        ("share", 0, "#,##0%_)"),
        ("pence", None, "#,##0.00_)"),
        ("units", None, "#,##0_)"),
    ],
)
def test_a_number_is_shown_as_on_the_page_and_stays_whole(
    kind: Kind, decimals: int | None, shown: str
) -> None:
    styles = Styles(xlsxwriter.Workbook(io.BytesIO()))
    number = Number(1.0, kind, "award", decimals)
    assert styles.number(number).num_format == shown
    assert styles.number(number) is styles.number(number)
    assert styles.number(number, bold=True) is not styles.number(number)
