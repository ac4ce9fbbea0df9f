"""Facts that exist only once lots are awarded, for the law to be asked a second time."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.allocation.lawful import DAYS_A_YEAR
from toolkit.allocation.results import Allocation, cost_by_lot
from toolkit.statements.case import Case
from toolkit.statements.facts import EVERY_LOT, Fact
from toolkit.statements.options import Option
from toolkit.units import pence, pounds

LIFETIME_VALUE = "lv_new"


def facts_of_award(case: Case, option: Option, allocation: Allocation) -> tuple[Fact, ...]:
    """Give what an award says to the law: who qualifies, who wins, and at what value.

    Only what follows from the award is given, and nothing that the case states itself. A view is
    never derived: that a price is abnormally low is for the authority to find and record. Nor is
    why a provider was left out, because not every reason is an exclusion ground.

    Args:
        case: The case that was allocated.
        option: The option whose lots were awarded.
        allocation: Its award; without awards it has no facts.

    Returns:
        Rows about lots, to be handed to `check` as `more`.
    """
    if not allocation.awards:
        return ()
    stated = {(row.subject, row.fact) for row in case.facts}
    return tuple(
        fact
        for fact in _facts(case, allocation)
        if not {(id, fact.fact) for id in (fact.subject, option.id, EVERY_LOT)} & stated
    )


def _facts(case: Case, allocation: Allocation) -> Iterator[Fact]:
    problem = allocation.problem
    years = Decimal((case.end - case.start).days + 1) / DAYS_A_YEAR
    cost = cost_by_lot(allocation.awards)
    offered = {award.bid for award in allocation.awards} | set(allocation.also_offered)
    for need in problem.needs:
        standing = [offer for offer in problem.offers if offer.lot == need.lot]
        qualify = {offer.provider for offer in standing}
        winners = {offer.provider for offer in standing if offer.bid in offered}
        lifetime = pounds(pence(cost.get(need.lot, Decimal(0)) * years))
        told = (
            ("providers_that_qualify", str(len(qualify))),
            ("providers_offered_a_contract", str(len(winners))),
            (LIFETIME_VALUE, f"{lifetime:f}"),
        )
        for name, value in told:
            note = "from the award"
            yield Fact(subject=need.lot, fact=name, value=value, basis="derived", note=note)
