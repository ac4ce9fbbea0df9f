from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.simulation.test_framework import ANY
from toolkit.errors import Cancelled
from toolkit.futures.streams import BLOCK
from toolkit.simulation.calling_off import call_offs, demand_of, packages_of, take_up
from toolkit.simulation.framework import CallOffTerms, Framework, Standing, framework_of
from toolkit.statements.call_offs import CallOffOrder, CallOffRule
from toolkit.statements.case import Case

ORDERS: tuple[CallOffOrder, ...] = ("ranked", "choice", "mini_competition")
UNRANKED: tuple[CallOffOrder, ...] = ("choice", "mini_competition")


def rule(order: CallOffOrder, **changed: Any) -> CallOffRule:
    stated = ANY.model_dump() | {
        "order": order,
        "price_spread": "0.05",
        "quality_weight": "0.05",
        "price_weight": "0.1",
        "units_per_package": "1",
    }
    return CallOffRule.model_validate(stated | changed)


def place(lot: str, provider: str, rank: int, accepts: float, most: float) -> Standing:
    quality, price = 60.0 + 7 * (rank % 3), 20.0 + rank
    return Standing(lot, provider, rank, price, quality, most, accepts, counts=True)


def framework(order: CallOffOrder, *standings: Standing, **capacity: float) -> Framework:
    lots = dict.fromkeys((one.lot for one in standings), 100.0)
    room = {one.provider: capacity.get(one.provider, 1e6) for one in standings}
    return Framework("o", lots, dict.fromkeys(lots, rule(order)), standings, room)


TWO_LOTS = (
    place("N", "P1", 1, 0.6, 400),
    place("N", "P2", 2, 0.8, 300),
    place("N", "P3", 3, 0.7, 500),
    place("S", "P1", 2, 0.5, 200),
    place("S", "P3", 1, 0.9, 250),
)


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    amounts, chances = st.floats(0, 150), st.floats(0, 1)
    standings = [
        place(lot, provider, rank, draw(chances), draw(amounts))
        for lot in ("N", "S")
        for rank, provider in enumerate(("P1", "P2", "P3", "P4"), start=1)
    ]
    room = {provider: draw(amounts) for provider in ("P1", "P2", "P3", "P4")}
    return framework(draw(st.sampled_from(ORDERS)), *standings, **room)


@settings(max_examples=60, deadline=None)
@given(frameworks(), st.floats(0, 300), st.floats(0, 300))
def test_nobody_gets_more_than_they_can_do_and_no_more_is_placed_than_wanted(
    one: Framework, north: float, south: float
) -> None:
    (taken,) = take_up(one, np.array([[north, south]]))
    by_lot = taken.reshape(2, 4)
    assert (taken >= 0).all()
    assert (taken <= [place.most_units for place in one.standings]).all()
    assert (by_lot.sum(axis=0) <= np.array([*one.capacity.values()]) + 1e-6).all()
    assert (by_lot.sum(axis=1) <= np.array([north, south]) + 1e-6).all()
    for units, standing in zip(taken, one.standings, strict=True):
        assert standing.accepts > 0 or units == 0


@pytest.mark.parametrize("least", [5e-324, 1e-300, 1e-12])
def test_hardly_any_room_is_filled_at_once(least: float) -> None:
    standings = place("N", "P1", 1, 1.0, least), place("N", "P2", 2, 1.0, 60)
    one = framework("ranked", *standings, P2=60.0)
    assert take_up(one, np.array([[50.0]]))[0].tolist() == pytest.approx([0, 50])
    standings = place("N", "P1", 1, 1.0, 60), place("N", "P2", 2, 1.0, 60)
    one = framework("ranked", *standings, P1=least)
    assert take_up(one, np.array([[50.0]]))[0].tolist() == pytest.approx([0, 50])


