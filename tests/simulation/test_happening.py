from collections.abc import Mapping

import numpy as np
import pytest

from tests.simulation.played import Drawn, assuming, books
from toolkit.simulation.happening import Happened
from toolkit.statements.case import Case

N, S, R = 0, 1, 2  # places of the awards to P2, P1 and P3


def happened(
    case: Case,
    drawn: Mapping[str, Drawn],
    apart: Mapping[str, Mapping[str, Drawn]] | None = None,
) -> Happened:
    return books(case, drawn=drawn, apart=apart).played.delivered.happened


def test_a_level_multiplies_every_year_and_growth_starts_in_the_second(tiny: Case) -> None:
    case = assuming(tiny, {"affects": "price_level"}, {"affects": "price_growth"})
    found = happened(case, {"price_level": 1.5, "price_growth": 0.1})
    assert found.prices[0, :, 0].tolist() == pytest.approx([1.5, 1.65])
    assert found.growth[0, :, 0].tolist() == pytest.approx([1, 1.1])
    assert (found.units == 1).all()


def test_growth_that_differs_by_year_compounds_and_growth_drawn_once_does_too(tiny: Case) -> None:
    by_year = assuming(tiny, {"affects": "volume_growth"})
    found = happened(by_year, {"volume_growth": [0.9, 0.1]})
    assert found.units[0, :, 0].tolist() == pytest.approx([1, 1.1])  # the first year is the base
    once = assuming(tiny, {"affects": "volume_growth", "varies": "once"})
    found = happened(once, {"volume_growth": 0.1})
    assert found.units[0, :, 0].tolist() == pytest.approx([1, 1.1])


def test_several_assumptions_on_one_quantity_multiply(tiny: Case) -> None:
    case = assuming(
        tiny, {"affects": "volume_level"}, {"affects": "volume_level", "assumption_id": "again"}
    )
    found = happened(case, {"volume_level": 2.0, "again": [1, 0.5]})
    assert found.units[0, :, 0].tolist() == [2, 1]


@pytest.mark.parametrize(
    ("named", "units"),
    [
        ("N", [1.2, 1, 1]),
        ("P1", [1, 1.2, 1]),
        ("home care", [1.2, 1.2, 1]),
        ("reablement; P2", [1.2, 1, 1.2]),
    ],
)
@pytest.mark.parametrize("affects", ["volume_level", "price_level", "cost_level"])
def test_an_assumption_moves_what_it_names(
    tiny: Case, affects: str, named: str, units: list[float]
) -> None:
    found = happened(assuming(tiny, {"affects": affects, "applies_to": named}), {affects: 1.2})
    moved = {
        "volume_level": found.units,
        "price_level": found.prices,
        "cost_level": found.costs,
    }[affects]
    assert moved[0, 0].tolist() == pytest.approx(units)


def test_costs_move_as_prices_where_nothing_is_said_about_them(tiny: Case) -> None:
    prices = {"affects": "price_level"}, {"affects": "price_growth"}
    found = happened(assuming(tiny, *prices), {"price_level": 1.1, "price_growth": 0.1})
    assert found.costs[0, :, 0].tolist() == pytest.approx([1.1, 1.21])


def test_growth_of_costs_says_nothing_about_the_level_at_which_bids_come(tiny: Case) -> None:
    rows = {"affects": "price_level"}, {"affects": "price_growth"}, {"affects": "cost_growth"}
    drawn = {"price_level": 1.1, "price_growth": 0.1, "cost_growth": 0.2}
    found = happened(assuming(tiny, *rows), drawn)
    assert found.costs[0, :, 0].tolist() == pytest.approx([1.1, 1.1 * 1.2])
    level = {"affects": "price_level"}, {"affects": "price_growth"}, {"affects": "cost_level"}
    found = happened(assuming(tiny, *level), {"cost_level": 1.3, "price_growth": 0.1})
    assert found.costs[0, :, 0].tolist() == pytest.approx([1.3, 1.3 * 1.1])


def test_costs_of_providers_that_an_assumption_leaves_out_go_on_moving_as_prices(
    tiny: Case,
) -> None:
    rows = {"affects": "price_growth"}, {"affects": "cost_growth", "applies_to": "P2"}
    found = happened(assuming(tiny, *rows), {"price_growth": 0.1, "cost_growth": 0.2})
    assert found.costs[0, 1].tolist() == pytest.approx([1.2, 1.1, 1.1])


def test_case_mix_moves_costs_and_not_prices(tiny: Case) -> None:
    found = happened(assuming(tiny, {"affects": "case_mix"}), {"case_mix": 1.25})
    assert (found.costs == 1.25).all()
    assert (found.prices == 1).all()


