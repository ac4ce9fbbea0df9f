from decimal import Decimal
from types import MappingProxyType

import highspy
import numpy as np
import pytest

from tests.allocation.highs import solver
from tests.simulation.agreed import ALONE, Ready, ready
from toolkit.simulation import Affordability
from toolkit.simulation.affording import afford
from toolkit.simulation.playing import play
from toolkit.statements.case import Case

OPTIONS = (ALONE, "pooled_commissioning")

type Factor = np.ndarray[tuple[int, int], np.dtype[np.float64]]


def factor_of(it: Ready) -> Factor:
    """Give the cost of all care against plan at the price base, (draws, years)."""
    happened = play(it.stage, it.block, it.plan).delivered.actual_gbp.sum(axis=2)
    return np.asarray(happened / float(sum(one.cost_gbp for one in it.award.awards)))


def afforded(it: Ready) -> Affordability:
    centre = play(it.stage, it.middle, it.plan).delivered.actual_gbp[0].sum(axis=1)
    planned = float(sum(one.cost_gbp for one in it.award.awards))
    return afford(it.case, it.award, factor_of(it), centre / planned)


def growing(case: Case, **growth: str) -> Case:
    streams = {
        name: row.model_copy(update={"growth_per_year": Decimal(growth.get(name, "0"))})
        for name, row in case.streams.items()
    }
    return case.model_copy(update={"streams": MappingProxyType(streams)})


def largest_factor(it: Ready, year: int) -> float:
    """Solve for the dearest care that can be paid by a linear programme over the case's tables."""
    case, award = it.case, it.award
    structure = case.models[it.option.model].structure
    growth = float(it.plan.units[0, :1, 0][0] * it.plan.prices[0, :, 0][year])
    model = solver()
    factor = model.addVariable(0, 100)
    paid: dict[str, list[highspy.highs_var]] = {one.lot: [] for one in award.awards}
    spent: dict[str, list[highspy.highs_var]] = {stream: [] for stream in case.streams}
    abroad: dict[str, list[highspy.highs_var]] = {stream: [] for stream in case.streams}
    for (stream, lot), leave in case.eligibility.items():
        if lot in paid and getattr(leave, structure.funding):
            share = leave.max_share_of_lot_from_stream
            value = float(case.lots[lot].annual_value_gbp) / 1000 * growth
            flow = model.addVariable(0, 1e9 if share is None else float(share) * value)
            paid[lot].append(flow)
            spent[stream].append(flow)
            if not leave.eligible_separate_budgets:
                abroad[stream].append(flow)
    for lot, flows in paid.items():
        cost = sum(float(one.cost_gbp) for one in award.awards if one.lot == lot) / 1000
        model.addConstr(model.qsum(flows) - cost * factor == 0)
    for stream, row in case.streams.items():
        grown = (1 + float(row.growth_per_year or 0)) ** year
        available = float(row.available_gbp) / 1000 * grown
        if spent[stream]:
            model.addConstr(model.qsum(spent[stream]) <= available)
        if abroad[stream] and structure.cross_area_cap:
            cap = case.model_parameters[it.option.model, structure.cross_area_cap].value
            model.addConstr(model.qsum(abroad[stream]) <= float(cap or 0) * available)
    model.maximize(factor)
    return float(model.getObjectiveValue())


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize("name", ["tiny", "flagship"])
def test_headroom_is_what_a_linear_programme_finds(
    name: str, option: str, request: pytest.FixtureRequest
) -> None:
    it = ready(request.getfixturevalue(name), option, draws=20)
    assert afforded(it).headroom == pytest.approx(largest_factor(it, 0) - 1, abs=1e-9)


@pytest.mark.parametrize("option", OPTIONS)
def test_headroom_of_a_later_year_is_what_a_linear_programme_finds(tiny: Case, option: str) -> None:
    it = ready(growing(tiny, COUNCIL="0.03", BCF="-0.02"), option, draws=20)
    found = afforded(it).years[1].headroom
    assert found == pytest.approx(largest_factor(it, 1) / 1.02 - 1, abs=1e-9)


