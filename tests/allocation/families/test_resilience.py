from dataclasses import replace
from decimal import Decimal

from tests.allocation.families.plain import reached, whole_lots, winners
from tests.allocation.problems import need, offer
from toolkit.allocation.awarded import awarded
from toolkit.allocation.families.resilience import Resilience, Standby, standing_by
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem

BIDS = "L P 1, L Q 3"


def standby(bidder: str, units: str, gbp: str) -> Standby:
    return Standby("L", bidder, Decimal(units), Decimal(gbp))


def survives(*standbys: Standby, part: str = "0.5", least: int = 0) -> Resilience:
    return Resilience(
        "n-1", "n-1", lots=("L",), part=Decimal(part), standbys=standbys, least_standbys=least
    )


def who_stands_by(problem: Problem) -> list[str]:
    rule = problem.rules[0]
    assert isinstance(rule, Resilience)
    found = standing_by(rule, awarded(problem, find(problem).awards), "L")
    return [one.bidder for one in found or ()]


def test_a_lot_with_one_winner_needs_a_standby() -> None:
    assert winners(whole_lots(BIDS, [survives()])) == "infeasible"
    stated = whole_lots(BIDS, [survives(standby("Z", "50", "40"))])
    assert (winners(stated), reached(stated), who_stands_by(stated)) == ("LP", Decimal(140), ["Z"])
    assert winners(whole_lots(BIDS, [survives(standby("Z", "49.9", "40"))])) == "infeasible"


def test_a_winner_does_not_stand_by_for_itself_nor_does_its_sister() -> None:
    dear = [survives(standby("P", "50", "1"), standby("Z", "50", "250"))]
    stated = whole_lots(BIDS, dear)
    assert (winners(stated), reached(stated), who_stands_by(stated)) == ("LQ", Decimal(301), ["P"])
    sisters = replace(stated, parents={"P": "G", "Q": "G"})
    assert (winners(sisters), reached(sisters)) == ("LP", Decimal(350))


def test_the_cheapest_that_are_enough_stand_by() -> None:
    rule = survives(
        standby("X", "20", "10"), standby("Y", "30", "10"), standby("Z", "50", "21"), part="0.5"
    )
    stated = whole_lots("L P 1", [rule])
    assert who_stands_by(stated) == ["X", "Y"]
    assert [(one.lot, one.gbp) for one in find(stated).charges] == [("L", Decimal(10))] * 2
    more = replace(stated, rules=(replace(rule, least_standbys=3),))
    assert (who_stands_by(more), reached(more)) == (["X", "Y", "Z"], Decimal(141))


def test_a_second_winner_is_as_good_as_a_standby() -> None:
    bids = (
        offer("a", "L", "P", "1", least="10", most="80"),
        offer("b", "L", "Q", "2", least="10", most="60"),
    )
    stated = Problem((need("L"),), bids, (survives(part="0.6"),))
    assert winners(stated) == "a b"
    assert winners(replace(stated, rules=(survives(part="0.61"),))) == "infeasible"


def test_an_optional_lot_left_unawarded_needs_nobody() -> None:
    stated = whole_lots(BIDS, [survives(least=1)])
    optional = replace(stated, needs=(replace(stated.needs[0], optional=True),))
    found = find(optional)
    assert (found.status, found.awards, found.charges) == ("optimal", (), ())
