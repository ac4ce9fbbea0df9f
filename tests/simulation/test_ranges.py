from decimal import Decimal
from itertools import product

import pytest

from tests.simulation.agreed import ready
from toolkit.simulation import charges_of, cost_range
from toolkit.simulation.playing import play
from toolkit.simulation.stage import set_stage
from toolkit.statements.case import Case
from toolkit.statements.terms import parameter_ranges, parameters_of, set_parameter

BY_HAND = {  # beside the prices of bids; a lead's fee stands in the cost of its award
    "separate_frameworks": (12_000, 15_000, 18_000),  # three contracts at 4,000 to 6,000
    "prime_contractor": (20_000, 28_000, 36_000),  # two at 8,000 to 12,000; 2% to 6% of 200,000
    "alliance": (8_000, 10_000, 12_000),
    "pooled_commissioning": (10_300, 14_600, 20_200),  # 3 at 3,000 to 5,000; 0.2% to 0.8%
}


@pytest.mark.parametrize("option_id", BY_HAND)
def test_costs_at_the_ends_of_their_ranges_are_what_a_hand_works_out(
    tiny: Case, option_id: str
) -> None:
    it = ready(tiny, option_id, draws=1)
    low, likely, high = BY_HAND[option_id]
    assert cost_range(tiny, it.option, it.award) == pytest.approx((650_000 + low, 650_000 + high))
    fee = sum(one.gbp for one in it.award.charges)
    assert charges_of(tiny, it.option, it.award) + fee == likely
    assert fee == (8000 if option_id == "prime_contractor" else 0)


@pytest.mark.parametrize("option_id", BY_HAND)
def test_no_mixture_of_ends_lies_outside(tiny: Case, option_id: str) -> None:
    it = ready(tiny, option_id, draws=1)
    low, high = cost_range(tiny, it.option, it.award)
    ranges = parameter_ranges(tiny, it.option)
    names = [name for name, ends in ranges.items() if ends[0] != ends[1]][:6]
    for mixture in product(*(ranges[name] for name in names)):
        values = parameters_of(tiny, it.option) | dict(zip(names, mixture, strict=True))
        stage = set_stage(tiny, it.option, it.award, values)
        nets = play(stage, it.middle, it.plan).nets[0, 0]
        paid = -sum(nets[stage.cast.index(body)] for body in tiny.commissioners)
        assert low - 0.01 <= paid <= high + 0.01


def test_a_parameter_that_the_option_settles_has_no_range(tiny: Case) -> None:
    case = set_parameter(tiny, "separate_frameworks.contract_management_cost=5500")
    it = ready(case, draws=1)
    assert cost_range(case, it.option, it.award) == pytest.approx((666_500, 666_500))
    assert charges_of(case, it.option, it.award) == Decimal(16_500)


def test_the_likely_cost_is_the_total_of_a_simulation(flagship: Case) -> None:
    it = ready(flagship, "prime_contractor", draws=1)
    low, high = cost_range(flagship, it.option, it.award)
    centre = play(it.stage, it.middle, it.plan)
    paying = [it.stage.cast.index(body) for body in flagship.commissioners]
    assert low < -centre.nets[0, 0, paying].sum() < high