def test_headroom_in_tinyshire_is_what_its_page_says(tiny: Case) -> None:
    found = {option: afforded(ready(tiny, option)).headroom for option in OPTIONS}
    assert found[ALONE] == pytest.approx(10 / 450)
    assert found["pooled_commissioning"] == pytest.approx(30 / 650)


def test_streams_that_do_not_grow_lose_what_prices_gain_by_hand(tiny: Case) -> None:
    first, second = afforded(ready(tiny)).years
    assert (first.year, second.year) == (1, 2)
    assert first.headroom == pytest.approx(460 / 450 - 1)
    assert second.headroom == pytest.approx(460 / (450 * 1.02) - 1)


def test_streams_that_grow_with_prices_keep_their_headroom(tiny: Case) -> None:
    grown = growing(tiny, COUNCIL="0.02", BCF="0.02", CHC="0.02")
    first, second = afforded(ready(grown)).years
    assert second.headroom == pytest.approx(first.headroom)
    pooled = afforded(ready(grown, "pooled_commissioning"))
    assert pooled.years[1].headroom == pytest.approx(30 / 650)


def test_one_stream_that_grows_pays_for_its_own_lots_alone(tiny: Case) -> None:
    """The board's fund for R grows; N and S, where money ends first, have none of it."""
    assert afforded(ready(growing(tiny, BCF="0.5"))).years[1].headroom == pytest.approx(
        460 / (450 * 1.02) - 1
    )
    assert afforded(ready(growing(tiny, COUNCIL="0.1"))).years[1].headroom == pytest.approx(
        220 / (200 * 1.02) - 1  # now R is where money ends first
    )


@pytest.mark.parametrize("option", OPTIONS)
def test_the_chance_of_a_shortfall_is_the_share_of_futures_above_the_headroom(
    tiny: Case, option: str
) -> None:
    it = ready(tiny, option, draws=3000)
    found, factor = afforded(it), factor_of(it)
    part = float((factor[:, 0] > 1 + found.headroom).mean())
    assert 0.05 < part < 0.95
    assert found.chance_short == part
    assert found.chance_error == pytest.approx((part * (1 - part) / 3000) ** 0.5)
    assert found.years[0].short.part == part
    later = float((factor[:, 1] > 1.02 * (1 + found.years[1].headroom)).mean())
    assert found.years[1].short.part == later
    assert found.years[1].headroom < found.headroom


def test_every_stream_spends_what_tinyshires_page_says(tiny: Case) -> None:
    streams = afforded(ready(tiny, "pooled_commissioning")).streams
    assert {one.stream: one.spend_gbp.central for one in streams} == pytest.approx(
        {"COUNCIL": 390_000, "BCF": 200_000, "CHC": 60_000}, abs=0.02
    )
    chc = next(one for one in streams if one.stream == "CHC")
    assert (chc.commissioner, chc.available_gbp) == ("ICB", Decimal(60_000))


def test_what_is_missing_stands_with_the_body_that_leads_the_lot(tiny: Case) -> None:
    it = ready(tiny, draws=4000)
    factor, found = factor_of(it)[:, 0], afforded(it)
    missing = {one.commissioner: one for one in found.shortfalls}
    council = np.maximum(0, 450_000 * factor - 460_000)  # COUNCIL and CHC, for N and S
    board = np.maximum(0, 200_000 * factor - 220_000)  # BCF, for R
    assert missing["CON"].gbp.mean == pytest.approx(council.mean(), rel=0.002)
    assert missing["ICB"].gbp.mean == pytest.approx(board.mean(), rel=0.01)
    assert missing["CON"].chance == pytest.approx((council > 1).mean(), abs=0.001)
    assert missing["ICB"].chance == pytest.approx((board > 1).mean(), abs=0.001)
    assert missing["CON"].gbp.central == 0


def test_a_stream_is_spent_up_in_the_futures_that_use_all_of_it(tiny: Case) -> None:
    it = ready(tiny, draws=4000)
    factor = factor_of(it)[:, 0]
    found = {one.stream: one.spent_up for one in afforded(it).streams}
    assert found["COUNCIL"] == pytest.approx((450_000 * factor > 460_000).mean(), abs=0.001)
    assert found["BCF"] == pytest.approx((200_000 * factor > 220_000).mean(), abs=0.001)
    assert found["CHC"] == 1
