from decimal import Decimal
from random import Random

import pytest

from tests.allocation.enumerating import tiny_problem
from tests.allocation.goals.trying import Awards, Measure, agrees, price, total
from toolkit.allocation.goals.aims import least_pence, price_count
from toolkit.allocation.goals.targets import Target, deviations, largest_deviation
from toolkit.allocation.modelling import Goal


def missed(measure: Measure, target: Target) -> Measure:
    def weigh(awards: Awards) -> Decimal:
        by = measure(awards) - target.level
        return by * target.above if by > 0 else -by * target.below

    return weigh


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_targets_equal_trying_every_award(start: int) -> None:
    feasible = 0
    for seed in range(start, start + 20):
        stated, chance = tiny_problem(seed), Random(seed)
        worth = {o.bid: Decimal(chance.randint(0, 100)) for o in stated.offers}
        targets = [
            Target(Goal("worth", worth), Decimal(120), above=Decimal(1), below=Decimal(3)),
            Target(
                price_count(stated), Decimal(chance.randint(5, 50) * 1000), above=Decimal("0.01")
            ),
        ]
        each = [missed(total(worth), targets[0]), missed(price, targets[1])]

        def added(awards: Awards, each: list[Measure] = each) -> Decimal:
            return each[0](awards) + each[1](awards)

        def most(awards: Awards, each: list[Measure] = each) -> Decimal:
            return max(each[0](awards), each[1](awards))

        feasible += agrees(stated, [deviations(targets, "all")], [added])
        agrees(stated, [largest_deviation(targets, "most")], [most])
        ordered = [deviations(targets[:1], "first"), least_pence(stated)]
        agrees(stated, ordered, [each[0], price])
    assert feasible > 5


def test_a_price_with_charges_has_no_weight_below_its_level() -> None:
    with pytest.raises(ValueError, match="above"):
        Target(Goal("price", charged=True), Decimal(1), below=Decimal(1))
