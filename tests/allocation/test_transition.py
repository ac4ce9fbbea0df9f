import random
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.horizons import every_sequence, spent, standing, tiny_horizon
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.contributions import Budget, MoneyTerms, Virement
from toolkit.allocation.modelling import program_of
from toolkit.allocation.problem import Arc, Problem
from toolkit.allocation.solving import solve
from toolkit.allocation.transition import award_years, join_years
from toolkit.allocation.virement import plan_money
from toolkit.allocation.years import Handover, Horizon


def two_bidders(first: str, second: str, *, least: str = "100") -> tuple[Problem, ...]:
    """State one lot for two years; Q's price falls from the first to the second."""
    return tuple(
        replace(
            problem(
                [need("L")],
                [
                    offer("a", "L", "P", "10", least=least),
                    offer("b", "L", "Q", price, least=least),
                ],
            ),
            arcs=(),
            available_gbp={},
        )
        for price in (first, second)
    )


def winners(horizon: Horizon) -> list[str]:
    return [one.provider for given in award_years(horizon).awards for one in given]


@pytest.mark.parametrize("start", range(0, 120, 40))
def test_the_award_over_years_is_the_best_of_all_sequences(start: int) -> None:
    feasible = 0
    for seed in range(start, start + 40):
        horizon = tiny_horizon(seed)
        sequences = every_sequence(horizon)
        if sequences is None:
            continue
        best = min((standing(horizon, one) for one in sequences), default=None)
        found = award_years(horizon)
        if best is None:
            assert (seed, found.status) == (seed, "infeasible")
            continue
        feasible += 1
        assert (seed, standing(horizon, found.awards)) == (seed, best)
        assert found.reached_gbp == best[1]
        assert found.bound_gbp is not None
        assert abs(found.bound_gbp - best[1]) <= Decimal("0.01") * (1 + len(found.changes))
    assert feasible > 15


def test_budgets_of_years_are_kept_in_the_best_way_of_all() -> None:
    held = moved = 0
    for seed in range(40):
        horizon = _with_money(tiny_horizon(seed), random.Random(seed))
        sequences = every_sequence(horizon)
        if sequences is None or horizon.money is None:
            continue
        terms = horizon.money
        payable = [
            standing(horizon, one)
            for one in sequences
            if not plan_money(terms, spent(horizon, one)).missing
        ]
        found = award_years(horizon)
        if not payable:
            assert (seed, found.status == "infeasible" or bool(found.unmet)) == (seed, True)
            continue
        assert (seed, standing(horizon, found.awards)) == (seed, min(payable))
        assert found.money is not None and not found.money.missing
        held += award_years(replace(horizon, money=None)).reached_gbp != found.reached_gbp
        moved += bool(found.money.moved or found.money.carried)
    assert held > 2
    assert moved > 2


def _with_money(horizon: Horizon, chance: random.Random) -> Horizon:
    """Give each year about as much money as its awards cost, in two streams."""
    lots = [one.lot for one in horizon.problems[0].needs]
    arcs = [Arc(s, lot, None, True) for s in "AB" for lot in lots if chance.random() < 0.8]
    rough = sum((one.units for one in horizon.problems[0].needs), Decimal(0)) * 14
    budgets = [
        Budget(s, year, round(rough * chance.randint(30, 75) / 100, 2), carry_share=Decimal("0.2"))
        for s in "AB"
        for year in horizon.years
    ]
    moves = (Virement("A", "B", Decimal("0.1")),)
    return replace(horizon, money=MoneyTerms(tuple(budgets), tuple(arcs), virements=moves))


def test_without_rules_across_lots_the_linear_programme_answers_in_whole_lots() -> None:
    for seed in range(40):
        horizon = tiny_horizon(seed, years=3)
        horizon = replace(
            horizon,
            problems=tuple(
                replace(
                    one,
                    offers=tuple(bid for bid in one.offers if not bid.package),
                    rules=(),
                    needs=tuple(replace(n, optional=False) for n in one.needs),
                )
                for one in horizon.problems
            ),
        )
        joined = join_years(horizon)
        program = program_of(joined.whole, dict(joined.cost))
        loose = replace(program, columns=tuple(c._replace(whole=False) for c in program.columns))
        whole, linear = solve(program), solve(loose)
        assert whole.status == linear.status
        if whole.objective is not None:
            assert linear.objective == pytest.approx(whole.objective, abs=1e-6)


