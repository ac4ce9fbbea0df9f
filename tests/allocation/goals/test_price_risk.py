from decimal import Decimal
from random import Random

import pytest

from tests.allocation.enumerating import tiny_problem
from tests.allocation.goals.trying import Awards, Measure, agrees, price, total
from toolkit.allocation.goals.aims import price_count
from toolkit.allocation.goals.price_risk import budgeted
from toolkit.allocation.modelling import Goal


@pytest.mark.parametrize("gamma", ["0", "1", "1.5", "3"])
def test_the_worst_rises_equal_trying_every_award(gamma: str) -> None:
    feasible = 0
    for seed in range(40):
        stated, chance = tiny_problem(seed), Random(seed)
        names = dict.fromkeys(o.provider for o in stated.offers)
        rise = {o.bid: Decimal(chance.randint(0, 900_000)) / 100 for o in stated.offers}
        mine = [{o.bid: rise[o.bid] for o in stated.offers if o.provider == n} for n in names]
        each = [total(dict.fromkeys(rise, Decimal(0)) | one) for one in mine]

        def worst(awards: Awards, each: list[Measure] = each) -> Decimal:
            rises = sorted((one(awards) for one in each), reverse=True)
            whole = int(Decimal(gamma))
            part = Decimal(gamma) - whole
            more = sum(rises[:whole], Decimal(0)) + part * sum(rises[whole : whole + 1], Decimal(0))
            return price(awards) + more

        goals = [Goal(name, one) for name, one in zip(names, mine, strict=True)]
        aim = budgeted(price_count(stated), goals, Decimal(gamma))
        feasible += agrees(stated, [aim], [worst])
    assert feasible > 10
