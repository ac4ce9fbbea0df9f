from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.charts.flows import FORTY, LINES, MANY_LINES, PARTIES, line
from toolkit.report.charts.flow_gathering import Flow, FlowLine, FlowParty, gather
from toolkit.report.charts.flow_layout import BOX, LEAST_WIDTH, Places, place, words_of

FLOWS = gather(LINES, PARTIES)


def apart(places: Places) -> bool:
    """Whether no box lies on another."""
    boxes = sorted(places.boxes.values(), key=lambda one: (one.x, one.y))
    return all(one.x != other.x or one.y + one.tall <= other.y for one, other in pairwise(boxes))


def test_columns_stand_in_the_order_of_the_chain() -> None:
    boxes = place(FLOWS, set(FLOWS)).boxes
    chain = ["city", "prime", "p1", "resources"]
    assert [boxes[id].x for id in chain] == sorted({box.x for box in boxes.values()})


def test_a_band_ends_on_its_two_boxes() -> None:
    places = place(FLOWS, set())
    for flow, points in places.points.items():
        ends = [places.boxes[flow.payer.id], places.boxes[flow.payee.id]]
        left, right = sorted(ends, key=lambda one: one.x)
        assert points[0][0] == pytest.approx(left.x + BOX)
        assert points[-1][0] == pytest.approx(right.x)
        assert left.y <= points[0][1] <= left.y + left.tall
        assert right.y <= points[-1][1] <= right.y + right.tall


def test_money_that_passes_a_column_keeps_clear_of_its_boxes() -> None:
    places = place(FLOWS, set())
    (passing,) = (one for one in FLOWS if one.kind == "Managing contracts")
    for x, y in places.points[passing][1:-1]:
        for box in places.boxes.values():
            assert not (box.x <= x <= box.x + BOX and box.y <= y <= box.y + box.tall)


def test_money_within_a_column_has_room_to_turn() -> None:
    inside = gather([line("p1", "p2", 1e6), line("city", "p1", 5e6)], PARTIES)
    plain = gather([line("city", "p1", 5e6)], PARTIES)
    assert place(inside, set()).size[0] > place(plain, set()).size[0] == LEAST_WIDTH


def test_a_box_says_what_it_gets_and_pays() -> None:
    node = next(one.payee for one in FLOWS if one.payee.id == "prime")
    assert words_of(node, FLOWS) == ["gets £100.0m", "pays £95.0m"]


def test_forty_parties_are_laid_out_apart() -> None:
    flows = gather(MANY_LINES, FORTY)
    assert apart(place(flows, set(flows[:28])))


@given(
    st.lists(
        st.tuples(st.integers(0, 8), st.integers(0, 8), st.floats(0, 1e9)), min_size=1, max_size=30
    )
)
def test_any_flows_between_any_roles_are_laid_out_inside_the_picture(
    drawn: list[tuple[int, int, float]],
) -> None:
    roles = ("commissioners", "pool", "leads", "people", "providers", "owners", "linked")
    parties = [FlowParty(f"y{n}", "Y", roles[n % len(roles)]) for n in range(9)]  # type: ignore[arg-type]
    lines = [FlowLine(f"y{a}", f"y{b}", "k", gbp, 0, gbp * 2) for a, b, gbp in drawn]
    flows: tuple[Flow, ...] = gather(lines, parties)
    if not flows:
        return
    places = place(flows, set(flows))
    width, height = places.size
    assert apart(places)
    for box in places.boxes.values():
        assert -1e-6 <= box.y <= box.y + box.tall <= height + 1e-6
        assert 0 <= box.x <= box.x + BOX <= width
    for points in places.points.values():
        assert all(0 <= x <= width and -1e-6 <= y <= height + 1e-6 for x, y in points)