@pytest.mark.parametrize("named", ["N", "R"])
def test_charges_grow_with_what_moves_all_prices_and_not_with_one_lots(
    tiny: Case, named: str
) -> None:
    rows = (
        {"affects": "price_growth"},
        {"affects": "price_growth", "assumption_id": "one", "applies_to": named},
    )
    found = happened(assuming(tiny, *rows), {"price_growth": 0.02, "one": 0.5})
    assert found.growth[0, :, 0].tolist() == pytest.approx([1, 1.02])


def test_each_lot_has_its_own_volume(tiny: Case) -> None:
    case = assuming(tiny, {"affects": "lot_volume"})
    found = happened(case, {}, {"lot_volume": {"N": 1.1, "S": [0.9, 0.8], "R": 1}})
    assert found.units[0].tolist() == [[1.1, 0.9, 1], [1.1, 0.8, 1]]


def test_volumes_of_lots_are_drawn_for_the_service_that_an_assumption_names(tiny: Case) -> None:
    case = assuming(tiny, {"affects": "lot_volume", "applies_to": "home care"})
    found = happened(case, {}, {"lot_volume": {"N": 1.1, "S": 0.9, "R": 2}})
    assert found.units[0, 0].tolist() == [1.1, 0.9, 1]


def test_a_shock_lasts_for_its_year_and_needs_a_size(tiny: Case) -> None:
    case = assuming(tiny, {"affects": "shock"}, {"affects": "shock_size"})
    found = happened(case, {"shock": [0, 1], "shock_size": 1.3})
    assert found.units[0, :, 0].tolist() == pytest.approx([1, 1.3])
    found = happened(assuming(tiny, {"affects": "shock"}), {"shock": [0, 1]})
    assert (found.units == 1).all()


def test_a_shock_meets_only_what_it_names(tiny: Case) -> None:
    case = assuming(
        tiny, {"affects": "shock", "applies_to": "reablement"}, {"affects": "shock_size"}
    )
    drawn: dict[str, Drawn] = {"shock": [1, 0], "shock_size": 1.5}
    assert happened(case, drawn).units[0, 0].tolist() == [1, 1, 1.5]
    assert happened(case, drawn).units[0, 1].tolist() == [1, 1, 1]


def test_shocks_of_which_one_comes_are_not_added(tiny: Case) -> None:
    case = assuming(
        tiny,
        {"affects": "shock"},
        {"affects": "shock", "assumption_id": "second"},
        {"affects": "shock_size"},
    )
    found = happened(case, {"shock": [1, 0], "second": [1, 1], "shock_size": 1.2})
    assert found.units[0, :, 0].tolist() == pytest.approx([1.2, 1.2])


def test_without_assumptions_nothing_moves(tiny: Case) -> None:
    found = happened(assuming(tiny), {})
    for factor in (found.units, found.prices, found.costs, found.growth):
        assert (factor == 1).all()
    assert (found.people, found.attained, found.take_up, found.present) == (None,) * 4


def test_shares_are_averaged_and_reach_what_they_name(tiny: Case) -> None:
    rows = (
        {"affects": "outcome"},
        {"affects": "outcome", "assumption_id": "second"},
        {"affects": "take_up", "applies_to": "home care"},
    )
    found = happened(assuming(tiny, *rows), {"outcome": 0.4, "second": 0.8, "take_up": 0.3})
    assert found.attained is not None
    assert found.take_up is not None
    assert found.attained[0, 0].tolist() == pytest.approx([0.6])
    assert found.take_up[0, 0, [N, S]].tolist() == [0.3, 0.3]
    assert np.isnan(found.take_up[0, 0, R])


def test_the_list_moves_apart_from_volume(tiny: Case) -> None:
    case = assuming(tiny, {"affects": "list_growth"}, {"affects": "volume_growth"})
    found = happened(case, {"list_growth": 0.05, "volume_growth": 0.2})
    assert found.people is not None
    assert found.people[0, :, 0].tolist() == pytest.approx([1, 1.05])
    assert found.units[0, :, 0].tolist() == pytest.approx([1, 1.2])


@pytest.mark.parametrize(
    ("named", "present"),
    [(None, [[1, 1, 1], [0, 1, 0]]), ("home care", [[1, 1, 1], [0, 1, 1]])],
)
def test_who_withdraws_is_gone_for_good(
    tiny: Case, named: str | None, present: list[list[float]]
) -> None:
    case = assuming(tiny, {"affects": "member_withdrawal", "applies_to": named})
    left = {"P1": [0, 1], "P2": [0, 0], "P3": [0, 1], "P9": [1, 1]}
    whole = books(case, "alliance", apart={"member_withdrawal": left})
    found = whole.played.delivered.happened.present
    assert found is not None
    columns = [whole.stage.cast.index(one) for one in ("P1", "P2", "P3")]
    assert found[0][:, columns].tolist() == present
