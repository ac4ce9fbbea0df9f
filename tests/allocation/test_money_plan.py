from dataclasses import replace
from decimal import Decimal

from tests.allocation.money import budget, owed, pays, tiny_money, virement
from toolkit.allocation.contributions import LotShare, MoneyTerms
from toolkit.allocation.money_plan import Carried, MoneyPlan, Moved, Paid, broken_terms
from toolkit.allocation.virement import plan_money

TERMS = MoneyTerms(
    (
        budget("A", 2027, "100", least="20", carry="0.1"),
        budget("A", 2028, "100"),
        budget("B", 2027, "50"),
        budget("B", 2028, "50"),
    ),
    (pays("A", "L"), pays("B", "L", own=False, most="30")),
    (LotShare("A", "L", Decimal("0.5")),),
    (virement("B", "A", "0.5", ("10", "the board")),),
    Decimal("0.5"),
)
OWED = owed(L="60 100")


def paid(year: int, stream: str, gbp: str, *, own: bool = True) -> Paid:
    return Paid(year, stream, "L", Decimal(gbp), own)


def left(*gbp: str) -> tuple[tuple[int, str, Decimal], ...]:
    keys = [(2027, "A"), (2027, "B"), (2028, "A"), (2028, "B")]
    sums = [Decimal(one) for one in gbp]
    return tuple((*key, one) for key, one in zip(keys, sums, strict=True) if one)


GOOD = MoneyPlan(
    (paid(2027, "A", "60"), paid(2028, "A", "100")), left_gbp=left("40", "50", "0", "50")
)


def told(plan: MoneyPlan) -> str:
    return "; ".join(broken_terms(TERMS, OWED, plan))


def test_a_plan_that_keeps_all_terms_is_not_told_of() -> None:
    assert told(GOOD) == ""
    assert GOOD.approvals == 0


def test_every_broken_term_is_told() -> None:
    half = (paid(2027, "A", "29"), paid(2027, "B", "31", own=False), GOOD.paid[1])
    said = told(replace(GOOD, paid=half, left_gbp=left("71", "19", "0", "50")))
    assert "B pays 31 for L in 2027, above 30" in said
    assert "A pays 29 for L in 2027, outside its part of it" in said
    assert "B in 2027 spends 3100p elsewhere, above 0.5 of its money" in said
    short = told(replace(GOOD, paid=GOOD.paid[:1], left_gbp=left("40", "50", "100", "50")))
    assert "L costs 100 in 2028 and is paid 0" in short
    wrong = told(replace(GOOD, paid=(paid(2027, "A", "60", own=False), GOOD.paid[1])))
    assert "A may not pay 60 for L so" in wrong


def test_moves_and_carrying_are_checked() -> None:
    moved = (Moved(2027, "B", "A", Decimal(26), ()), Moved(2028, "A", "B", Decimal(1), ()))
    carried = (Carried(2027, "A", Decimal(11)),)
    said = told(replace(GOOD, moved=moved, carried=carried))
    assert "B gives 26 in 2027, above 0.5 of its money" in said
    assert "26 from B in 2027 names the wrong approvals" in said
    assert "A may not give 1 to B" in said
    assert "A in 2027 carries 1100p, above 0.1 of its money" in said


def test_money_that_does_not_add_up_is_told() -> None:
    said = told(replace(GOOD, left_gbp=left("40", "50", "0", "49")))
    assert said == "B in 2028 has 4900p left, which does not add up"
    most = replace(TERMS, budgets=(budget("A", 2027, "50"), *TERMS.budgets[1:]))
    assert "A in 2027 uses 6000p of 5000p" in "; ".join(broken_terms(most, OWED, GOOD))
    least = replace(TERMS, budgets=(budget("A", 2027, "100", least="61"), *TERMS.budgets[1:]))
    assert "A in 2027 puts in 6000p, below 61" in "; ".join(broken_terms(least, OWED, GOOD))


def test_a_changed_penny_is_seen() -> None:
    seen = 0
    for seed in range(40):
        terms, cost = tiny_money(seed)
        plan = plan_money(terms, cost)
        for n, one in enumerate(plan.paid):
            more = replace(one, gbp=one.gbp + Decimal("0.01"))
            changed = (*plan.paid[:n], more, *plan.paid[n + 1 :])
            assert broken_terms(terms, cost, replace(plan, paid=changed))
            seen += 1
    assert seen > 20
