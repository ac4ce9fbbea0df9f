from dataclasses import replace
from decimal import Decimal

from tests.allocation.families.plain import whole_lots, winners
from toolkit.allocation.families.portfolio_quality import PortfolioQuality
from toolkit.allocation.problem import Problem

BIDS = "L P 1, M P 1, L Q 2, M Q 4"


def good(problem: Problem, quality: dict[str, str]) -> Problem:
    offers = (replace(o, quality=Decimal(quality[o.provider])) for o in problem.offers)
    return replace(problem, offers=tuple(offers))


def test_the_average_is_met_exactly() -> None:
    rule = PortfolioQuality("q", "q", least=Decimal("75.05"))
    stated = good(whole_lots(BIDS, [rule]), {"P": "70.1", "Q": "80"})
    assert winners(stated) == "LQ MP"
    more = replace(rule, least=Decimal("75.06"))
    assert winners(replace(stated, rules=(more,))) == "LQ MQ"


def test_value_weighs_and_unawarded_lots_do_not() -> None:
    rule = PortfolioQuality("q", "q", least=Decimal("77"))
    stated = good(whole_lots(BIDS, [rule]), {"P": "70", "Q": "80"})
    needs = (replace(stated.needs[0], value_gbp=Decimal(300)), stated.needs[1])
    assert winners(replace(stated, needs=needs)) == "LQ MP"
    units = replace(rule, measure="units")
    assert winners(replace(stated, needs=needs, rules=(units,))) == "LQ MQ"
    optional = tuple(replace(one, optional=True) for one in stated.needs)
    hopeless = good(replace(stated, needs=optional), {"P": "70", "Q": "76"})
    assert winners(hopeless) == "optimal"  # nothing awarded keeps the rule
