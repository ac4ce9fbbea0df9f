from decimal import Decimal

from tests.allocation.money import Owed, budget, owed, pays, tiny_money, virement
from toolkit.allocation.contributions import LotShare, MoneyTerms
from toolkit.allocation.drafting import Draft
from toolkit.allocation.modelling import program_of
from toolkit.allocation.money_pipes import lay_pipes
from toolkit.allocation.money_rows import fewest_approvals, say_money
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits, solve
from toolkit.allocation.virement import plan_money

STEPS = (("20", "the board"), ("60", "both boards"))
TERMS = MoneyTerms(
    (budget("A", 2027, "100"), budget("B", 2027, "100"), budget("C", 2027, "100")),
    (pays("A", "L"),),
    virements=(virement("B", "A", "1", *STEPS), virement("C", "A", "1", ("50", "the board"))),
)


def asked(cost: Owed) -> int | None:
    proposed = fewest_approvals(lay_pipes(TERMS, cost), [], Limits())
    return None if proposed is None else sum(proposed.values())


def test_as_few_approvals_as_can_be_are_proposed() -> None:
    # 100 of its own, 20 and 50 unasked; 40 more for the board, 40 more for both, 50 more from C
    costs = "170 170.01 220 220.01 260 260.01 300 300.01".split()
    assert [asked(owed(L=one)) for one in costs] == [0, 1, 1, 2, 2, 3, 3, None]


def test_a_refused_set_is_not_proposed_again() -> None:
    laid = lay_pipes(TERMS, owed(L="180"))
    first = fewest_approvals(laid, [], Limits())
    assert first is not None
    second = fewest_approvals(laid, [first], Limits())
    assert second is not None
    assert second != first
    assert sum(second.values()) == 1


def test_rows_and_pipes_agree_on_what_can_be_paid() -> None:
    payable = 0
    for seed in range(60):
        terms, cost = tiny_money(seed)
        draft = Draft(Problem((), ()), Decimal("0.01"))
        say_money(draft, lay_pipes(terms, cost), {})
        can = solve(program_of(draft, {})).status == "optimal"
        assert (seed, can) == (seed, not plan_money(terms, cost).missing)
        payable += can
    assert 15 < payable < 60


def test_agreed_parts_hold_where_the_cost_depends_on_choices() -> None:
    terms = MoneyTerms(
        (budget("A", 2027, "100"), budget("B", 2027, "30")),
        (pays("A", "L"), pays("B", "L")),
        (LotShare("B", "L", Decimal("0.4")),),
    )
    draft = Draft(Problem((), ()), Decimal(1))
    chosen = draft.add("cost", up=None, whole=False)
    say_money(draft, lay_pipes(terms, owed(L="1000")), {(2027, "L"): [(chosen, 1.0)]}, terms.shares)
    dearest = solve(program_of(draft, {chosen: -1.0}))
    assert dearest.objective is not None
    assert round(-dearest.objective, 6) == 75  # of which B bears 30


def test_a_later_approval_is_never_asked_for_without_the_earlier() -> None:
    terms = MoneyTerms(
        TERMS.budgets,
        TERMS.arcs,
        virements=(virement("B", "A", "1", ("20", "the board"), ("30", "both boards")),),
    )
    proposed = fewest_approvals(lay_pipes(terms, owed(L="190")), [], Limits())
    assert proposed is not None
    assert sum(proposed.values()) == 2
