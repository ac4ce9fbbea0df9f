from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.money import budget, pays, virement
from tests.allocation.problems import arc, need, problem
from toolkit.allocation.contributions import (
    LotShare,
    MoneyTerms,
    refuse_misstated,
    same_money_each_year,
)
from toolkit.errors import InputError

GOOD = MoneyTerms((budget("A", 2027, "10"), budget("B", 2027, "10")), (pays("A", "L"),))


def told(terms: MoneyTerms) -> list[str]:
    with pytest.raises(InputError) as refused:
        refuse_misstated(terms)
    return [one.what for one in refused.value.faults]


def test_good_terms_pass() -> None:
    refuse_misstated(GOOD)


@pytest.mark.parametrize(
    ("terms", "says"),
    [
        (replace(GOOD, budgets=(*GOOD.budgets, GOOD.budgets[0])), "A has two budgets for 2027"),
        (
            replace(GOOD, budgets=(*GOOD.budgets, budget("A", 2028, "1"))),
            "B has no budget for 2028",
        ),
        (
            replace(GOOD, budgets=(budget("A", 2027, "1"), budget("A", 2029, "1"))),
            "no budget lies between 2027 and 2029",
        ),
        (
            replace(GOOD, budgets=(budget("A", 2027, "1", least="2"),)),
            "A must put in 2 of 1 in 2027; give a sum from 0 to what is available",
        ),
        (replace(GOOD, budgets=(budget("A", 2027, "1", carry="2"),)), "2 of A is not a share"),
        (replace(GOOD, arcs=(pays("A", "L"), pays("A", "L"))), "A may pay for L by two arcs"),
        (
            replace(GOOD, shares=(LotShare("B", "L", Decimal("0.5")),)),
            "B may not pay for L; add an arc or drop the share",
        ),
        (
            replace(GOOD, shares=(LotShare("A", "L", Decimal("0.6"), Decimal("0.5")),)),
            "A bears 0.6 to 0.5 of L",
        ),
        (
            replace(GOOD, shares=(LotShare("A", "L"), LotShare("A", "L"))),
            "A has two shares of L; keep one",
        ),
        (
            replace(
                GOOD,
                arcs=(pays("A", "L"), pays("B", "L")),
                shares=(LotShare("A", "L", Decimal("0.6")), LotShare("B", "L", Decimal("0.5"))),
            ),
            "the least shares of L sum to 1.1",
        ),
        (replace(GOOD, virements=(virement("A", "A", "1"),)), "A gives to itself"),
        (replace(GOOD, virements=(virement("A", "Z", "1"),)), "Z has no budget"),
        (replace(GOOD, virements=(virement("A", "B", "2"),)), "2 from A is not a share"),
        (
            replace(GOOD, virements=(virement("A", "B", "1"), virement("A", "B", "1"))),
            "money from A to B is stated twice",
        ),
        (
            replace(GOOD, virements=(virement("A", "B", "1", ("5", "x"), ("5", "y")),)),
            "sums from A to B do not rise from 0",
        ),
        (replace(GOOD, cross_area_share=Decimal(2)), "2 is not a share; give 0 to 1"),
    ],
)
def test_contradictions_are_refused_with_the_remedy(terms: MoneyTerms, says: str) -> None:
    assert any(what.startswith(says) for what in told(terms))


def test_budgets_of_a_problem_grow_from_the_second_year() -> None:
    stated = problem(
        [need("L")], [], [arc("A", "L"), arc("B", "L")], available={"A": "100", "B": "7"}
    )
    terms = same_money_each_year(stated, [2027, 2028, 2029], {"A": Decimal("0.1")})
    assert {(one.stream, one.year): one.available_gbp for one in terms.budgets} == {
        ("A", 2027): 100,
        ("A", 2028): 110,
        ("A", 2029): 121,
        ("B", 2027): 7,
        ("B", 2028): 7,
        ("B", 2029): 7,
    }
    assert (terms.years, terms.arcs) == ((2027, 2028, 2029), stated.arcs)
