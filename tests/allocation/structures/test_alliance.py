from decimal import Decimal

import pytest

from tests.allocation.problems import need, offer
from tests.allocation.structures.drawing import (
    Change,
    agree,
    an_alliance,
    halved,
    plain,
    with_money,
)
from toolkit.allocation.awarded import awarded
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem
from toolkit.allocation.structures.alliance import Alliance, Partners, broken, members

NEEDS = (need("L"), need("M"))
OFFERS = (
    offer("a", "L", "P", "10", least="100"),
    offer("b", "M", "P", "12", least="100"),
    offer("c", "M", "Q", "11", least="100"),
)


def under(rule: Alliance) -> Problem:
    return Problem(NEEDS, OFFERS, (rule,))


@pytest.mark.parametrize("change", [plain, halved, with_money], ids=lambda one: one.__name__)
def test_the_award_of_an_alliance_is_the_best_of_all(change: Change) -> None:
    assert agree(range(40), an_alliance, change) > 8


def test_members_are_the_winners() -> None:
    found = find(under(Alliance("a", "members")))
    read = awarded(under(Alliance("a", "members")), found.awards)
    assert members(Alliance("a", "members"), read) == ("P", "Q")
    assert members(Alliance("a", "members", lots=("L",)), read) == ("P",)


@pytest.mark.parametrize(
    ("member_gbp", "winners", "reached"), [("99", "ac", 2298), ("101", "ab", 2301)]
)
def test_a_member_is_worth_having_while_it_saves_more_than_it_costs(
    member_gbp: str, winners: str, reached: int
) -> None:
    found = find(under(Alliance("a", "members", member_gbp=Decimal(member_gbp))))
    assert "".join(one.bid for one in found.awards) == winners
    assert found.reached == reached


def test_members_are_limited() -> None:
    one = Alliance("a", "members", most=1)
    assert "".join(award.bid for award in find(under(one)).awards) == "ab"
    both = find(under(Alliance("a", "members"))).awards
    assert list(broken(one, awarded(under(one), both))) == [
        "the alliance has 2 members, outside 0 to 1"
    ]
    three = Alliance("a", "members", least=3)
    assert find(under(three)).status == "infeasible"


@pytest.mark.parametrize(("gbp", "winners"), [("101", "ab"), ("99", "ac"), ("-5", "ac")])
def test_pairs_cost_or_save(gbp: str, winners: str) -> None:
    pair = Partners("P", "Q", Decimal(gbp))
    found = find(under(Alliance("a", "members", partners=(pair,))))
    assert "".join(one.bid for one in found.awards) == winners
    if winners == "ac":
        assert sum(one.gbp for one in found.charges) == Decimal(gbp)
