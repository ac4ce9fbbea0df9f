"""The verb of the room: what each party pays and gets in each future."""

from collections.abc import Callable

import numpy as np

from toolkit.allocation import Allocation
from toolkit.errors import Cancelled
from toolkit.futures import Futures, blocks, central
from toolkit.payment import RESOURCES, balances
from toolkit.simulation.affording import afford
from toolkit.simulation.dues import state_dues
from toolkit.simulation.posting import post, what_happens
from toolkit.simulation.results import PartyYear, Simulation, spread
from toolkit.statements.case import Case
from toolkit.statements.options import Option
from toolkit.statements.terms import parameters_of

type Progress = Callable[[str, float], bool]


def simulate(
    case: Case,
    option: Option,
    allocation: Allocation,
    futures: Futures,
    *,
    progress: Progress | None = None,
) -> Simulation | None:
    """Play an award through every future.

    The award and the shares in which streams fund each lot are fixed; units and prices move.

    Args:
        case: The case.
        option: The option.
        allocation: Its award.
        futures: The same for every option.
        progress: Called after each block; work stops when it answers False.

    Returns:
        The simulation; nothing where there is no award.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    if not allocation.awards:
        return None
    dues = state_dues(case, option, allocation, parameters_of(case, option))
    target = what_happens(case.assumptions, central(futures), futures.years)
    central_nets = balances(post(dues, target, target))
    nets = {party: np.empty((futures.draws, futures.years)) for party in central_nets}
    factor = np.empty(futures.draws)
    imbalance, done = 0.0, 0
    for block in blocks(futures):
        happened = what_happens(case.assumptions, block, futures.years)
        here = slice(done, done + block.draws)
        found = balances(post(dues, happened, target))
        imbalance = max(imbalance, float(np.abs(np.sum(list(found.values()), axis=0)).max()))
        for party, net in found.items():
            nets[party][here] = net
        factor[here] = (happened.units * happened.prices)[:, 0]
        done += block.draws
        if progress is not None and not progress("simulating", done / futures.draws):
            raise Cancelled("stopped before the end; nothing was written")
    middle = float((target.units * target.prices)[0, 0])
    payers = [body for body in case.commissioners if body in nets]
    order = [*payers, *sorted(nets.keys() - {*payers, RESOURCES}), RESOURCES]
    nothing = np.zeros((futures.draws, futures.years))  # where care is free, nobody pays
    paid = -sum((nets[body] for body in payers), nothing)
    central_paid = -sum((central_nets[body] for body in payers), nothing[:1])[0]
    return Simulation(
        option=option.id,
        draws=futures.draws,
        seed=futures.seed,
        years=futures.years,
        dues=dues.dues,
        charges_gbp=dues.charges_gbp,
        parties=tuple(
            PartyYear(party, y + 1, spread(float(central_nets[party][0, y]), nets[party][:, y]))
            for party in order
            if party in nets
            for y in range(futures.years)
        ),
        total=tuple(spread(float(central_paid[y]), paid[:, y]) for y in range(futures.years)),
        whole_term=spread(float(central_paid.sum()), paid.sum(axis=1)),
        affordability=afford(case, allocation, factor, middle),
        leads=dues.care.leads,
        notes=dues.notes,
        first_year_draws=paid[:, 0],
        largest_imbalance_gbp=imbalance,
    )