def test_a_lower_price_wins_only_where_it_pays_for_the_change() -> None:
    years = (2027, 2028)
    # Q saves 200 in the second year: mobilisation takes 1,000 of it in any case
    cheap = Horizon(years, two_bidders("12", "8"))
    assert winners(cheap) == ["P", "P"]
    dear = Horizon(years, two_bidders("30", "1"))  # Q saves 900 and mobilises for 1,000
    assert winners(dear) == ["P", "P"]
    free = tuple(
        replace(one, offers=tuple(replace(o, mobilisation_gbp=Decimal(0)) for o in one.offers))
        for one in dear.problems
    )
    assert winners(replace(dear, problems=free)) == ["P", "Q"]
    bound = (Handover("L", transfer_gbp=Decimal(901)),)
    assert winners(replace(dear, problems=free, handovers=bound)) == ["P", "P"]
    doubled = (Handover("L", double_running_days=330),)  # 330 of 365 days of 1,000 pounds
    assert winners(replace(dear, problems=free, handovers=doubled)) == ["P", "P"]
    assert winners(replace(dear, problems=free, reletting=frozenset({2027}))) == ["P", "P"]


def test_the_incumbent_needs_no_mobilisation() -> None:
    stated = two_bidders("10.05", "10.05")
    assert winners(Horizon((2027, 2028), stated)) == ["P", "P"]
    incumbent = (Handover("L", "Q", Decimal(1500), Decimal(500), 73),)
    found = award_years(Horizon((2027, 2028), stated, incumbent))
    assert [one.provider for given in found.awards for one in given] == ["Q", "Q"]
    assert (found.reached_gbp, found.changes) == (Decimal(2010), ())


def test_a_year_counts_by_its_weight() -> None:
    stated = two_bidders("10.05", "10.05")
    found = award_years(Horizon((2027, 2028), stated, weights=(Decimal(1), Decimal("0.5"))))
    assert found.reached_gbp == 1000 + 1000 + 500


def test_lots_may_be_split_and_pass_on_in_part() -> None:
    stated = tuple(
        replace(one, offers=tuple(replace(o, mobilisation_gbp=Decimal(0)) for o in one.offers))
        for one in two_bidders("12", "8", least="20")
    )
    halves = tuple(
        replace(one, offers=tuple(replace(o, most_units=Decimal(60)) for o in one.offers))
        for one in stated
    )
    terms = (Handover("L", transfer_gbp=Decimal(100)),)
    found = award_years(Horizon((2027, 2028), halves, terms))
    assert [[(one.bid, one.units) for one in given] for given in found.awards] == [
        [("a", Decimal(60)), ("b", Decimal(40))],
        [("a", Decimal(40)), ("b", Decimal(60))],
    ]
    assert [(one.part, one.gbp) for one in found.changes if one.year == 2028] == [
        (Decimal("0.2"), Decimal("20.00"))
    ]


def test_want_of_money_names_year_and_lot() -> None:
    arcs = (Arc("A", "L", None, True),)
    terms = MoneyTerms((Budget("A", 2027, Decimal(9000)), Budget("A", 2028, Decimal(700))), arcs)
    found = award_years(Horizon((2027, 2028), two_bidders("12", "8"), money=terms))
    assert (found.status, found.awards) == ("infeasible", ())
    assert "2028: L lacks 300.00" in found.unmet
    richer = (Budget("A", 2027, Decimal(9000)), Budget("A", 2028, Decimal(900)))
    changed = award_years(
        Horizon((2027, 2028), two_bidders("9", "8"), money=replace(terms, budgets=richer))
    )
    assert [one.bid for given in changed.awards for one in given] == ["b", "b"]
