from decimal import Decimal

from toolkit.appraisal.economic.health_and_wellbeing import qaly_gbp, wellby_gbp


def test_life_years_are_worth_their_value() -> None:
    assert qaly_gbp(Decimal("0.5"), Decimal(70_000)) == 35_000


def test_wellbeing_counts_points_people_and_years() -> None:
    one = wellby_gbp(Decimal(1), Decimal(1), Decimal(1), Decimal(13_000))
    assert one == 13_000
    assert wellby_gbp(Decimal(2), Decimal(3), Decimal(4), Decimal(13_000)) == 24 * one
