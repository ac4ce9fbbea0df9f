from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.charts.flows import FORTY, LINES, MANY_LINES, PARTIES, line
from toolkit.report.charts.flow_gathering import (
    COLUMNS,
    MOST,
    ROLES,
    Flow,
    FlowLine,
    FlowParty,
    entering_gbp,
    gather,
    least_certain,
    nodes_of,
    turned,
)

SUMS = st.floats(-1e9, 1e9).map(lambda gbp: round(gbp, 2))
IDS = st.sampled_from([f"x{number}" for number in range(40)])


@st.composite
def lines(draw: st.DrawFn) -> FlowLine:
    low, middle, high = sorted(draw(st.tuples(SUMS, SUMS, SUMS)))
    return FlowLine(draw(IDS), draw(IDS), draw(st.sampled_from("abc")), middle, low, high)


def told(flows: tuple[Flow, ...]) -> list[tuple[str, str, str, float]]:
    return [(one.payer.title, one.payee.title, one.kind, one.central_gbp) for one in flows]


def test_every_role_has_a_column_between_payers_and_outsiders() -> None:
    assert set(COLUMNS) == set(ROLES)
    order = ["commissioners", "pool", "leads", "providers", "resources"]
    assert sorted(order, key=lambda role: COLUMNS[role]) == order  # type: ignore[index]
    assert COLUMNS["people"] == COLUMNS["leads"]


def test_a_flow_below_zero_is_turned_round_with_its_range() -> None:
    (gain,) = (one for one in gather(LINES, PARTIES) if one.kind == "Gain and pain")
    assert (gain.payer.title, gain.payee.title) == ("Provider one", "City Council")
    assert (gain.central_gbp, gain.p10_gbp, gain.p90_gbp) == (0.9e6, -1e6, 3e6)


def test_flows_come_largest_first_and_keep_their_sums() -> None:
    flows = gather(LINES, PARTIES)
    assert len(flows) == len(LINES)
    sums = [one.central_gbp for one in flows]
    assert sums == sorted(sums, reverse=True)
    assert told(flows)[0] == ("Prime contractor", "Provider two", "Sub-contracts", 65e6)


def test_money_passed_on_is_counted_once() -> None:
    assert entering_gbp(gather(LINES, PARTIES)) == pytest.approx(60e6 + 40e6 + 0.3e6 - 0.9e6)


def test_forty_parties_are_joined_by_kind_and_then_into_others() -> None:
    nodes = nodes_of(MANY_LINES, FORTY)
    assert set(nodes) == {one.id for one in FORTY}
    for column in (0, 3):
        here = {node.id: node for node in nodes.values() if node.column == column}
        assert len(here) == MOST
        assert sum(node.parties for node in here.values()) == (12 if column == 0 else 28)
        (rest,) = (node for node in here.values() if node.rest)
        assert rest.title == f"others ({rest.parties})"
    kinds = {node.title for node in nodes.values() if node.column == 3 and not node.rest}
    assert all(title.startswith("Kind ") for title in kinds)


def test_joined_flows_add_up_and_say_how_many_they_are() -> None:
    flows = gather(MANY_LINES, FORTY)
    assert sum(one.lines for one in flows) == len(MANY_LINES)
    for name in ("central_gbp", "p10_gbp", "p90_gbp"):
        whole = sum(getattr(one, name) for one in MANY_LINES)
        assert sum(getattr(one, name) for one in flows) == pytest.approx(whole)


def test_sums_by_node_can_be_given_back_and_are_taken_as_they_are() -> None:
    nodes = nodes_of(LINES, PARTIES)
    parties = [FlowParty(one.id, one.title, one.role) for one in nodes.values()]
    assert told(gather(LINES, parties)) == told(gather(LINES, PARTIES))


def test_nothing_flows_where_all_is_nought_or_stays_with_one_party() -> None:
    assert gather([]) == ()
    assert gather([FlowLine("a", "b", "care", 0, 0, 0), line("a", "a", 5e6)]) == ()
    assert gather([line("a", "b", 1e-9)]) == ()


def test_a_flow_that_comes_to_nothing_but_may_move_is_kept() -> None:
    (flow,) = gather([FlowLine("a", "b", "share", 0.0, -1.0, 2.0)])
    assert (flow.central_gbp, flow.p10_gbp, flow.p90_gbp) == (0.0, -1.0, 2.0)


def test_a_party_nobody_described_is_placed_by_its_name_or_its_part() -> None:
    nodes = nodes_of([line("a", "pool", 1.0), line("pool", "b", 1.0), line("b", "tax", 1.0)], ())
    assert {id: node.role for id, node in nodes.items()} == {
        "a": "commissioners",
        "pool": "pool",
        "b": "providers",
        "tax": "tax",
    }


def test_the_least_certain_flow_is_the_widest_for_its_size() -> None:
    found = least_certain(gather(LINES, PARTIES))
    assert found is not None
    assert found.kind == "Gain and pain"


def test_a_trifle_is_not_the_least_certain_flow() -> None:
    trifle = FlowLine("city", "p1", "trifle", 1.0, -50.0, 50.0)
    large = line("city", "p2", 1e6, 0.3)
    found = least_certain(gather([trifle, large], PARTIES))
    assert found is not None
    assert found.central_gbp == 1e6
    assert least_certain(gather([line("city", "p1", 5.0, 0.0)])) is None
    assert least_certain(()) is None


@given(lines())
def test_turning_twice_changes_nothing(one: FlowLine) -> None:
    once = turned(one)
    assert turned(once) == once
    assert once.central_gbp >= 0
    assert once.p10_gbp <= once.p90_gbp


@given(st.lists(lines(), max_size=60), st.randoms(use_true_random=False))
def test_the_order_of_lines_and_parties_is_irrelevant(
    given_lines: list[FlowLine], random: object
) -> None:
    shuffled, parties = list(given_lines), list(FORTY)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    random.shuffle(parties)  # type: ignore[attr-defined]
    rounded = [told_rounded(gather(*both)) for both in ((given_lines, FORTY), (shuffled, parties))]
    assert rounded[0] == rounded[1]


def told_rounded(flows: tuple[Flow, ...]) -> set[tuple[str, str, str, int]]:
    return {(one.payer.id, one.payee.id, one.kind, round(one.central_gbp)) for one in flows}


@given(st.lists(lines(), max_size=60))
def test_what_is_joined_stays_between_the_same_columns(given_lines: list[FlowLine]) -> None:
    nodes = nodes_of(given_lines, FORTY)
    moved = sum(
        turned(one).central_gbp
        for one in given_lines
        if one.payer != one.payee
        and nodes.get(one.payer)
        and nodes.get(one.payer) != nodes.get(one.payee)
    )
    assert sum(one.central_gbp for one in gather(given_lines, FORTY)) == pytest.approx(moved)


def test_a_joined_party_keeps_the_column_of_its_role() -> None:
    many = [replace(one, kind="") for one in FORTY]
    for one in many:
        node = nodes_of(MANY_LINES, many)[one.id]
        assert node.column == COLUMNS[one.role]
