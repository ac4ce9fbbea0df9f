"""Search as a reader would, and stop the search; no browser needed."""

import pytest

from toolkit.widgets import AgreementFinder


@pytest.fixture(scope="module")
def finder() -> AgreementFinder:
    return AgreementFinder("llr-home-care", draws=60, points=2)


def test_before_a_search_nothing_is_claimed(finder: AgreementFinder) -> None:
    fresh = AgreementFinder("tiny")
    assert fresh.answer() == "Nothing was searched yet."
    assert fresh.terms().empty
    assert fresh.rooms().empty


def test_a_search_shows_the_answer_and_its_tables(finder: AgreementFinder) -> None:
    finder.search("alliance")
    assert "business as usual" in finder.answer()
    for table in (finder.terms(), finder.rooms()):
        assert len(table)
        assert table.to_html(index=False, border=0) in finder.result.value


def test_choosing_another_option_clears_the_answer_to_the_last_one(finder: AgreementFinder) -> None:
    finder.search("alliance")
    finder.option.value = "pooled_commissioning"
    assert finder.result.value == ""
    assert finder.answer() == "Nothing was searched yet."


def test_a_search_can_be_stopped(finder: AgreementFinder) -> None:
    finder.button.click()
    finder.work.cancel.click()
    finder.work.wait()
    assert "Stopped" in finder.work.status.value
    assert finder.result.value == ""


def test_a_case_without_business_as_usual_is_refused_in_one_sentence() -> None:
    fresh = AgreementFinder("tiny")
    fresh.search("alliance")
    assert "business_as_usual" in fresh.work.status.value
    assert fresh.result.value == ""
