from types import MappingProxyType

import numpy as np
import pytest

from tests.simulation.agreed import (
    ACTIVITY,
    Ready,
    assumption,
    finance,
    ready,
    with_hospital,
    with_payments,
    with_rows,
)
from toolkit.errors import Cancelled
from toolkit.simulation.adding_up import by_lot, passed
from toolkit.simulation.gathering import (
    Gathered,
    columns_of,
    crossed,
    gather,
    parts_of,
    tallied,
)
from toolkit.simulation.lines import Lines
from toolkit.simulation.playing import play
from toolkit.simulation.summarising import summarise
from toolkit.statements.case import Case


def gathered(it: Ready) -> Gathered:
    return gather(it.stage, it.futures, it.plan, play(it.stage, it.middle, it.plan), None)


def test_a_block_is_cut_in_order_and_nothing_is_lost(flagship: Case) -> None:
    block = ready(flagship, draws=25).block
    parts = [*parts_of(block, 10)]
    assert [one.draws for one in parts] == [10, 10, 5]
    for name, whole in block.values.items():
        assert (np.concatenate([one.values[name] for one in parts]) == whole).all()
    for name, by in block.by_subject.items():
        for subject, drawn in by.items():
            joined = np.concatenate([one.by_subject[name][subject] for one in parts])
            assert (joined == drawn).all()


@pytest.mark.parametrize("size", [7, 100, 1000])
def test_how_draws_are_cut_changes_no_amount(flagship: Case, size: int) -> None:
    it = ready(flagship, "alliance", draws=150)
    whole = play(it.stage, it.block, it.plan)
    parts = [play(it.stage, part, it.plan) for part in parts_of(it.block, size)]
    nets = np.concatenate([one.nets + one.beyond for one in parts])
    assert np.allclose(nets, whole.nets + whole.beyond, rtol=1e-12, atol=1e-6)


def test_gathering_a_little_at_a_time_gives_what_playing_all_at_once_gives(
    flagship: Case,
) -> None:
    it = ready(flagship, "prime_contractor", draws=1300)  # one full part and a shorter one
    found, seen = gathered(it), []
    whole = play(
        it.stage, it.block, it.plan, lambda one: seen.append(passed(one, 1300, it.stage.years))
    )
    amounts = tallied(it.stage, whole, found.columns)
    yearly, term = summarise(found.yearly), summarise(found.term)
    assert np.allclose(yearly.mean.value, amounts.mean(axis=0), rtol=1e-9, atol=1e-6)
    assert np.allclose(yearly.p90.value, np.quantile(amounts, 0.9, axis=0), rtol=1e-9, atol=1e-6)
    assert np.allclose(
        term.p10.value, np.quantile(amounts.sum(axis=1, keepdims=True), 0.1, axis=0), atol=1e-4
    )
    assert np.allclose(found.first, whole.nets + whole.beyond, rtol=1e-12, atol=1e-6)
    assert np.allclose(found.paid_first_year, amounts[:, 0, found.columns.total])
    value = it.stage.cast.value_gbp.sum()
    assert np.allclose(found.factor, whole.delivered.actual_gbp.sum(axis=2) / value)
    parties = it.stage.cast.parties
    lots, at_once = by_lot(found.passed, parties), by_lot(seen, parties)
    assert all(np.allclose(lots[lot], at_once[lot], rtol=1e-9, atol=1e-3) for lot in at_once)


def test_more_futures_begin_with_the_same_ones(tiny: Case) -> None:
    few, many = (gathered(ready(tiny, draws=draws)) for draws in (400, 10_700))
    assert (many.paid_first_year[:400] == few.paid_first_year).all()
    assert (many.first[:400] == few.first).all()
    assert many.first.shape[0] == 10_000
    assert many.paid_first_year.shape == (10_700,)


def test_the_ledger_is_balanced_in_every_future(flagship: Case) -> None:
    for option in flagship.options:
        assert gathered(ready(flagship, option.id, draws=60)).imbalance_gbp < 1e-5


