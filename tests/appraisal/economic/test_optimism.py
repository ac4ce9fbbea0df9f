from decimal import Decimal

import pytest

from toolkit.appraisal.economic.optimism import managed_share, mixed_share, uplift_share

UPPER, LOWER = Decimal("0.41"), Decimal("0.05")


@pytest.mark.parametrize(("managed", "left"), [("0", "0.41"), ("0.5", "0.205"), ("1", "0.05")])
def test_the_uplift_falls_as_reasons_are_dealt_with_to_the_lower_bound(
    managed: str, left: str
) -> None:
    assert uplift_share(UPPER, LOWER, Decimal(managed)) == Decimal(left)


def test_a_reason_counts_as_far_as_it_is_dealt_with() -> None:
    contributions, done = (Decimal("0.3"), Decimal("0.2")), (Decimal(1), Decimal("0.5"))
    assert managed_share(contributions, done) == Decimal("0.4")


def test_a_mixed_project_stands_between_its_types() -> None:
    assert mixed_share([Decimal("0.5"), Decimal("0.5")], [UPPER, LOWER]) == Decimal("0.23")
