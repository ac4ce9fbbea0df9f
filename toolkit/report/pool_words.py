"""What a plan of funding says, in sentences that the terminal and the report share."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.allocation.coalitions import Group
from toolkit.allocation.funding_terms import Step, steps_needed
from toolkit.allocation.money_plan import MoneyPlan
from toolkit.allocation.planning_funds import FundingPlan, PoolShared
from toolkit.report.content import Number, Text
from toolkit.report.showing import day, listed, say
from toolkit.statements.case import Case

POOL = "shared cost of the pool"
FUNDS = "plan of funding"
ASSUMED = (
    "Whose need a lot serves is an assumption: each lot is divided between bodies as the money "
    "that is there for it without a pool. A group that leaves is taken to buy its own part at the "
    "same bids under the same rules, with its own money, and with every bidder's whole capacity "
    "to itself, so gains of different groups cannot all be had at once."
)
NOT_MOVED = "The pool is shared before least contributions and virements, which are stated apart."
OTHER_AWARD = (
    "`allocate` moves no money between streams, and so finds no award that can be paid; this is "
    "the cheapest award that can be paid with the virements stated."
)


def name_of(case: Case, commissioner: str) -> str:
    """Name a body."""
    found = case.commissioners.get(commissioner)
    return found.name if found else commissioner


def names_of(case: Case, group: Group) -> str:
    """Name a group of bodies."""
    return listed([name_of(case, one) for one in group])


def verdict(case: Case, pool: PoolShared) -> Text:
    """Say whether any group of partners would do better by leaving, and by how much."""
    found = pool.shared.contributions
    if len(pool.ownership.partners) == 1:
        return say("One body pays for everything, so there is nothing to share.")
    if not any(one.able for one in pool.shared.pool.alone):
        told = say("No group of partners could pay for its own part alone, so none could leave.")
    elif found.stable:
        told = say("No group of partners would do better by leaving.")
    else:
        worst = found.objections[0]
        told = say(
            "However the cost is divided, some group would do better by leaving. With the "
            "division shown, which keeps the largest such gain as small as it can be, ",
            f"{names_of(case, worst.group)} would save ",
            pence(worst.gain_gbp),
            " a year alone; all would stay only if every group were spared ",
            pence(found.deficit_gbp),
            " a year.",
        )
    proof = "" if found.proved else " Not every group's own award was proved, so this may change."
    return say(*told, proof)


def moves(case: Case, money: MoneyPlan | None) -> Iterator[Text]:
    """Say what moves between streams, and on whose approval."""
    for one in money.moved if money else ():
        steps = steps_needed(case, one)
        asked = "; ".join(map(_approval, steps)) or "no approval is needed"
        way = f" moves from {one.giver} to {one.receiver} in {one.year}; {asked}."
        yield say(pence(one.gbp, FUNDS), way)


def carried(money: MoneyPlan | None) -> Iterator[Text]:
    """Say what streams keep for later."""
    for one in money.carried if money else ():
        yield say(f"{one.stream} carries ", pence(one.gbp, FUNDS), f" out of {one.year}.")


def least_kept(plan: FundingPlan) -> Iterator[Text]:
    """Say which streams must put in a least sum; a plan that is there keeps them all."""
    for one in plan.terms.budgets if plan.plan else ():
        if one.least_gbp:
            yield say(f"{one.stream} puts in at least ", pence(one.least_gbp, FUNDS), " as stated.")


def _approval(step: Step) -> str:
    if step.given_on is None:
        return f"approval of {step.by} is needed and not recorded"
    return f"{step.by} approved on {day(step.given_on)}"


def pence(gbp: Decimal, origin: str = POOL) -> Number:
    """Quote money to the penny."""
    return Number(gbp, "pence", origin)
