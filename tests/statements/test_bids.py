import pytest

from tests.statements.rows_read import problems
from toolkit.statements.bids import Bid, Package

BID = {
    "bid_id": "B",
    "provider_id": "P",
    "lot_id": "N",
    "price_gbp_per_unit": "24.50",
    "quality_score_0_100": "70",
    "capacity_units_per_year": "1000",
    "unit": "hour",
}
PACKAGE = {
    "package_id": "K",
    "provider_id": "P",
    "lot_ids": "N; S",
    "all_or_nothing": "yes",
    "discount_percent": "1.5",
}


def test_mobilisation_costs_nothing_unless_stated() -> None:
    assert Bid.model_validate(BID).mobilisation_cost_gbp == 0


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ({"price_gbp_per_unit": "cheap"}, "price_gbp_per_unit: 'cheap' is not a number; write"),
        ({"price_gbp_per_unit": "-1"}, "price_gbp_per_unit: '-1' is below 0; give 0 or more"),
        ({"quality_score_0_100": "101"}, "quality_score_0_100: '101' is above 100; give 100"),
        ({"capacity_units_per_year": "-1"}, "capacity_units_per_year: '-1' is below 0; give"),
    ],
    ids=["text as price", "price below zero", "score too high", "capacity below zero"],
)
def test_what_a_bid_refuses(cell: dict[str, str], problem: str) -> None:
    (told,) = problems(Bid, **{**BID, **cell})
    assert told.startswith(problem)


def test_every_fault_of_a_row_is_told() -> None:
    told = problems(Bid, **{**BID, "price_gbp_per_unit": "x", "bid_id": "a b", "unit": ""})
    assert [problem.partition(":")[0] for problem in told] == [
        "bid_id",
        "price_gbp_per_unit",
        "unit",
    ]


def test_a_discount_above_a_hundred_percent_is_refused() -> None:
    (told,) = problems(Package, **{**PACKAGE, "discount_percent": "101"})
    assert "above 100" in told


def test_a_package_is_on_offer_unless_it_says_otherwise() -> None:
    assert Package.model_validate(PACKAGE).applies
    assert not Package.model_validate(PACKAGE | {"applies": "no"}).applies
