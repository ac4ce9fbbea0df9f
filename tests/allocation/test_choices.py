from decimal import Decimal

import pulp
import pytest

from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.choices import make_choices, name, round_pounds, total


@pytest.mark.parametrize(
    ("gbp", "pounds"), [("44400000", "1000"), ("650000", "10"), ("5", "0.0001"), ("0", "1")]
)
def test_money_is_counted_in_a_unit_that_leaves_five_digits(gbp: str, pounds: str) -> None:
    assert round_pounds(Decimal(gbp)) == Decimal(pounds)


def test_names_are_unique_whatever_the_ids_are() -> None:
    assert name("share", 1, "Lot 1") == "share_1_Lot_1"
    assert name("share", 2, "Lot_1") != name("share", 1, "Lot 1")
    assert name("share", 3, "50% [a]->b") == "share_3_50___a___b"


def test_every_offer_provider_and_arc_has_its_variables() -> None:
    model = pulp.LpProblem("test", pulp.LpMinimize)
    offers = [
        offer("a", "L", "P", "1"),
        offer("b", "L", "P", "2"),
        offer("c", "M", "P", "3"),
    ]
    arcs = [arc("S", "L", "500"), arc("S", "M")]
    x = make_choices(model, problem([need("L"), need("M")], offers, arcs), Decimal(10))
    assert (len(x.share), len(x.won), len(x.pays)) == (3, 3, 2)
    assert set(x.holds) == {("L", "P"), ("M", "P")}  # two bids for one lot are one lot won
    assert x.pays[0].upBound == 50
    assert x.pays[1].upBound == float("inf")
    assert str(total([(x.share[0], 2.0), (x.share[2], 1.0)])) == "2*share_0_a + share_2_c"
