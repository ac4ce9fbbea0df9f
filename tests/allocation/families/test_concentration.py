from dataclasses import replace
from decimal import Decimal

from tests.allocation.families.plain import packaged, whole_lots, winners
from tests.allocation.families.shared_lots import solved
from tests.allocation.problems import need, offer
from toolkit.allocation.awarded import awarded
from toolkit.allocation.families.concentration import Concentration, broken, tightened
from toolkit.allocation.families.every import tightened as tightened_problem
from toolkit.allocation.problem import Problem
from toolkit.allocation.settling import award

BIDS = "L P 1, M P 1, N P 1, L Q 2, M Q 3, N R 9"


def index(most: str, **other: str) -> Concentration:
    return replace(Concentration("h", "h", most=Decimal(most)), **other)  # type: ignore[arg-type]


def test_by_lots_the_index_is_met_exactly() -> None:
    assert winners(whole_lots(BIDS, [index("0.5556")])) == "LQ MP NP"  # 5 / 9
    assert winners(whole_lots(BIDS, [index("0.5555")])) == "LQ MP NR"  # 3 / 9
    assert winners(whole_lots(BIDS, [index("0.3333")])) == "infeasible"
    assert winners(whole_lots(BIDS, [index("1")])) == "LP MP NP"


def test_by_value_the_index_is_met_exactly() -> None:
    stated = whole_lots(BIDS, [index("0.625", measure="value")])
    values = dict(zip("LMN", (Decimal(1), Decimal(1), Decimal(2)), strict=True))
    needs = tuple(replace(one, value_gbp=values[one.lot]) for one in stated.needs)
    stated = replace(stated, needs=needs)
    assert winners(stated) == "LQ MP NP"  # (3 / 4)^2 + (1 / 4)^2
    least = index("0.6249", measure="value")
    assert winners(replace(stated, rules=(least,))) == "LQ MQ NP"


def test_a_package_wins_its_lots_together() -> None:
    stated = packaged(whole_lots(BIDS, [index("0.6", measure="value")]), "K", "LP", "MP", "NP")
    assert winners(stated) == "LQ MQ NR"


def test_members_of_one_undertaking_are_one() -> None:
    members = {"P": (("X", Decimal("0.5")), ("Y", Decimal("0.5")))}
    apart = replace(whole_lots(BIDS, [index("0.5")]), members=members)
    assert winners(apart) == "LP MP NP"
    assert winners(replace(apart, parents={"X": "G", "Y": "G"})) == "LQ MP NR"


def test_split_lots_are_tightened_until_the_index_is_met() -> None:
    bids = (offer("a", "L", "P", "1", least="1"), offer("b", "L", "Q", "2", least="1"))
    stated = Problem((need("L"),), bids, (index("0.7", measure="value"),))
    awards = solved(stated)
    assert awards is not None
    share = awards[0].units / 100
    assert abs(share**2 + (1 - share) ** 2 - Decimal("0.7")) < Decimal("0.000001")


def test_tightening_adds_what_was_reached_and_rests_when_all_is_well() -> None:
    bids = (offer("a", "L", "P", "1", least="1"), offer("b", "L", "Q", "2", least="1"))
    rule = index("0.7", measure="value")
    stated = Problem((need("L"),), bids, (rule,))
    much = [award(bids[0], Decimal(83)), award(bids[1], Decimal(17))]
    read = awarded(stated, much)
    assert list(broken(rule, read)) == ["concentration is 0.7178000, above 0.7"]
    closer = tightened(rule, read)
    assert closer.touch == (Decimal("0.17"), Decimal("0.83"))
    assert tightened_problem(stated, much).rules == (closer,)
    fair = [award(bids[0], Decimal(60)), award(bids[1], Decimal(40))]
    assert tightened_problem(stated, fair) == stated
