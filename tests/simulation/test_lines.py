from types import MappingProxyType

import numpy as np
import pytest

from tests.simulation.agreed import (
    Ready,
    assumption,
    finance,
    ready,
    with_hospital,
    with_payments,
    with_rows,
)
from toolkit.simulation import simulate
from toolkit.simulation.lines import (
    Lines,
    budget,
    controllable,
    draw_lines,
    incomes,
    stream_by_year,
)
from toolkit.simulation.playing import play
from toolkit.statements.case import Case


def growing(case: Case, stream: str, growth: str) -> Case:
    row = case.streams[stream].model_copy(update={"growth_per_year": growth})
    return case.model_copy(update={"streams": MappingProxyType({**case.streams, stream: row})})


def drawn(it: Ready) -> Lines:
    return draw_lines(it.stage, play(it.stage, it.middle, it.plan))


def test_a_stream_grows_as_stated_and_else_stays(tiny: Case) -> None:
    case = growing(tiny, "COUNCIL", "0.1")
    assert stream_by_year(case, "COUNCIL", 3).tolist() == pytest.approx([400e3, 440e3, 484e3])
    assert stream_by_year(case, "BCF", 3).tolist() == [220e3] * 3
    assert budget(case, "ICB", 2).tolist() == [280e3] * 2  # BCF and CHC
    assert budget(case, "CON", 2).tolist() == pytest.approx([400e3, 440e3])


def test_a_commissioner_is_in_deficit_once_its_streams_are_spent(tiny: Case) -> None:
    it = ready(growing(tiny, "COUNCIL", "0.1"))
    lines = drawn(it)
    assert lines.deficit_gbp[:, it.stage.cast.index("CON")].tolist() == pytest.approx(
        [-400e3, -440e3]
    )


def test_a_provider_is_in_deficit_below_nothing_if_its_costs_are_known(tiny: Case) -> None:
    it = ready(with_rows(tiny, "finances", finance("P1", margin_share="0.1")))
    lines, who = drawn(it), it.stage.cast
    assert lines.deficit_gbp[:, who.index("P1")].tolist() == [0, 0]
    assert np.isnan(lines.deficit_gbp[:, who.index("P2")]).all()
    assert np.isnan(lines.deficit_gbp[:, who.index("people")]).all()


def test_floors_are_shares_of_planned_income_and_reserves_are_sums(tiny: Case) -> None:
    stated = finance("P1", margin_floor_share="-0.02", reserves_gbp=5_000)
    it = ready(with_rows(tiny, "finances", stated))
    lines, place = drawn(it), it.stage.cast.index("P1")
    assert lines.floor_gbp[:, place].tolist() == pytest.approx([-4_000, -4_080])
    assert lines.reserves_gbp[place] == 5_000
    assert np.isnan(np.delete(lines.reserves_gbp, place)).all()


def test_a_lead_turns_over_all_that_it_answers_for(tiny: Case) -> None:
    it = ready(tiny, "prime_contractor")
    found = incomes(it.stage, play(it.stage, it.middle, it.plan))[0]
    who = it.stage.cast
    assert found[who.index("P2")] == pytest.approx(450_000)  # its own N, and R of P3
    assert found[who.index("P3")] == pytest.approx(200_000)
    # Of 658,000, the lead's 8,000 among them, CON funds 395,538.46; care is divided likewise.
    assert found[who.index("CON")] == pytest.approx(650_000 * 395_538.46 / 658_000)


def test_a_body_outside_turns_over_what_its_activity_earns(tiny: Case) -> None:
    it = ready(with_hospital(tiny, growth="0.1"))
    found = incomes(it.stage, play(it.stage, it.middle, it.plan))
    place = it.stage.cast.index("ACUTE")
    assert found[:, place].tolist() == pytest.approx([400_000, 400_000 * 1.1 * 1.02])


def test_the_margin_floor_of_a_body_outside_is_tested_on_what_it_earns_there(tiny: Case) -> None:
    """A hospital has no part in the contract, and may still be ruined by it."""
    hospital = with_rows(
        with_hospital(tiny, mechanism="block"),
        "finances",
        finance("ACUTE", margin_share="0", margin_floor_share="-0.3"),
    )
    case = with_rows(hospital, "assumptions", assumption("acute", "linked_level"))
    it = ready(case, draws=2000)
    found = simulate(case, it.option, it.award, it.futures)
    assert found is not None
    first = next(one for one in found.parties if one.party == "ACUTE")
    # It is paid 400,000 and spends 500,000 on average, 300 with each admission: below the floor of
    # minus 120,000 with more than 1,066.7 of 900 to 1,100 admissions.
    assert first.breach is not None
    assert first.breach.part == pytest.approx(1 / 6, abs=4 * first.breach.error)
    assert first.deficit is not None
    assert first.deficit.part == 1


def test_parties_decide_on_what_they_lead_deliver_or_earn(tiny: Case) -> None:
    it = ready(with_hospital(with_payments(tiny, {"id": "care", "mechanism": "block"})))
    found = controllable(it.case, it.stage)
    assert {party: found[party] for party in ("CON", "ICB", "P1", "P2", "P3", "ACUTE")} == {
        "CON": 450_000,  # leads N and S
        "ICB": 200_000,
        "P1": 200_000,
        "P2": 250_000,
        "P3": 200_000,
        "ACUTE": 400_000,
    }
