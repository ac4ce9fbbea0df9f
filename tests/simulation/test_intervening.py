from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.programmes import activity, intervention, needs, programme, whole
from toolkit.simulation.intervening import intervene, programme_of
from toolkit.statements.case import Case
from toolkit.statements.interventions import words_in


def test_a_virtual_ward_comes_out_as_worked_by_hand() -> None:
    """10,000 spells, 30% from the high tier, half of it reached, 20% avoided: 300 spells.

    Nurses for four fifths leave 240; an effect realised at 0.5 leaves 120: one step of 100.
    """
    planned = programme(
        intervention(), hours=(needs("VW", "nurse", 1000),), available={"nurse": 800}
    )
    found = intervene(planned, *whole(factor=0.5))
    result = found.avoided["EM"]
    assert result.units == pytest.approx(np.full((1, 2), 120))
    assert result.steps_closed.tolist() == [[1, 1]]
    assert result.cashable_gbp == pytest.approx(np.full((1, 2), 120 * 600 + 100 * 900))
    assert result.income_lost_gbp == pytest.approx(np.full((1, 2), 180_000))
    assert result.full_cost_gbp == pytest.approx(np.full((1, 2), 240_000))
    assert found.costs["ICB", "new"].tolist() == [450_000, 400_000]
    assert found.ceilings == {"VW": pytest.approx(0.15)}
    assert found.notes == (
        "VW: the tiers targeted make up 30% of EM",
        "VW: hours of nurse allow 80% of the effect",
    )


def test_every_limit_is_named() -> None:
    planned = programme(
        intervention(
            tiers=None,
            reach="0.4",
            tested_reach="0.1",
            attenuation="0.5",
            needs_data_share=1,
            data_access="0.25",
            ends_after_years=1,
            decay_share=1,
            cashable_share="0.1",
            money="cut",
            cuts_lot="Z01",
            cuts_share="0.02",
        ),
        intervention("OLD", tiers=None, reach=0, money="relabelled"),
    )
    found = intervene(planned, *whole())
    assert found.notes == (
        "VW: reach beyond what was tested leaves 50% of the effect",
        "VW: lawful access to data leaves 25% of the effect",
        "VW: its money ends after contract year 1",
        "VW: 2% of lot Z01 is cut to pay for it",
        "OLD: paid from money that is spent already under another name",
        "EM: the whole effect planned, 80 units, is less than one step of capacity, 100, so no "
        "step closes",
    )
    assert found.cut_shares["Z01"].tolist() == [0.02, 0]
    assert found.costs["ICB", "relabelled"].tolist() == [450_000, 400_000]
    assert found.costs["ICB", "cut"].tolist() == [450_000, 0]


def test_two_interventions_on_the_same_people_count_nobody_twice() -> None:
    one, two = intervention(reach=1), intervention("TEAM", reach=1, reduction_central="0.5")
    found = intervene(programme(one, two), *whole())
    assert found.avoided["EM"].units == pytest.approx(np.full((1, 2), 3000 * (1 - 0.8 * 0.5)))
    assert found.avoided_by["VW"] == pytest.approx(np.full((1, 2), 3000 * 0.15))


def test_interventions_on_different_people_add_up() -> None:
    one, two = intervention(), intervention("PREV", tiers="low")
    found = intervene(programme(one, two), *whole())
    assert found.avoided["EM"].units == pytest.approx(np.full((1, 2), 300 + 700))


def test_work_moves_to_a_lot_and_never_back() -> None:
    row = intervention(moves_to_lot="R01", moved_units=4)
    assert intervene(programme(row), *whole()).extra_units["R01"] == pytest.approx(
        np.full((1, 2), 1200)
    )
    gone_wrong = intervene(programme(row), *whole(factor=-0.5))
    assert gone_wrong.avoided["EM"].units == pytest.approx(np.full((1, 2), -150))
    assert (gone_wrong.extra_units["R01"] == 0).all()


def test_demand_and_reductions_may_be_drawn() -> None:
    planned = programme(intervention())
    growing = replace(planned, activities={"EM": activity(growth="0.1")})
    grown = intervene(growing, *whole()).avoided["EM"]
    assert grown.counterfactual_units == pytest.approx(np.array([[10_000, 11_000]]))
    drawn = intervene(planned, *whole(), demand={"EM": np.array([[1, 2]])})
    assert drawn.avoided["EM"].units == pytest.approx(np.array([[300, 600]]))
    harm = intervene(planned, *whole(), reduction={"VW": np.array([[-0.2]])})
    assert harm.avoided["EM"].units == pytest.approx(np.full((1, 2), -300))


def test_an_effect_ends_at_everybody_reached() -> None:
    found = intervene(programme(intervention()), *whole(factor=9))
    assert found.avoided["EM"].units == pytest.approx(np.full((1, 2), 1500))


