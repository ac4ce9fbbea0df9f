import pytest

from tests.statements.rows_read import problems
from toolkit.statements.lots import Lot

GOOD = {
    "lot_id": "N",
    "lot_name": "North",
    "area": "Here",
    "sub_icb_footprint": "both",
    "service_type": "home care",
    "lead_commissioner": "C",
    "annual_value_gbp": "100",
    "unit": "hour",
    "annual_units": "4",
}


def test_a_lot_is_in_the_core_unless_it_says_otherwise() -> None:
    assert Lot.model_validate(GOOD).in_core_demo
    assert not Lot.model_validate({**GOOD, "in_core_demo": "no"}).in_core_demo


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ({"annual_value_gbp": "-1"}, "annual_value_gbp: '-1' is below 0; give 0 or more"),
        ({"in_core_demo": "perhaps"}, "in_core_demo: 'perhaps' is neither yes nor no"),
        ({"lot_id": "N 1"}, "lot_id: 'N 1' is not an id"),
        ({"lot_id": "../N"}, "lot_id: '../N' is not an id"),
        ({"lot_name": "x" * 4001}, "lot_name: is longer than 4000 characters"),
    ],
    ids=["value", "flag", "blank in id", "path in id", "long name"],
)
def test_what_a_lot_refuses(cell: dict[str, str], problem: str) -> None:
    (told,) = problems(Lot, **{**GOOD, **cell})
    assert told.startswith(problem)


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (
            {"award_kind": "framework_place"},
            "places: is empty though the lot is a framework_place; state how many there are",
        ),
        (
            {"places": "3"},
            "places: is for a framework, and the lot is a guaranteed_block; empty it, or say so",
        ),
        (
            {"award_kind": "framework_rank", "places": "0"},
            "places: 0 is no place at all; give 1 or more",
        ),
    ],
    ids=["a framework without places", "places without a framework", "no place"],
)
def test_places_go_with_frameworks(cells: dict[str, str], problem: str) -> None:
    assert problems(Lot, **GOOD | cells) == [problem]


def test_a_lot_is_needed_and_a_block_unless_it_says_otherwise() -> None:
    lot = Lot.model_validate(GOOD)
    assert (lot.optional, lot.award_kind, lot.places) == (False, "guaranteed_block", None)
    assert Lot.model_validate(GOOD | {"award_kind": "framework_rank", "places": "3"}).places == 3
