from decimal import Decimal

import highspy
import numpy as np
import pytest

from tests.allocation.highs import solver
from tests.simulation.played import Played, play
from toolkit.futures import blocks
from toolkit.simulation.posting import what_happens
from toolkit.statements.case import Case

OPTIONS = ("separate_frameworks", "pooled_commissioning")


def first_year_factor(played: Played) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    happened = [
        what_happens(played.case.assumptions, block, played.futures.years)
        for block in blocks(played.futures)
    ]
    return np.concatenate([(one.units * one.prices)[:, 0] for one in happened])


def largest_factor(played: Played) -> float:
    """Solve for the headroom by a linear programme over the case's tables."""
    case, award = played.case, played.award
    structure = case.models[played.option.model].structure
    model = solver()
    factor = model.addVariable(0, 100)
    paid: dict[str, list[highspy.highs_var]] = {one.lot: [] for one in award.awards}
    spent: dict[str, list[highspy.highs_var]] = {stream: [] for stream in case.streams}
    abroad: dict[str, list[highspy.highs_var]] = {stream: [] for stream in case.streams}
    for (stream, lot), leave in case.eligibility.items():
        if lot in paid and getattr(leave, structure.funding):
            share = leave.max_share_of_lot_from_stream
            value = float(case.lots[lot].annual_value_gbp) / 1000
            flow = model.addVariable(0, 1e9 if share is None else float(share) * value)
            paid[lot].append(flow)
            spent[stream].append(flow)
            if not leave.eligible_separate_budgets:
                abroad[stream].append(flow)
    for lot, flows in paid.items():
        cost = sum(float(one.cost_gbp) for one in award.awards if one.lot == lot) / 1000
        model.addConstr(model.qsum(flows) - cost * factor == 0)
    for stream, row in case.streams.items():
        available = float(row.available_gbp) / 1000
        if spent[stream]:
            model.addConstr(model.qsum(spent[stream]) <= available)
        if abroad[stream] and structure.cross_area_cap:
            cap = case.model_parameters[played.option.model, structure.cross_area_cap].value
            model.addConstr(model.qsum(abroad[stream]) <= float(cap or 0) * available)
    model.maximize(factor)
    return float(model.getObjectiveValue())


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize("name", ["tiny", "flagship"])
def test_headroom_is_what_a_linear_programme_finds(
    name: str, option: str, request: pytest.FixtureRequest
) -> None:
    played = play(request.getfixturevalue(name), option, draws=50)
    found = played.simulation.affordability.headroom
    assert found == pytest.approx(largest_factor(played) - 1, abs=1e-9)


def test_headroom_in_tinyshire_is_what_its_page_says(tiny: Case) -> None:
    found = {option: play(tiny, option).simulation.affordability.headroom for option in OPTIONS}
    assert found["separate_frameworks"] == pytest.approx(10 / 450)
    assert found["pooled_commissioning"] == pytest.approx(30 / 650)


@pytest.mark.parametrize("option", OPTIONS)
def test_the_chance_of_a_shortfall_is_the_share_of_futures_above_the_headroom(
    tiny: Case, option: str
) -> None:
    played = play(tiny, option, draws=3000)
    found, factor = played.simulation.affordability, first_year_factor(played)
    part = (factor > 1 + found.headroom).mean()
    assert found.chance_short == part
    assert found.chance_error == pytest.approx((part * (1 - part) / 3000) ** 0.5)


def test_every_stream_spends_what_tinyshires_page_says(tiny: Case) -> None:
    streams = play(tiny, "pooled_commissioning").simulation.affordability.streams
    assert {one.stream: one.spend_gbp.central for one in streams} == pytest.approx(
        {"COUNCIL": 390_000, "BCF": 200_000, "CHC": 60_000}, abs=0.02
    )
    chc = next(one for one in streams if one.stream == "CHC")
    assert (chc.commissioner, chc.available_gbp) == ("ICB", Decimal(60_000))


def test_what_is_missing_stands_with_the_body_that_leads_the_lot(tiny: Case) -> None:
    played = play(tiny, "separate_frameworks", draws=4000)
    factor = first_year_factor(played)
    afforded = played.simulation.affordability
    missing = {one.commissioner: one for one in afforded.shortfalls}
    council = np.maximum(0, 450_000 * factor - 460_000)  # COUNCIL and CHC, for N and S
    board = np.maximum(0, 200_000 * factor - 220_000)  # BCF, for R
    assert missing["CON"].gbp.mean == pytest.approx(council.mean(), rel=0.002)
    assert missing["ICB"].gbp.mean == pytest.approx(board.mean(), rel=0.01)
    assert missing["CON"].chance == pytest.approx((council > 1).mean(), abs=0.001)
    assert missing["ICB"].chance == pytest.approx((board > 1).mean(), abs=0.001)
    assert missing["CON"].gbp.central == 0


def test_a_stream_is_spent_up_in_the_futures_that_use_all_of_it(tiny: Case) -> None:
    played = play(tiny, "separate_frameworks", draws=4000)
    factor = first_year_factor(played)
    found = {one.stream: one.spent_up for one in played.simulation.affordability.streams}
    assert found["COUNCIL"] == pytest.approx((450_000 * factor > 460_000).mean(), abs=0.001)
    assert found["BCF"] == pytest.approx((200_000 * factor > 220_000).mean(), abs=0.001)
    assert found["CHC"] == 1