def test_draws_do_not_see_one_another() -> None:
    rng = np.linspace(-1, 1, 6)
    realisation = np.stack([rng, rng[::-1]], axis=1)
    delay = np.linspace(0, 30, 6)[:, None]
    planned = programme(intervention(ramp_months=9), intervention("B", tiers=None))
    together = intervene(planned, realisation, delay).avoided["EM"].cashable_gbp
    apart = [intervene(planned, realisation[n : n + 1], delay[n : n + 1]) for n in range(6)]
    assert together == pytest.approx(np.vstack([one.avoided["EM"].cashable_gbp for one in apart]))


SHARES = st.floats(0, 1).map(lambda share: round(share, 6))


@given(SHARES, SHARES, st.floats(-2, 3), st.floats(0, 40))
def test_an_effect_never_exceeds_what_the_tiers_targeted_account_for(
    reach: float, reduction: float, factor: float, delay: float
) -> None:
    rows = [
        intervention(name, reach=str(reach), reduction_central=str(reduction))
        for name in ("A", "B", "C")
    ]
    found = intervene(programme(*rows), np.full((1, 3), factor), np.full((1, 1), delay))
    assert found.avoided["EM"].units.max() <= 3000 + 1e-6
    assert np.sum(list(found.avoided_by.values()), axis=0) == pytest.approx(
        found.avoided["EM"].units
    )
    for name in ("A", "B", "C"):
        assert found.avoided_by[name].max() <= 10_000 * found.ceilings[name] + 1e-6


@given(SHARES, st.floats(-2, 3))
def test_without_a_data_route_stratification_does_nothing(reach: float, factor: float) -> None:
    row = intervention(reach=str(reach), needs_data_share=1, data_access=0)
    found = intervene(programme(row), *whole(factor=factor))
    assert (found.avoided["EM"].units == 0).all()
    assert (found.avoided["EM"].cashable_gbp == 0).all()
    assert found.costs["ICB", "new"].min() > 0  # it costs what it costs


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_more_hours_never_avoid_less(one: int, other: int) -> None:
    less, more = (
        intervene(
            programme(intervention(), hours=(needs("VW", "GP", 1000),), available={"GP": hours}),
            *whole(),
        ).avoided["EM"]
        for hours in sorted((one, other))
    )
    assert (less.units <= more.units + 1e-9).all()
    assert (less.cashable_gbp <= more.cashable_gbp + 1e-6).all()


@given(st.integers(1, 100), st.integers(1, 100), st.floats(0, 2))
def test_more_reach_never_raises_the_effect_a_person(one: int, other: int, exponent: float) -> None:
    less, more = (
        intervene(
            programme(
                intervention(
                    reach=f"{reach / 100}", tested_reach="0.1", attenuation=f"{exponent:.6f}"
                )
            ),
            *whole(),
        ).avoided["EM"].units[0, 0]
        / reach
        for reach in sorted((one, other))
    )  # fmt: skip
    assert more <= less + 1e-9


def test_the_flagship_stays_below_every_ceiling(flagship: Case) -> None:
    planned = programme_of(flagship)
    found = intervene(planned, *whole(flagship.years))
    assert set(found.avoided_by) == set(flagship.interventions)
    for name, row in flagship.interventions.items():
        most = found.ceilings[name] * found.avoided[row.activity_id].counterfactual_units
        assert (found.avoided_by[name] <= most).all()
        assert found.avoided_by[name].max() > 0


def test_the_flagship_says_how_far_every_row_is_real_and_its_tiers_make_a_whole(
    flagship: Case,
) -> None:
    rows = [
        *flagship.outside_parties.values(),
        *flagship.linked_activities.values(),
        *flagship.risk_tiers.values(),
        *flagship.interventions.values(),
        *flagship.intervention_hours.values(),
        *flagship.workforce.values(),
        *flagship.means_tests.values(),
        *flagship.sustainable_prices.values(),
        *flagship.system.values(),
    ]
    assert all(row.basis and row.source_id for row in rows)
    for activity_id in {tier.activity_id for tier in flagship.risk_tiers.values()}:
        tiers = [one for one in flagship.risk_tiers.values() if one.activity_id == activity_id]
        assert sum(one.people_share for one in tiers) == 1
        assert sum(one.activity_share for one in tiers) == 1
    for row in flagship.interventions.values():
        known = {one.tier for one in flagship.risk_tiers.values()
                 if one.activity_id == row.activity_id}  # fmt: skip
        assert set(words_in(row.tiers)) <= known
        if row.stream_id is not None:
            assert flagship.streams[row.stream_id].commissioner_id == row.funder


@pytest.mark.parametrize(
    ("intervention_id", "effect"),
    [
        ("VW", "frail_elderly_intermediate"),
        ("MDT", "frail_elderly_high"),
        ("EQUIP", "falls_related_admissions"),
        ("HOUS", "excess_beddays_emergency"),
    ],
)
def test_the_flagship_reduces_as_its_source_says(
    flagship: Case, intervention_id: str, effect: str
) -> None:
    row, published = flagship.interventions[intervention_id], flagship.effects[effect]
    stated = (row.reduction_low, row.reduction_central, row.reduction_high)
    elicited = (published.p10, published.mean_percent_reduction, published.p90)
    assert [float(one) for one in stated] == pytest.approx(
        [float(one) / 100 for one in elicited], abs=0.00001
    )
