from tests.statements.raw_cases import HERE, TINY, with_table
from toolkit.statements.bid_condition_checks import (
    bids_and_packages_are_told_apart,
    conditions_can_be_met,
    exclusions_exclude,
)
from toolkit.statements.bid_conditions import ConditionalBid, ExclusiveBid
from toolkit.statements.built import Built
from toolkit.statements.raw import Cell

CELLS = {"group_id": Cell("G", HERE)}


def group(*bids: tuple[str, str | None]) -> list[str]:
    rows = [(CELLS, ExclusiveBid(group_id="G", bid_id=bid, set_id=name)) for bid, name in bids]
    return [one.name for one in exclusions_exclude({"exclusive_bids": list(rows)})]


def test_a_group_excludes_something() -> None:
    assert group(("B1", None)) == ["group_id"]
    assert group(("B1", "a"), ("B2", "a")) == ["set_id"]
    assert group(("B1", None), ("B2", None)) == []
    assert group(("B1", "a"), ("B2", None)) == []


def test_a_condition_may_name_a_package() -> None:
    row = ConditionalBid(condition_id="C", bid_id="B1", only_with="K1")
    package = {"package_id": "K1", "provider_id": "P1", "lot_ids": "N;S"}
    raw = with_table(TINY, "packages", [package | {"all_or_nothing": "yes"}])
    rows: dict[str, Built] = {"conditional_bids": [(CELLS, row)]}
    assert list(conditions_can_be_met(rows, raw.tables)) == []
    assert len(list(conditions_can_be_met(rows, TINY.tables))) == 1


def test_nothing_is_told_apart_where_nothing_is() -> None:
    assert list(bids_and_packages_are_told_apart(TINY.tables)) == []
