from tests.files.open_contracting.published import POUNDS, exact, release
from toolkit.files.open_contracting.bids import bid_fields
from toolkit.files.open_contracting.fields import Field, Remark
from toolkit.files.open_contracting.lots import lots_of
from toolkit.files.open_contracting.nodes import Node
from toolkit.files.open_contracting.organisations import organisations_of


def read(data: object) -> tuple[dict[tuple[str, str], str], list[Remark]]:
    node = Node(exact(data))
    parts = [*bid_fields(node, lots_of(node), organisations_of(node))]
    cells = {(p.row, p.column): p.text for p in parts if isinstance(p, Field)}
    return cells, [p for p in parts if isinstance(p, Remark)]


def test_bids_come_with_their_price_as_published_or_worked_out() -> None:
    cells, _ = read(release())
    assert cells["B1", "price_gbp_per_unit"] == "24"
    assert cells["B1", "capacity_units_per_year"] == "20000"
    assert cells["B2", "price_gbp_per_unit"] == "24.5"
    assert ("B2", "capacity_units_per_year") not in cells
    assert {row for row, _ in cells} == {"B1", "B2"}


def test_without_bids_an_award_is_the_bid_that_won() -> None:
    data = release()
    del data["bids"]
    cells, _ = read(data)
    assert cells["A1", "provider_id"] == "S1"
    assert cells["A1", "price_gbp_per_unit"] == "24"


def test_an_award_to_several_gives_nobody_a_price() -> None:
    data = release()
    del data["bids"]
    data["awards"][0]["suppliers"].append({"id": "S2"})
    cells, _ = read(data)
    assert {row for row, _ in cells} == {"A1-S1-1", "A1-S2-1"}
    assert not [column for _, column in cells if column == "price_gbp_per_unit"]


def test_an_offer_for_no_lot_is_left_out_where_there_are_several() -> None:
    data = release()
    data["bids"]["details"] = [{"id": "B9", "tenderers": [{"id": "S1"}]}]
    cells, remarks = read(data)
    assert not cells
    assert [one.what for one in remarks] == ["does not say for which lots; left out"]
    data["tender"]["lots"] = data["tender"]["lots"][:1]
    assert read(data)[0]["B9", "lot_id"] == "1"


def test_bids_of_one_id_or_of_none_are_told_apart() -> None:
    data = release()
    offer = {"tenderers": [{"id": "S1"}], "relatedLots": ["1", "../../x"]}
    data["bids"]["details"] = [offer, {**offer, "value": {"amount": 5, **POUNDS}}]
    cells, _ = read(data)
    assert {row for row, _ in cells} == {"S1-1", "S1-x"}
