"""Set a value, read the award; no browser needed."""

import shutil
from pathlib import Path

import pytest

from toolkit.files.shipped import shipped
from toolkit.widgets import AllocationPage


@pytest.fixture(scope="module")
def page() -> AllocationPage:
    return AllocationPage("tiny")


@pytest.fixture(autouse=True)
def _as_stated(page: AllocationPage) -> None:
    page.choose(scenario="", price_weight=1, ask="award", on=tuple(page.rules))


def test_the_view_opens_with_the_award_its_proof_and_its_map(page: AllocationPage) -> None:
    assert "proved: no award costs less than" in page.told()
    assert page.award().to_html(index=False, border=0) in page.result.value
    assert "<svg" in page.result.value
    assert "Up to date" in page.work.status.value


def test_a_rule_switched_off_is_never_dearer_and_its_price_is_the_difference(
    page: AllocationPage,
) -> None:
    page.choose(option="separate_frameworks")
    before = page.solved().cheapest.objective_gbp
    table = page.answers("prices")[0]
    prices = dict(zip(table["Rule"], table.iloc[:, 3], strict=True))
    for id, price in prices.items():
        page.choose(off=(id,), ask="award")
        after = page.solved().cheapest.objective_gbp
        assert before is not None
        assert after is not None
        assert price == f"{before - after:,.2f}"
        page.choose(on=(id,))


def test_prices_stand_beside_the_switches_once_asked_for(page: AllocationPage) -> None:
    page.choose(ask="prices")
    assert all(one.value for one in page.prices.values())


def test_each_question_shows_the_tables_that_a_cell_prints(page: AllocationPage) -> None:
    for ask in ("prices", "runner-up", "alternatives", "quality", "lost", "price-to-win"):
        for table in page.answers(ask):
            if len(table):
                assert table.to_html(index=False, border=0) in page.result.value


def test_prices_to_win_are_marked_for_the_commissioner_only(page: AllocationPage) -> None:
    page.answers("price-to-win")
    assert "Commissioner only" in page.result.value


def test_more_weight_on_quality_costs_no_less(page: AllocationPage) -> None:
    cheapest = page.solved().cheapest.objective_gbp
    page.weight.value = 0.0
    page.work.wait()
    assert page.weight.value == 0
    assert "By score, for planning" in page.result.value
    scored = page.solved().scored
    assert scored is not None
    assert cheapest is not None
    assert sum(one.cost_gbp for one in scored.awards) >= cheapest


def test_without_an_award_conflicts_are_told_in_words(page: AllocationPage) -> None:
    page.choose(option="separate_frameworks", scenario="budget_cut")
    assert "No award keeps all of this" in page.told()
    assert "What would make one possible" in page.told()
    assert "giving up any one of it" in page.result.value


def test_what_was_looked_at_before_is_not_solved_again(page: AllocationPage) -> None:
    before = page.solved()
    page.choose(off=("L1",))
    page.choose(on=("L1",))
    assert page.solved() is before


def test_after_the_plan_stage_nothing_that_was_published_moves(tmp_path: Path) -> None:
    folder = tmp_path / "tendered"
    shutil.copytree(shipped("contracts", "cases", "tiny"), folder)
    text = (folder / "case.yaml").read_text(encoding="utf-8")
    (folder / "case.yaml").write_text(
        text.replace("stage: plan", "stage: tender"), encoding="utf-8"
    )
    late = AllocationPage(str(folder))
    late.work.wait()
    controls = (late.option, late.scenario, late.weight, *late.rules.values())
    assert all(one.disabled for one in controls)
    assert not late.ask.disabled


def test_a_reader_may_stop_the_work_and_nothing_stale_stays_in_view() -> None:
    slow = AllocationPage("llr-home-care")
    slow.work.cancel.click()
    slow.work.wait()
    assert "Stopped" in slow.work.status.value
    assert slow.result.value == ""
