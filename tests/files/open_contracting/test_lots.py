from decimal import Decimal
from typing import Any

import pytest

from tests.files.open_contracting.published import POUNDS, exact, release
from toolkit.files.open_contracting.fields import Field, Remark
from toolkit.files.open_contracting.lots import lot_fields, lots_of, plain
from toolkit.files.open_contracting.nodes import Node
from toolkit.files.open_contracting.organisations import organisations_of


def read(data: object) -> tuple[dict[tuple[str, str], str], list[Remark]]:
    node = Node(exact(data))
    parts = [*lot_fields(node, lots_of(node), organisations_of(node))]
    cells = {(p.row, p.column): p.text for p in parts if isinstance(p, Field)}
    return cells, [p for p in parts if isinstance(p, Remark)]


def test_values_and_quantities_are_spread_over_the_years() -> None:
    cells, _ = read(release())
    assert cells["1", "annual_value_gbp"] == "500000"
    assert cells["1", "annual_units"] == "20000"
    assert cells["1", "unit"] == "hour"
    assert cells["1", "reference_price_gbp"] == "25"
    assert cells["x", "annual_value_gbp"] == "250000.25"
    assert ("x", "annual_units") not in cells


def test_a_lot_has_its_own_buyer_code_place_and_name() -> None:
    cells, remarks = read(release())
    assert cells["1", "lead_commissioner"] == "GB-1"
    assert cells["x", "lead_commissioner"] == "GB-2"
    assert cells["1", "candidate_cpv"] == "85312000"
    assert cells["1", "area"] == "UKF2"
    assert cells["x", "area"] == "South"
    assert cells["1", "lot_name"] == "North"
    assert cells["x", "lot_name"] == "Lot x: Home care"
    assert any(one.path == "tender/lots/1/id" for one in remarks)


def test_a_tender_that_is_not_parted_is_one_lot() -> None:
    data = release()
    del data["tender"]["lots"]
    data["tender"]["value"] = {"amount": 800, **POUNDS}
    data["tender"]["items"] = data["tender"]["items"][:1]
    cells, _ = read(data)
    assert {row for row, _ in cells} == {"T"}
    assert cells["T", "annual_value_gbp"] == "400"
    assert cells["T", "annual_units"] == "20000"


def test_the_value_of_a_tender_is_never_split_over_lots() -> None:
    data = release()
    data["tender"]["value"] = {"amount": 800, **POUNDS}
    for lot in data["tender"]["lots"]:
        del lot["value"]
    cells, _ = read(data)
    assert not [column for _, column in cells if column == "annual_value_gbp"]
    data["tender"]["lots"] = data["tender"]["lots"][:1]
    assert read(data)[0]["1", "annual_value_gbp"] == "400"


@pytest.mark.parametrize(
    ("period", "value"),
    [
        ({"durationInDays": 720}, "500000"),
        ({"durationInDays": 90}, "1000000"),
        ({"startDate": "2026-01-01", "endDate": "2026-03-31"}, "1000000"),
        ({"durationInDays": -720}, None),
        ({"startDate": "2027-01-01", "endDate": "2026-03-31"}, None),
        ({}, None),
    ],
)
def test_a_value_without_a_term_is_not_made_yearly(period: Any, value: str | None) -> None:
    data = release()
    data["tender"]["contractPeriod"] = period
    cells, remarks = read(data)
    assert cells.get(("1", "annual_value_gbp")) == value
    assert bool([one for one in remarks if "no yearly value" in one.what]) == (value is None)


def test_lots_that_share_an_id_are_one_row_and_a_tender_may_be_missing() -> None:
    data = release()
    data["tender"]["lots"][1]["id"] = "1"
    assert [one.id for one in lots_of(Node(exact(data)))] == ["1"]
    assert lots_of(Node({})) == ()


def test_zeros_behind_the_point_are_dropped() -> None:
    assert str(plain(Decimal("2500.00"))) == "2500"
    assert str(plain(Decimal("0.50"))) == "0.5"
