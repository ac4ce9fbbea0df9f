"""Generalised assignment: every job to one agent, within what each agent can do."""

from tests.benchmarks.instances.instance import Bid, Instance, Provider
from tests.benchmarks.instances.reading import Numbers, in_units, scale_for, words_of


def read_gap(text: str, source: str) -> Instance:
    """Read agents and jobs, then cost and consumption by agent and job, then the capacities.

    An agent is a provider, a job is a lot, and each pair of them is a bid; bids go agent by agent.

    Args:
        text: The file.
        source: Its name, for refusals.

    Raises:
        InputError: The file ends too early or too late, or holds something else than numbers.

    Source: J. E. Beasley, OR-Library, generalised assignment problem; M. Yagiura's larger ones.
    """
    numbers = Numbers(source, words_of(text))
    agents, jobs = numbers.whole(2, "the numbers of agents and of jobs")
    costs = numbers.table(agents, jobs, "a cost")
    uses = [numbers.whole(jobs, "a consumption") for _ in range(agents)]
    capacities = numbers.whole(agents, "a capacity")
    numbers.end()
    scale = scale_for(cost for row in costs for cost in row)
    bids = tuple(
        Bid((job,), in_units(costs[agent][job], scale), agent, uses[agent][job])
        for agent in range(agents)
        for job in range(jobs)
    )
    providers = tuple(Provider(capacity) for capacity in capacities)
    return Instance("min", "once", jobs, bids, providers, scale)
