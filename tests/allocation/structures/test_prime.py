from toolkit.allocation.structures.prime import (
    CanLead,
    Footprint,
    Prime,
    SharedLot,
    connected,
    lots_of,
)

EAST, WEST, SOUTH = (
    Footprint("E", ("a",)),
    Footprint("W", ("b", "c")),
    Footprint("S", ("d",)),
)


def prime(*shared: SharedLot) -> Prime:
    return Prime("p", "leads", footprints=(EAST, WEST, SOUTH), shared=shared)


def test_footprints_without_shared_lots_stand_alone() -> None:
    assert connected(prime()) == ((EAST,), (WEST,), (SOUTH,))


def test_footprints_that_share_lots_are_led_together() -> None:
    rule = prime(SharedLot("x", ("W", "S")))
    assert connected(rule) == ((EAST,), (WEST, SOUTH))
    assert lots_of(rule, (WEST, SOUTH)) == ("b", "c", "d", "x")
    assert lots_of(rule, (EAST,)) == ("a",)
    everything = prime(SharedLot("x", ("W", "S")), SharedLot("y", ("S", "E")))
    assert connected(everything) == ((EAST, WEST, SOUTH),)


def test_a_lead_asks_for_something_only_where_it_says_so() -> None:
    assert not Prime("p", "leads", candidates=(CanLead("P"),)).asks
    assert prime().most_subs is None
