from decimal import Decimal

import pytest

from toolkit.widgets.app_choices import Choices
from toolkit.widgets.app_desk import MOST_KEPT, Desk, weighed


def go_on(_stage: str, _part: float) -> bool:
    return True


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk("tiny", draws=100)


def test_what_is_known_is_not_worked_out_again(desk: Desk) -> None:
    found = desk.appraisal(Choices(), go_on)
    assert desk.appraisal(Choices(), go_on) is found
    assert desk.known(Choices()) is found
    award = desk.award(Choices(), "alliance", go_on)
    assert desk.award(Choices(), "alliance", go_on) is award
    assert award.objective_gbp == found.result("alliance").allocation.objective_gbp


def test_scenarios_are_solved_where_they_are_asked_for(desk: Desk) -> None:
    found = desk.with_scenarios(Choices(), go_on)
    assert {one.scenario for one in found.what_ifs} == set(desk.stated.scenarios)
    assert desk.with_scenarios(Choices(), go_on) is found


def test_weights_that_were_moved_are_told_and_others_are_not(desk: Desk) -> None:
    found = desk.appraisal(Choices(), go_on)
    weights = {"price": Decimal(1), "quality": Decimal(3)}
    assert weighed(found, weights, moved=False) is found
    told = weighed(found, weights, moved=True).case.applied
    assert told == (
        "weight of price set to 25.0% by hand",
        "weight of quality set to 75.0% by hand",
    )


def test_old_answers_are_forgotten_but_the_case_as_stated_is_not(desk: Desk) -> None:
    found = desk.appraisal(Choices(), go_on)
    for n in range(MOST_KEPT + 3):
        desk._keep(Choices().with_likely("x", float(n)), found)
    assert desk.known(Choices()) is found
    assert desk.known(Choices().with_likely("x", 0.0)) is None
    assert desk.known(Choices().with_likely("x", float(MOST_KEPT + 2))) is found
