from tests.statements.raw_cases import TINY, with_table
from toolkit.statements.bids import Package
from toolkit.statements.built import Built
from toolkit.statements.package_checks import packages_hold

ROW = {"package_id": "K", "provider_id": "P1", "lot_ids": "N;R", "all_or_nothing": "yes"}
CELLS = with_table(TINY, "packages", [ROW]).tables["packages"].rows[0]
PACKAGE = Package.model_validate(ROW | {"discount_percent": "1"})


def test_a_bid_that_a_scenario_took_is_no_fault() -> None:
    rows: dict[str, Built] = {"packages": [(CELLS, PACKAGE)]}
    told = list(packages_hold(rows, TINY.tables, changed=False))
    assert [one.name for one in told] == ["lot_ids"]
    assert list(packages_hold(rows, TINY.tables, changed=True)) == []


def test_without_bids_that_could_be_read_nothing_is_said_of_them() -> None:
    rows: dict[str, Built] = {"packages": [(CELLS, PACKAGE)]}
    assert list(packages_hold(rows, {}, changed=False)) == []
