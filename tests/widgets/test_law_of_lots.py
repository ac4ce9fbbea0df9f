"""Lots that the law treats alike stand together; notices are shown with what is found."""

import pandas as pd
import pytest

from toolkit.widgets import LotLaw


def open_to(table: pd.DataFrame, lot: str) -> str:
    rows = table.to_dict("records")
    return next(str(row["Open"]) for row in rows if lot in row["Lots"].split(", "))


@pytest.fixture(scope="module")
def lots() -> LotLaw:
    return LotLaw("llr-home-care")


def test_every_lot_stands_in_one_group(lots: LotLaw) -> None:
    named = [lot for row in lots.lots()["Lots"] for lot in row.split(", ")]
    assert sorted(named) == sorted(lots.case.lots)


def test_what_is_unknown_says_what_it_waits_for(lots: LotLaw) -> None:
    for row in lots.lots().to_dict("records"):
        assert bool(row["Unknown"]) <= bool(row["Waits for"])


def test_a_framework_must_be_competed_and_a_contract_may_not_need_to_be(lots: LotLaw) -> None:
    lots.choose("separate_frameworks")
    framework = lots.lots()
    lots.choose("alliance")
    contract = lots.lots()

    assert "competitive (mandatory)" in open_to(framework, "C01")
    assert open_to(contract, "C01") == ""


def test_the_view_holds_the_tables_that_a_cell_prints(lots: LotLaw) -> None:
    for table in (lots.lots(), lots.notices(), lots.differences()):
        assert table.to_html(index=False, border=0) in lots.result.value


def test_a_case_without_notices_shows_none() -> None:
    tiny = LotLaw("tiny")
    assert tiny.notices().empty
    assert "Real notices" not in tiny.result.value
