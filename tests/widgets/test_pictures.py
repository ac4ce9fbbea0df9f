"""Pictures state their finding and vanish where there is nothing to draw."""

import pytest

from toolkit import load_case, load_law, run
from toolkit.appraisal import Appraisal
from toolkit.widgets.pictures import ranking_picture, streams_picture


def appraised(case_id: str, scenario: str | None = None) -> Appraisal:
    case = load_case(case_id, scenario=scenario)
    return run(case, load_law(), as_of=case.as_of, seed=case.seed, draws=100)


@pytest.fixture(scope="module")
def tiny() -> Appraisal:
    return appraised("tiny")


def test_the_ranking_picture_says_who_scores_highest(tiny: Appraisal) -> None:
    picture = ranking_picture(tiny)
    assert 'role="img"' in picture
    assert f"{tiny.result(tiny.ranking[0]).option.title} scores highest" in picture


def test_every_picture_is_stamped(tiny: Appraisal) -> None:
    for picture in (ranking_picture(tiny), streams_picture(tiny, tiny.ranking[0])):
        assert "Hypothetical case, plan stage" in picture


def test_the_streams_picture_names_every_stream(tiny: Appraisal) -> None:
    picture = streams_picture(tiny, tiny.ranking[0])
    assert all(stream in picture for stream in tiny.case.streams)


def test_without_an_award_there_is_nothing_to_draw() -> None:
    none = appraised("llr-home-care", "SC8")
    assert ranking_picture(none) == ""
    assert streams_picture(none, "alliance") == ""
