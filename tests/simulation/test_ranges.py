from decimal import Decimal
from itertools import product

import pytest

from toolkit.allocation import allocate
from toolkit.simulation import charges_of, charges_range
from toolkit.simulation.dues import state_dues
from toolkit.statements.case import Case
from toolkit.statements.terms import parameter_ranges, parameters_of, set_parameter

BY_HAND = {
    "separate_frameworks": (12_000, 15_000, 18_000),  # three contracts at 4,000 to 6,000
    "prime_contractor": (20_000, 28_000, 36_000),  # two at 8,000 to 12,000; 2% to 6% of 200,000
    "alliance": (8_000, 10_000, 12_000),
    "pooled_commissioning": (10_300, 14_600, 20_200),  # 3 at 3,000 to 5,000; 0.2% to 0.8%
}


@pytest.mark.parametrize("option_id", BY_HAND)
def test_charges_at_the_ends_of_their_ranges_are_what_a_hand_works_out(
    tiny: Case, option_id: str
) -> None:
    option = tiny.option(option_id)
    award = allocate(tiny, option)
    low, likely, high = BY_HAND[option_id]
    assert charges_range(tiny, option, award) == (Decimal(low), Decimal(high))
    assert charges_of(tiny, option, award) == likely


@pytest.mark.parametrize("option_id", BY_HAND)
def test_no_mixture_of_ends_lies_outside(tiny: Case, option_id: str) -> None:
    option = tiny.option(option_id)
    award = allocate(tiny, option)
    low, high = charges_range(tiny, option, award)
    ranges = parameter_ranges(tiny, option)
    for mixture in product(*ranges.values()):
        values = parameters_of(tiny, option) | dict(zip(ranges, mixture, strict=True))
        assert low <= state_dues(tiny, option, award, values).charges_gbp <= high


def test_a_parameter_that_the_option_settles_has_no_range(tiny: Case) -> None:
    case = set_parameter(tiny, "separate_frameworks.contract_management_cost=5500")
    option = case.option("separate_frameworks")
    assert charges_range(case, option, allocate(case, option)) == (Decimal(16_500),) * 2
