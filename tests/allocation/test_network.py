from hypothesis import given
from hypothesis import strategies as st

from toolkit.allocation.network import Network, add_arc, flow, push, reachable, settle


def diamond() -> Network:
    network: Network = {}
    add_arc(network, "from", "left", 5)
    add_arc(network, "from", "right", 4)
    add_arc(network, "left", "to", 3)
    add_arc(network, "left", "right", 9)
    add_arc(network, "right", "to", 6)
    return network


def test_as_much_flows_as_the_tightest_cut_lets_through() -> None:
    network = diamond()
    assert push(network, "from", "to") == 9
    assert reachable(network, "from") == {"from"}
    assert flow(network, "left", "to") + flow(network, "right", "to") == 9


def test_pushing_stops_at_the_limit_asked_for() -> None:
    network = diamond()
    assert push(network, "from", "to", 2) == 2
    assert push(network, "from", "to") == 7


def test_settling_moves_flow_onto_an_arc_and_keeps_the_total() -> None:
    network: Network = {}
    for stream in ("a", "b"):
        add_arc(network, "from", stream, 10)
        add_arc(network, stream, "lot", 10)
    add_arc(network, "lot", "to", 12)
    assert push(network, "from", "to") == 12
    assert settle(network, "from", "b") == 10
    assert settle(network, "from", "a") == 2
    assert flow(network, "lot", "to") == 12


def test_a_settled_arc_is_not_robbed_later() -> None:
    network: Network = {}
    add_arc(network, "from", "a", 10)
    add_arc(network, "a", "x", 10)
    add_arc(network, "a", "y", 10)
    add_arc(network, "x", "to", 6)
    add_arc(network, "y", "to", 6)
    push(network, "from", "to")
    assert settle(network, "a", "x") == 6
    assert settle(network, "a", "y") == 4


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 9)), max_size=12))
def test_no_flow_is_lost_or_made_on_the_way(arcs: list[tuple[int, int, int]]) -> None:
    network: Network = {0: {}, 9: {}}
    kept: dict[tuple[int, int], int] = {}
    for tail, head, most in arcs:
        if tail < head and (tail, head) not in kept:
            kept[tail, head] = most
            add_arc(network, tail, head, most)
    add_arc(network, 4, 9, 7)
    kept[4, 9] = 7
    pushed = push(network, 0, 9)
    for node in range(1, 5):
        arrives = sum(flow(network, t, h) for t, h in kept if h == node)
        leaves = sum(flow(network, t, h) for t, h in kept if t == node)
        assert arrives == leaves
    assert all(0 <= flow(network, *arc) <= most for arc, most in kept.items())
    assert flow(network, 4, 9) == pushed