def test_a_lead_that_passes_everything_on_is_tallied_although_it_ends_at_nothing(
    tiny: Case,
) -> None:
    """On central values a vehicle is paid what it pays; in the futures it bears all volume."""
    structure = tiny.models["prime_contractor"].structure.model_copy(update={"leads": "vehicle"})
    care = {"id": "care", "mechanism": "block", "payee": "leads"}
    passed_on = {"id": "sub", "mechanism": "activity", "payer": "leads"}
    case = with_payments(tiny, care, passed_on, model="prime_contractor")
    model = case.models["prime_contractor"].model_copy(update={"structure": structure})
    case = case.model_copy(
        update={"models": MappingProxyType({**case.models, "prime_contractor": model})}
    )
    it = ready(case, "prime_contractor")
    columns = columns_of(it.stage, play(it.stage, it.middle, it.plan))
    place = it.stage.cast.index("vehicle")
    assert place in columns.parties
    found = summarise(gathered(it).yearly)
    column = columns.parties.index(place)
    assert found.p10.value[0, column] < -10_000
    assert found.p90.value[0, column] > 10_000


def test_who_is_touched_outside_the_contract_has_a_column_of_its_own(tiny: Case) -> None:
    it = ready(with_hospital(with_payments(tiny, ACTIVITY)))
    columns = columns_of(it.stage, play(it.stage, it.middle, it.plan))
    named = {it.stage.cast.parties[place] for place in columns.beyond}
    assert named == {"ICB", "ACUTE", "resources"}
    inside = {it.stage.cast.parties[place] for place in columns.parties}
    assert {"CON", "ICB", "P1", "P2", "P3"} <= inside
    assert not inside & {"ACUTE", "vehicle", "pool", "tax"}
    assert set(columns.lots) == {"N", "R", "S"}
    assert columns.total == len(columns.parties) + len(columns.beyond) + 3


def test_a_floor_is_crossed_in_its_year_and_reserves_for_good() -> None:
    nothing = np.nan
    lines = Lines(
        deficit_gbp=np.full((3, 3), nothing),
        floor_gbp=np.array([[-5.0, nothing, nothing]] * 3),
        reserves_gbp=np.array([nothing, 10.0, nothing]),
    )
    nets = np.array([[[-6.0, -8.0, -99.0], [1.0, -3.0, -99.0], [-5.0, 50.0, -99.0]]])
    assert crossed(nets, lines)[0].T.tolist() == [
        [True, False, False],  # at the floor itself it is kept
        [False, True, True],  # used up in year 2, whatever comes after
        [False, False, False],  # who states no line crosses none
    ]


def test_the_chance_of_crossing_a_line_is_the_part_of_futures_that_do(tiny: Case) -> None:
    case = with_rows(
        tiny,
        "finances",
        finance("P1", margin_share="0.05", fixed_cost_share="1", margin_floor_share="0"),
    )
    it = ready(with_payments(case, ACTIVITY), draws=1500)
    found = gathered(it)
    place = it.stage.cast.index("P1")
    assert 0.05 < found.breaches[0, place] < 0.95
    assert found.breaches[:, place] == pytest.approx((found.first[:, :, place] < 0).mean(axis=0))


def test_gathering_can_be_watched_and_stopped(tiny: Case) -> None:
    it, told = ready(tiny, draws=2500), list[float]()
    centre = play(it.stage, it.middle, it.plan)

    def progress(_what: str, part: float) -> bool:
        told.append(part)
        return part < 0.7

    with pytest.raises(Cancelled):
        gather(it.stage, it.futures, it.plan, centre, progress)
    assert told == pytest.approx([0.4, 0.8])


def test_a_body_outside_that_breaks_even_on_central_values_has_a_column(tiny: Case) -> None:
    case = with_hospital(with_payments(tiny, ACTIVITY), price_gbp="500", fixed_cost_share="1")
    moved = assumption("linked", "linked_level")  # each admission more is paid and costs nothing
    it = ready(with_rows(case, "assumptions", moved))
    centre = play(it.stage, it.middle, it.plan)
    place = it.stage.cast.index("ACUTE")
    assert not centre.beyond[:, :, place].any()
    columns = columns_of(it.stage, centre)
    assert place in columns.beyond
    drawn = tallied(it.stage, play(it.stage, it.block, it.plan), columns)
    start = len(columns.parties)
    outside = drawn[:, :, start : start + len(columns.beyond)]
    assert np.abs(outside.sum(axis=2)).max() < 1e-6
    assert np.abs(outside[:, :, columns.beyond.index(place)]).max() > 1_000
