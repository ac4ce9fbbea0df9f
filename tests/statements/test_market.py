from decimal import Decimal

import pytest

from tests.futures.tiny_market import COMPANY, bidding
from tests.statements.rows_read import problems
from toolkit.statements.market import Bidding, HomeArea


def test_a_row_that_says_nothing_of_acceptance_accepts_everything() -> None:
    row = {name: value for name, value in COMPANY.items() if name != "accepts_share"}
    assert Bidding.model_validate(row).accepts_share == 1


@pytest.mark.parametrize("name", ["price", "quality", "capacity"])
def test_a_range_out_of_order_is_refused_with_its_neighbour(name: str) -> None:
    (told,) = problems(Bidding, **COMPANY | {f"{name}_high": COMPANY[f"{name}_low"]})
    central = Decimal(COMPANY[f"{name}_central"])
    assert told.startswith(f"{name}_high: ")
    assert f"below {name}_central, which is {central}" in told


@pytest.mark.parametrize("name", ["price_low", "capacity_low"])
def test_a_range_that_starts_at_nothing_is_refused(name: str) -> None:
    (told,) = problems(Bidding, **COMPANY | {name: "0"})
    assert told == f"{name}: 0 leaves nothing to bid with; give more than 0"


def test_parts_of_one_variance_fit_into_it() -> None:
    assert bidding(market_share="0.7", bid_share="0.3").bid_share == Decimal("0.3")
    (told,) = problems(Bidding, **COMPANY | {"market_share": "0.71"})
    assert told.startswith("bid_share: 0.3 and market_share, which is 0.71, are above 1 together")


def test_all_faults_are_told_at_once() -> None:
    wrong = {"bids_at_home": "1.2", "price_low": "-1", "quality_high": "101"}
    told = problems(Bidding, **COMPANY | wrong)
    assert {one.split(":")[0] for one in told} == set(wrong)


def test_named_lots_are_more_precise_than_a_service() -> None:
    rows = [bidding(), bidding(service_type="reablement"), bidding(lot_ids="N")]
    assert sorted(rows, key=lambda row: row.precision) == rows


def test_a_home_area_needs_areas() -> None:
    (told,) = problems(HomeArea, home_area="NORTH")
    assert told.startswith("areas: ")
