from decimal import Decimal

from tests.allocation.enumerating import best_by_trying, tiny_problem
from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.explaining.numbers import numbers_of, with_number
from toolkit.allocation.explaining.steps import price_steps
from toolkit.allocation.solving import Limits


def test_every_pound_of_a_budget_has_its_price() -> None:
    bids = [
        offer("a", "L", "P", "10", least="100"),
        offer("b", "L", "Q", "12", least="100"),
    ]
    arcs = [arc("S", "L"), arc("T", "M")]
    bids += [offer("c", "M", "P", "10", least="100"), offer("d", "M", "Q", "11", least="100")]
    stated = problem(
        [need("L"), need("M")],
        bids,
        arcs,
        available={"S": "1100", "T": "1050"},
        max_lots={"P": 1},
    )
    budget = next(numbers_of(stated, "stream T"))
    found = price_steps(stated, budget, Decimal(900), Decimal(2000))
    assert [(one.tightest, one.loosest, one.gbp) for one in found.steps] == [
        (Decimal(1100), Decimal(2000), Decimal(2100))
    ]
    assert found.status == "no award"
    assert found.audience == "commissioner"


def test_a_lot_cap_has_the_price_of_the_best_award_at_every_number() -> None:
    curves = 0
    for seed in range(120):
        stated = tiny_problem(seed)
        number = next(numbers_of(stated, "caps"), None)
        if number is None:
            continue
        found = price_steps(stated, number, Decimal(0), Decimal(4))
        for lots in range(5):
            best = best_by_trying(with_number(stated, number, Decimal(lots)))
            here = [one for one in found.steps if one.tightest <= lots <= one.loosest]
            assert (seed, lots, [(one.unawarded, one.gbp) for one in here]) == (
                seed,
                lots,
                [best] if best else [],
            )
        curves += len(found.steps) > 1
    assert curves > 3


def test_a_step_takes_one_award() -> None:
    bids = [offer(f"b{n}", "L", f"P{n}", str(10 + n), least="100") for n in range(3)]
    stated = problem([need("L")], bids, [arc("S", "L")], available={"S": "5000"})
    budget = next(numbers_of(stated, "stream S"))
    found = price_steps(stated, budget, Decimal(0), Decimal(5000))
    assert (found.status, len(found.steps), found.asked) == ("no award", 1, 2)
    few = price_steps(stated, budget, Decimal(1000), Decimal(5000), most=1)
    assert few.status == "all"
    assert (
        price_steps(stated, budget, Decimal(0), Decimal(5000), Limits(seconds=0)).status == "some"
    )