@pytest.mark.parametrize("order", ORDERS)
def test_with_room_for_all_only_refusals_stay_unplaced(order: CallOffOrder) -> None:
    (taken,) = take_up(framework(order, *TWO_LOTS), np.array([[100.0, 50.0]]))
    assert taken[:3].sum() == pytest.approx(100 * (1 - 0.4 * 0.2 * 0.3))
    assert taken[3:].sum() == pytest.approx(50 * (1 - 0.5 * 0.1))


def test_a_ranking_worked_by_hand() -> None:
    """P1 takes half of the stream and is full after 60 of 100; P2 takes what is left."""
    standings = place("N", "P1", 1, 0.5, 30), place("N", "P2", 2, 1.0, 60)
    (taken,) = take_up(framework("ranked", *standings), np.array([[100.0]]))
    # Until P1 is full, 60 have come and P2 has 30; then it takes 30 more and is full at 90.
    assert taken.tolist() == pytest.approx([30, 60])
    (taken,) = take_up(framework("ranked", *standings), np.array([[80.0]]))
    assert taken.tolist() == pytest.approx([30, 50])


def test_a_provider_shares_its_capacity_between_lots() -> None:
    standings = place("N", "P1", 1, 1.0, 100), place("S", "P1", 1, 1.0, 100)
    (taken,) = take_up(framework("ranked", *standings, P1=60.0), np.array([[80.0, 40.0]]))
    assert taken.tolist() == pytest.approx([40, 20])
    apart = tuple(replace(one, counts=False) for one in standings)
    (taken,) = take_up(framework("ranked", *apart, P1=60.0), np.array([[80.0, 40.0]]))
    assert taken.tolist() == pytest.approx([80, 40])


@pytest.mark.parametrize("order", UNRANKED)
def test_neither_order_nor_rank_means_anything_where_nobody_is_ranked(
    order: CallOffOrder,
) -> None:
    wanted = np.array([[900.0, 600.0], [100.0, 100.0]])
    stated = take_up(framework(order, *TWO_LOTS, P3=500.0), wanted)
    turned = tuple(replace(one, rank=9 - one.rank) for one in reversed(TWO_LOTS))
    upside_down = framework(order, *turned, P3=500.0)
    upside_down = replace(upside_down, lots={"N": 100.0, "S": 100.0})
    assert (take_up(upside_down, wanted) == stated).all()


def test_the_first_in_a_ranking_gets_more_than_when_last() -> None:
    first = take_up(framework("ranked", *TWO_LOTS), np.array([[300.0, 0.0]]))[0, 0]
    turned = tuple(replace(one, rank=9 - one.rank) for one in TWO_LOTS)
    assert first > 2 * take_up(framework("ranked", *turned), np.array([[300.0, 0.0]]))[0, 0]


def one_by_one(
    one: Framework, wanted: tuple[int, ...], random: np.random.Generator
) -> NDArray[np.float64]:
    """Offer packages of one unit in the order in which they happen to come."""
    places = {(s.lot, s.provider): s for s in one.standings}
    taken = dict.fromkeys(places, 0.0)
    packages = np.repeat(np.array([*one.lots]), wanted)
    random.shuffle(packages)
    for lot in packages:
        here = [s for s in one.standings if s.lot == lot]
        liking = {s.provider: float(random.gumbel()) for s in here}
        for s in here:
            way = one.rules[lot]
            if way.order == "ranked":
                liking[s.provider] = -float(s.rank)
            elif way.order == "choice":
                liking[s.provider] += 0.05 * s.quality - 0.1 * 100 * np.log(s.price_gbp)
            else:
                liking[s.provider] -= np.log(s.price_gbp) / 0.05
        for s in sorted(here, key=lambda s: -liking[s.provider]):
            everywhere = sum(n for (_, who), n in taken.items() if who == s.provider)
            room = taken[lot, s.provider] < s.most_units
            room = room and everywhere < one.capacity[s.provider]
            if room and random.random() < s.accepts:
                taken[lot, s.provider] += 1
                break
    return np.array([*taken.values()])


