from decimal import Decimal
from types import MappingProxyType

import pytest

from toolkit.files import load_case
from toolkit.simulation.pressing import failure_chances, pressed
from toolkit.statements.case import Case


@pytest.fixture(scope="module")
def flagship() -> Case:
    return load_case("llr-home-care")


def with_minimum(case: Case, minimum: str, slope: str = "0.1") -> Case:
    rows = {
        key: row.model_copy(
            update={
                "minimum_gbp": Decimal(minimum),
                "exit_slope": Decimal(slope),
                "quality_slope": Decimal("0.2"),
            }
        )
        for key, row in case.sustainable_prices.items()
    }
    return case.model_copy(update={"sustainable_prices": MappingProxyType(rows)})


def test_a_price_that_is_enough_leaves_the_chance_that_the_case_assumes(flagship: Case) -> None:
    found = pressed(with_minimum(flagship, "1.00"))
    assert found
    assert {round(one.chance, 12) for one in found.values()} == {0.02}
    assert {one.quality for one in found.values()} == {1.0}


def test_the_lowest_price_of_a_provider_counts(flagship: Case) -> None:
    minimum = Decimal("32.14")
    for provider, one in pressed(with_minimum(flagship, str(minimum))).items():
        prices = [
            bid.price_gbp_per_unit
            for bid in flagship.bids.values()
            if bid.provider_id == provider
            and flagship.lots[bid.lot_id].service_type.startswith("home care")
        ]
        assert one.price_share == pytest.approx(float(min(prices) / minimum))


def test_the_further_below_the_likelier_it_fails_and_the_poorer_the_quality(
    flagship: Case,
) -> None:
    mild, hard = pressed(with_minimum(flagship, "30")), pressed(with_minimum(flagship, "60"))
    assert all(hard[name].chance > mild[name].chance for name in mild)
    assert all(hard[name].quality < mild[name].quality for name in mild)
    assert all(0 <= one.chance <= 1 and 0 <= one.quality <= 1 for one in hard.values())


def test_without_a_slope_nobody_is_pressed(flagship: Case) -> None:
    chances = failure_chances(with_minimum(flagship, "60", slope="0"))
    assert {round(one, 9) for one in chances.values()} == {Decimal("0.02")}


def test_care_without_a_known_minimum_presses_nobody(flagship: Case) -> None:
    nothing = flagship.model_copy(update={"sustainable_prices": MappingProxyType({})})
    assert pressed(nothing) == {}


def test_a_minimum_in_other_prices_than_those_of_the_case_is_passed_by(flagship: Case) -> None:
    later = {(service, "2031-32"): row for (service, _), row in flagship.sustainable_prices.items()}
    case = flagship.model_copy(update={"sustainable_prices": MappingProxyType(later)})
    assert pressed(case) == {}
