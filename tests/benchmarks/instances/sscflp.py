"""Single-source capacitated location: every customer from one facility, opened at a fixed cost."""

from tests.benchmarks.instances.instance import Bid, Instance, Provider
from tests.benchmarks.instances.reading import Numbers, in_units, scale_for, words_of


def read_sscflp(text: str, source: str) -> Instance:
    """Read facilities and customers, capacities, fixed costs, demands, and costs by customer.

    A facility is a provider with a mobilisation cost, a customer is a lot, and each pair of them is
    a bid for the customer's whole demand; bids go customer by customer.

    Args:
        text: The file in the form of OR-Datasets: one row of costs for each customer.
        source: Its name, for refusals.

    Raises:
        InputError: The file ends too early or too late, or holds something else than numbers.

    Source: O. Oliveira, OR-Datasets, single-source capacitated facility location (sets of Delmaire,
    Holmberg, OR-Library and Yang).
    """
    numbers = Numbers(source, words_of(text))
    facilities, customers = numbers.whole(2, "the numbers of facilities and of customers")
    capacities = numbers.whole(facilities, "a capacity")
    fixed = numbers.take(facilities, "a fixed cost")
    demands = numbers.whole(customers, "a demand")
    costs = numbers.table(customers, facilities, "a cost")
    numbers.end()
    scale = scale_for([*fixed, *(cost for row in costs for cost in row)])
    bids = tuple(
        Bid((customer,), in_units(costs[customer][facility], scale), facility, demands[customer])
        for customer in range(customers)
        for facility in range(facilities)
    )
    providers = tuple(
        Provider(capacity, in_units(cost, scale))
        for capacity, cost in zip(capacities, fixed, strict=True)
    )
    return Instance("min", "once", customers, bids, providers, scale)
