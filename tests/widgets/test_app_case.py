"""Move a control, read what every step shows; no browser needed."""

from datetime import date

import pytest

from toolkit.widgets.app_case import STEPS, CasePage
from toolkit.widgets.app_choices import Choices
from toolkit.widgets.app_desk import Desk


@pytest.fixture(scope="module")
def page() -> CasePage:
    found = CasePage(Desk("tiny", draws=100), lambda: None)
    found.work.wait()
    return found


def test_one_step_shows_at_a_time(page: CasePage) -> None:
    page.steps.current = "money"
    shown = [name for name, part in page.parts.items() if part.layout.display != "none"]
    assert shown == ["money"]
    assert [name for name, _ in STEPS] == list(page.parts)


def test_every_step_has_its_answer(page: CasePage) -> None:
    page.work.wait()
    assert "First by score" in page.answer.value
    assert "Separate budgets" in page.options.options.value
    assert "Which law governs" in page.law.found.value
    assert "The award costs £" in page.money.award.value
    assert "Who bears which risk" in page.money.money.value
    assert "Score, rank and worth" in page.ranking.scores.value
    assert "as it is stated" in page.assumptions.compared.value


def test_another_option_shows_another_award_or_money(page: CasePage) -> None:
    page.work.wait()
    before = page.money.money.value
    page.option.value = "alliance"
    page.work.wait()
    assert page.money.money.value != before
    assert "Terms of “One alliance" in page.options.heading.value


def test_a_weight_moves_figures_without_any_work(page: CasePage) -> None:
    page.work.wait()
    before, status = page.ranking.scores.value, page.work.status.value
    page.ranking.weights.sliders["price"].value = 0.9
    assert page.ranking.scores.value != before
    assert page.work.status.value == status
    found = page.current()
    assert found is not None
    assert any("weight of price" in one for one in found.case.applied)
    page.ranking.reset.click()
    assert page.ranking.scores.value == before


def test_a_term_that_is_moved_changes_the_answer_and_comes_back(page: CasePage) -> None:
    page.option.value = "alliance"
    page.work.wait()
    slider = next(one for one in page.options.sliders.values() if one.max > one.value)
    stated = slider.value
    slider.value = slider.max
    page.work.wait()
    assert page.choices.terms
    assert "by hand" in page.assumptions.compared.value
    slider.value = stated
    page.work.wait()
    assert page.choices == Choices()


def test_day_scenario_and_assumption_are_answered(page: CasePage) -> None:
    page.law.as_of.value = date(2026, 6, 1)
    page.work.wait()
    assert "1 June 2026" in page.law.found.value.replace("01 June", "1 June")
    page.law.as_of.value = page.desk.stated.as_of
    page.scenario.value = next(iter(page.desk.stated.scenarios))
    page.work.wait()
    assert "As stated, and as chosen now" in page.assumptions.compared.value
    page.scenario.value = ""
    page.assumptions.value.value = page.assumptions.value.max
    page.work.wait()
    assert page.choices.likely
    page.assumptions.reset.click()
    page.work.wait()
    assert page.choices == Choices()


def test_stopped_work_leaves_nothing_stale(page: CasePage) -> None:
    slow = CasePage(Desk("tiny", draws=100_000), lambda: None)
    slow.work.cancel.click()
    slow.work.wait()
    assert "stopped" in slow.answer.value
    assert slow.current() is None
    slow.download.savers["json"].answer()
    assert "still being worked out" in slow.download.savers["json"].refusal
