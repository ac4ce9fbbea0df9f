import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.programmes import intervention, programme, whole
from tests.statements.test_interventions import SYSTEM
from toolkit.files import load_case
from toolkit.payment import Draws
from toolkit.simulation.intervening import Intervened, intervene, programme_of
from toolkit.simulation.means_testing import displace
from toolkit.simulation.whole_system import (
    delayed,
    demand_under,
    pool_nets,
    pool_of,
    reductions_under,
    shocked,
    taking_part,
)
from toolkit.statements.interventions import WholeSystem

PLANNED = programme(
    intervention("VW", pathway="frailty"),
    intervention("HOME", service="housing", pathway="frailty"),
    intervention("FALL", pathway="falls"),
)


def system(**changes: object) -> WholeSystem:
    return WholeSystem.model_validate({**SYSTEM, **changes})


@pytest.mark.parametrize(
    ("changes", "kept"),
    [
        ({}, {"VW", "FALL"}),
        ({"services": "health; housing"}, {"VW", "HOME", "FALL"}),
        ({"services": "health; housing", "pathway": "frailty"}, {"VW", "HOME"}),
        ({"services": "children"}, set[str]()),
    ],
    ids=["today", "with housing", "one pathway", "others"],
)
def test_only_services_and_pathways_joined_up_take_part(
    changes: dict[str, object], kept: set[str]
) -> None:
    assert set(taking_part(system(**changes), PLANNED).interventions) == kept


def test_each_leader_lost_delays_effects() -> None:
    drawn = np.array([[12.0], [18.0]])
    assert (delayed(system(), drawn) == drawn).all()
    assert (delayed(system(leader_leaves_year=2), drawn) == drawn + 6).all()
    lost = np.array([[0.0], [2.0]])
    assert delayed(system(leader_leaves_year=2), drawn, lost).tolist() == [[18], [36]]


def test_a_shock_passes() -> None:
    assert shocked(system(), 4).tolist() == [1, 1, 1, 1]
    hit = system(shock_year=2, shock_lasts_years=2, shock_factor="1.2")
    assert shocked(hit, 4).tolist() == [1, 1.2, 1.2, 1]
    found = intervene(PLANNED, *whole(4), demand=demand_under(hit, PLANNED, 4))
    assert found.avoided["EM"].counterfactual_units == pytest.approx(
        np.array([[10_000, 12_000, 12_000, 10_000]])
    )


def test_a_regulator_stops_effects_at_one_party_only() -> None:
    here = system(regulator_acts_on="H", regulator_year=2, regulator_lost_share="0.75")
    assert reductions_under(here, PLANNED, 3)["VW"] == pytest.approx(np.array([[0.2, 0.05, 0.2]]))
    elsewhere = system(regulator_acts_on="X", regulator_lost_share=1)
    assert reductions_under(elsewhere, PLANNED, 2)["VW"] == pytest.approx(np.full((1, 2), 0.2))


def test_relabelled_money_adds_nothing() -> None:
    pool = pool_of(system(share_of_spend_pooled="0.5", new_money_share="0.1"))
    assert (pool.pooled_gbp, pool.new_gbp, pool.relabelled_gbp) == (500, 50, 450)


def one(amount: float) -> Draws:
    return np.array([[float(amount)]])


def test_pooled_gains_are_shared_as_partners_contribute() -> None:
    pooled = system(authorities="ICB; LEI", share_of_spend_pooled="0.5")
    nets = {"ICB": one(100), "LEI": one(-20), "H": one(-80)}
    found = pool_nets(pooled, nets, {"ICB": 300, "LEI": 100})
    assert {name: float(net[0, 0]) for name, net in found.items()} == {
        "ICB": 80,  # half of 100 stays; three quarters of the pool of 40 come back
        "LEI": 0,
        "H": -80,
    }
    assert pool_nets(pooled, nets, {}) == nets


@given(st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=3), st.floats(0, 1), st.floats(1, 9))
def test_pooling_makes_and_loses_nothing(gains: list[float], share: float, part: float) -> None:
    nets = {name: one(gain) for name, gain in zip(("ICB", "LEI", "LCC"), gains, strict=True)}
    pooled = system(authorities="ICB; LEI; LCC", share_of_spend_pooled=f"{share:.6f}")
    found = pool_nets(pooled, nets, {"ICB": part, "LEI": 1, "LCC": 0})
    assert sum(float(net[0, 0]) for net in found.values()) == pytest.approx(sum(gains), abs=1e-3)


def under(scenario: str | None) -> tuple[WholeSystem, Intervened]:
    case = load_case("llr-home-care", scenario=scenario)
    (row,) = case.system.values()
    part = taking_part(row, programme_of(case))
    realisation, delay = whole(case.years)
    found = intervene(
        part,
        realisation,
        delayed(row, delay),
        demand_under(row, part, case.years),
        reductions_under(row, part, case.years),
    )
    return row, found


def avoided(found: Intervened) -> float:
    return sum(float(one.units.sum()) for one in found.avoided.values())


@pytest.mark.parametrize(
    ("scenario", "sign"),
    [
        ("WS-PATHWAY", -1),
        ("WS-HEALTH-ALONE", -1),
        ("WS-WHOLE", 1),
        ("WS-HOUSING", 1),
        ("WS-BACK-OFFICE", 1),
        ("WS-PUBLIC-HEALTH", 1),
        ("WS-LEADER", -1),
        ("WS-REGULATOR", -1),
        ("WS-SHOCK", 1),
        ("WS-NO-DATA", -1),
        ("WS-FEW-HOURS", -1),
    ],
)
def test_each_what_if_moves_what_is_avoided_the_way_it_must(scenario: str, sign: int) -> None:
    assert (avoided(under(scenario)[1]) - avoided(under(None)[1])) * sign > 1


@pytest.mark.parametrize(
    ("scenario", "people"), [("WS-BAR-RAISED", 1), ("WS-BAR-LOWERED", -1), ("WS-ALIGNED", -1)]
)
def test_the_bar_moves_people_without_care(scenario: str, people: int) -> None:
    case = load_case("llr-home-care", scenario=scenario)
    (row,) = case.means_tests.values()
    units = np.full((1, 1), float(case.linked_activities[row.activity_id].annual_units))
    found = displace(row, units)
    assert found.people_without * people > 0
    assert float(found.units[0, 0]) * people > 0


def test_new_money_is_told_from_relabelled_money() -> None:
    today, new, none = (under(one) for one in (None, "WS-NEW-MONEY", "WS-RELABELLED"))
    sums = [sum(float(c.sum()) for c in one[1].costs.values()) for one in (today, new, none)]
    assert sums[0] == pytest.approx(sums[1]) == pytest.approx(sums[2])
    assert {money for _, money in new[1].costs} == {"new", "cut"}
    assert {money for _, money in none[1].costs} == {"relabelled", "cut"}
    assert pool_of(new[0]).new_gbp > 0 == pool_of(none[0]).new_gbp


@pytest.mark.parametrize(("scenario", "share"), [("WS-POOL-25", 0.25), ("WS-POOL-100", 1.0)])
def test_a_pool_may_hold_all_spending(scenario: str, share: float) -> None:
    row, _ = under(scenario)
    assert pool_of(row).pooled_gbp == pytest.approx(share * float(row.total_spend_gbp))