@pytest.mark.parametrize("order", ORDERS)
def test_the_fluid_is_what_offering_one_by_one_gives_on_average(order: CallOffOrder) -> None:
    one, wanted, runs = framework(order, *TWO_LOTS, P3=420.0), (700, 400), 30
    random = np.random.Generator(np.random.PCG64(5))
    found = np.array([one_by_one(one, wanted, random) for _ in range(runs)])
    (fluid,) = take_up(one, np.array([wanted], dtype=float))
    error = found.std(axis=0, ddof=1) / runs**0.5
    # A hundredth of the largest place allows for the moment of filling up, which is luck too.
    assert (np.abs(found.mean(axis=0) - fluid) <= 4 * error + 0.01 * 400).all()


def test_packages_come_as_often_as_planned_and_whole() -> None:
    of_fifty = rule("ranked", units_per_package="50")
    found = packages_of(of_fifty, "N", np.full((20_000, 1), 5000.0), 1)
    assert (found % 50 == 0).all()
    assert found.mean() == pytest.approx(5000, abs=4 * 50 * (100 / 20_000) ** 0.5)
    assert found.std() == pytest.approx(50 * 100**0.5, rel=0.03)
    assert (packages_of(of_fifty, "N", np.zeros((3, 2)), 1) == 0).all()


def test_a_shorter_run_is_the_start_of_a_longer_one_and_lots_have_their_own_luck() -> None:
    units = np.full((BLOCK + 20, 2), 300.0)
    long = packages_of(ANY, "N", units, 1)
    assert (packages_of(ANY, "N", units[: BLOCK + 3], 1) == long[: BLOCK + 3]).all()
    assert not (packages_of(ANY, "S", units, 1) == long).all()
    assert not (packages_of(ANY, "N", units, 2) == long).all()


def test_what_is_called_off_and_what_is_not_add_up_to_what_is_wanted(tiny: Case) -> None:
    option = tiny.option("separate_frameworks")
    one = framework_of(tiny, option, (), CallOffTerms((ANY,)))
    factors = np.linspace(0.5, 2.0, 300).reshape(150, 2)
    found = call_offs(one, demand_of(one, np.ones((1, 2)), factors), 3)
    assert (found.option, found.draws, found.seed) == ("separate_frameworks", 150, 3)
    for lot, planned in one.lots.items():
        wanted = packages_of(one.rules[lot], lot, planned * factors, 3)
        for year in (1, 2):
            rows = [row for row in found.called_off if (row.lot, row.year) == (lot, year)]
            (rest,) = [row for row in found.unplaced if (row.lot, row.year) == (lot, year)]
            total = sum(row.units.mean for row in rows) + rest.units.mean
            assert total == pytest.approx(wanted[:, year - 1].mean())
            assert rest.share == pytest.approx(rest.units.mean / wanted[:, year - 1].mean())
            central = sum(row.units.central for row in rows) + rest.units.central
            assert central == pytest.approx(planned)


def test_a_provider_that_never_accepts_is_told_to_get_nothing() -> None:
    one = framework("choice", place("N", "P1", 1, 0.0, 100), place("N", "P2", 2, 0.5, 100))
    found = call_offs(one, demand_of(one, np.ones((1, 1)), np.ones((50, 1))), 1)
    never, sometimes = found.called_off
    assert (never.provider, never.nothing, never.units.mean) == ("P1", 1.0, 0.0)
    assert sometimes.nothing == 0
    assert found.unplaced[0].share == pytest.approx(0.5)


def test_a_lot_on_which_nobody_has_a_place_stays_unplaced() -> None:
    one = replace(framework("ranked", *TWO_LOTS), standings=TWO_LOTS[:3])
    found = call_offs(one, demand_of(one, np.ones((1, 1)), np.ones((20, 1))), 1)
    assert {row.lot for row in found.called_off} == {"N"}
    assert found.unplaced[1].share == 1


def test_work_stops_when_asked_to() -> None:
    one = framework("ranked", *TWO_LOTS)
    with pytest.raises(Cancelled):
        call_offs(
            one,
            demand_of(one, np.ones((1, 1)), np.ones((9, 1))),
            1,
            progress=lambda _what, _part: False,
        )
