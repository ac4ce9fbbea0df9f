import numpy as np

from tests.simulation.agreed import ALONE, ready, with_hospital
from toolkit.allocation import allocate
from toolkit.files import load_case
from toolkit.futures import draw_futures
from toolkit.simulation import find_agreement, play_as_usual, simulate
from toolkit.simulation.playing import play
from toolkit.statements.case import Case


def test_parties_stand_where_playing_the_option_leaves_them(tiny: Case) -> None:
    it = ready(with_hospital(tiny), draws=1500)  # more than are played at once
    played = play(it.stage, it.block, it.plan)
    usual = it.usual
    assert usual.option == ALONE
    for column, party in enumerate(it.stage.cast.parties):
        both = played.nets[:, :, column] + played.beyond[:, :, column]
        assert np.allclose(usual.of(party), both, rtol=1e-12, atol=1e-9)
    assert usual.of("ACUTE").any()  # what happens outside the contract counts


def test_who_takes_no_part_neither_gains_nor_loses(tiny: Case) -> None:
    usual = ready(tiny, draws=7).usual
    assert usual.of("somebody else").tolist() == [[0.0, 0.0]] * 7


def test_the_first_ten_thousand_futures_are_enough(tiny: Case) -> None:
    many, some = (ready(tiny, draws=draws).usual for draws in (10_500, 10_000))
    assert many.of("CON").shape == (10_000, 2)
    assert (many.of("CON") == some.of("CON")).all()


def test_without_an_award_there_is_nothing_to_compare_with() -> None:
    case = load_case("tiny", scenario="high_floor")
    option = case.option(ALONE)
    futures = draw_futures(case.assumptions, case.years, draws=5, seed=1, subjects=case.subjects)
    assert play_as_usual(case, option, allocate(case, option), futures) is None


def test_business_as_usual_compared_with_itself_gains_nobody_anything(flagship: Case) -> None:
    it = ready(flagship, draws=40)
    found = simulate(flagship, it.option, it.award, it.futures, usual=it.usual)
    assert found is not None
    gains = [one for one in found.red_lines if one.test in ("smallest gain", "largest loss")]
    assert len(gains) > 50
    assert all(abs(one.found_gbp) < 0.01 for one in gains)
    assert all(abs(one.gain_gbp) < 0.01 for one in found.exits)


def test_todays_contracts_cross_no_red_line_of_the_flagship(flagship: Case) -> None:
    """Else what an option adds to a party's risk could not be told from what it bears today."""
    it = ready(flagship, draws=1000)
    found = find_agreement(flagship, it.option, it.award, it.usual, it.futures)
    assert [one for one in found.present.lines if one.slack_gbp < 0] == []
    assert found.signed
