"""Set a value, read the view; no browser needed."""

import pytest

from toolkit.errors import InputError
from toolkit.widgets import Explorer


@pytest.fixture(scope="module")
def explorer() -> Explorer:
    return Explorer("tiny", draws=200)


def test_the_view_opens_with_stamp_and_ranking(explorer: Explorer) -> None:
    explorer.choose(scenario="")
    stamp = explorer.view.children[0].value
    assert "Hypothetical case, plan stage" in stamp
    assert "Ranking of the options" in explorer.result.value
    assert "Up to date" in explorer.work.status.value


def test_the_view_shows_the_same_tables_that_a_cell_prints(explorer: Explorer) -> None:
    for table in (explorer.ranking(), explorer.award(), explorer.streams()):
        assert table.to_html(index=False, border=0) in explorer.result.value


def test_choosing_an_option_changes_the_award_or_the_money(explorer: Explorer) -> None:
    explorer.choose(option="separate_frameworks", scenario="")
    before = explorer.streams()
    explorer.choose(option="pooled_commissioning")
    assert not before.equals(explorer.streams())
    assert explorer.streams().to_html(index=False, border=0) in explorer.result.value


def test_a_scenario_without_an_award_says_why_and_keeps_the_view(explorer: Explorer) -> None:
    infeasible = None
    for scenario in explorer.case.scenarios:
        explorer.choose(option="separate_frameworks", scenario=scenario)
        if "Why" in explorer.award().columns and len(explorer.award()):
            infeasible = scenario
    assert infeasible is not None, "the tiny case promises a scenario that breaks separate budgets"
    explorer.choose(scenario=infeasible)
    assert "cannot be" in explorer.result.value
    assert "no award" in explorer.result.value


def test_a_scenario_seen_before_is_not_worked_out_again(explorer: Explorer) -> None:
    explorer.choose(scenario="")
    assert explorer.appraisal() is explorer.appraisal()


def test_the_lists_have_names_that_a_screen_reader_can_say(explorer: Explorer) -> None:
    assert explorer.option.description == "Option"
    assert explorer.scenario.description == "Scenario"


def test_a_reader_may_stop_the_work_and_nothing_stale_stays_in_view() -> None:
    slow = Explorer("tiny", draws=100_000)
    slow.work.cancel.click()
    slow.work.wait()
    assert "Stopped" in slow.work.status.value
    assert slow.result.value == ""


def test_an_option_that_the_case_lacks_is_told_and_the_view_goes_on(explorer: Explorer) -> None:
    with pytest.raises(InputError, match="option: 'alianse' is not in the case tiny; did you mean"):
        explorer.choose(option="alianse")
    with pytest.raises(InputError, match="scenario: 'none' is not in the case tiny; it knows"):
        explorer.choose(scenario="none")
    explorer.choose(scenario="budget_cut")
    before = explorer.result.value
    explorer.choose(scenario="")
    assert explorer.result.value != before
