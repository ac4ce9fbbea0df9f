"""Terms of funding over a few years, made by hand or at random."""

import random
from decimal import Decimal

from toolkit.allocation.contributions import Approval, Budget, LotShare, MoneyTerms, Virement
from toolkit.allocation.problem import Arc

type Owed = dict[tuple[int, str], Decimal]


def budget(stream: str, year: int, gbp: str, *, least: str = "0", carry: str = "0") -> Budget:
    return Budget(stream, year, Decimal(gbp), Decimal(least), Decimal(carry))


def pays(stream: str, lot: str, *, own: bool = True, most: str | None = None) -> Arc:
    return Arc(stream, lot, None if most is None else Decimal(most), own)


def virement(giver: str, receiver: str, share: str, *approvals: tuple[str, str]) -> Virement:
    steps = tuple(Approval(Decimal(above), by) for above, by in approvals)
    return Virement(giver, receiver, Decimal(share), steps)


def owed(**lots: str) -> Owed:
    """Read `L=100 200` as what lot L costs in 2027 and in 2028."""
    return {
        (2027 + n, lot): Decimal(gbp)
        for lot, costs in lots.items()
        for n, gbp in enumerate(costs.split())
    }


def tiny_money(seed: int) -> tuple[MoneyTerms, Owed]:
    """Draw terms of two streams, two lots and two years, with sums of a few pence."""
    chance = random.Random(seed)
    years, streams, lots = (2027, 2028), ("A", "B"), ("L", "M")

    def penny(most: int) -> Decimal:
        return Decimal(chance.randint(0, most)) / 100

    budgets = []
    for stream in streams:
        for year in years:
            gbp = penny(4)
            least = min(gbp, penny(2)) if chance.random() < 0.4 else Decimal(0)
            carry = Decimal(chance.choice(["0", "0.5", "1"]))
            budgets.append(Budget(stream, year, gbp, least, carry))
    arcs = [
        Arc(s, lot, penny(4) if chance.random() < 0.2 else None, chance.random() < 0.6)
        for s in streams
        for lot in lots
        if chance.random() < 0.7
    ]
    shares = [
        LotShare(arc.stream, arc.lot, Decimal(chance.choice(["0", "0.5"])), Decimal(1))
        for arc in arcs
        if chance.random() < 0.2 and arc.own
    ]
    moves = [
        Virement(
            giver,
            receiver,
            Decimal(chance.choice(["0.5", "1"])),
            tuple(
                Approval(Decimal(n) / 100, f"step {n}") for n in chance.choice([(), (0,), (0, 2)])
            ),
        )
        for giver, receiver in (("A", "B"), ("B", "A"))
        if chance.random() < 0.6
    ]
    cap = Decimal("0.5") if chance.random() < 0.3 else None
    costs = {(year, lot): penny(2) for year in years for lot in lots}
    return MoneyTerms(tuple(budgets), tuple(arcs), tuple(shares), tuple(moves), cap), costs
