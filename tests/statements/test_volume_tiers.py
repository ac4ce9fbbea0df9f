import pytest

from tests.statements.rows_read import problems
from toolkit.statements.volume_tiers import VolumeTier

TIER = {"schedule_id": "T", "provider_id": "P", "kind": "all_units", "from_volume": "100"}


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (
            {"to_volume": "100", "discount_percent": "1"},
            "to_volume: 100 is not above from_volume, which is 100; correct one",
        ),
        ({}, "discount_percent: is empty though the tier is all_units; fill it in"),
        (
            {"kind": "incremental"},
            "off_gbp_per_unit: is empty though the tier is incremental; fill it in",
        ),
        (
            {"discount_percent": "1", "off_gbp_per_unit": "1"},
            "off_gbp_per_unit: does not go with a tier of all_units; empty it, and fill in "
            "discount_percent",
        ),
        ({"discount_percent": "100.1"}, "discount_percent: 100.1 is above 100; give 100 or less"),
    ],
    ids=["no width", "no discount", "nothing off", "two prices", "more than the price"],
)
def test_what_a_tier_refuses(cells: dict[str, str], problem: str) -> None:
    assert problems(VolumeTier, **TIER | cells) == [problem]


def test_a_tier_may_be_dearer() -> None:
    assert problems(VolumeTier, **TIER, discount_percent="-2") == []
    assert problems(VolumeTier, **TIER | {"kind": "incremental"}, off_gbp_per_unit="-2") == []
