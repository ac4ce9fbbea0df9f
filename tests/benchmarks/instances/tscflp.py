"""Two-stage capacitated location: plants, satellites and customers, with flows between them."""

from decimal import Decimal

from tests.benchmarks.instances.instance import Provider, TwoStage
from tests.benchmarks.instances.reading import Numbers, in_units, scale_for, words_of

Table = tuple[tuple[Decimal, ...], ...]


def read_tscflp(text: str, source: str) -> TwoStage:
    """Read sizes, demands, plants, costs to satellites, satellites, and costs to customers.

    Read as sourcing, plants are subcontractors, satellites are prime providers, customers are lots.

    Args:
        text: The file.
        source: Its name, for refusals.

    Raises:
        InputError: The file ends too early or too late, or holds something else than numbers.

    Source: D. R. M. Fernandes and others, A simple and effective genetic algorithm for the
    two-stage capacitated facility location problem, doi 10.1016/j.cie.2014.05.023.
    """
    numbers = Numbers(source, words_of(text))
    sizes = numbers.whole(3, "the numbers of plants, satellites and customers")
    plant_count, satellite_count, customers = sizes
    demand = numbers.whole(customers, "a demand")
    plants = _sites(numbers, plant_count, "plant")
    inbound = numbers.table(plant_count, satellite_count, "a cost from plant to satellite")
    satellites = _sites(numbers, satellite_count, "satellite")
    outbound = numbers.table(satellite_count, customers, "a cost from satellite to customer")
    numbers.end()
    money = [cost for table in (inbound, outbound) for row in table for cost in row]
    scale = scale_for([*money, *(cost for table in (plants, satellites) for _, cost in table)])
    return TwoStage(
        tuple(Provider(capacity, in_units(cost, scale)) for capacity, cost in plants),
        tuple(Provider(capacity, in_units(cost, scale)) for capacity, cost in satellites),
        demand,
        _counted(inbound, scale),
        _counted(outbound, scale),
        scale,
    )


def _sites(numbers: Numbers, count: int, what: str) -> tuple[tuple[int, Decimal], ...]:
    """Take the capacity and the fixed cost of each site."""
    sites = []
    for _ in range(count):
        (capacity,) = numbers.whole(1, f"the capacity of a {what}")
        (cost,) = numbers.take(1, f"the fixed cost of a {what}")
        sites.append((capacity, cost))
    return tuple(sites)


def _counted(table: Table, scale: int) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(in_units(cost, scale) for cost in row) for row in table)
