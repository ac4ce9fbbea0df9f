from decimal import Decimal

import pytest

from toolkit.allocation.explaining.switching import switches_of
from toolkit.errors import Cancelled
from toolkit.files import load_case
from toolkit.widgets.asking_awards import ASKS, Chosen, answer, small_in, solve


def go_on(_stage: str, _part: float) -> bool:
    return True


def stop(_stage: str, _part: float) -> bool:
    return False


def chosen(weight: Decimal = Decimal(1)) -> Chosen:
    on = frozenset(one.id for one in switches_of(load_case("tiny")) if one.on)
    return Chosen("", "alliance", on, weight)


def test_every_question_has_an_answer_but_the_one_that_asks_nothing() -> None:
    case = load_case("tiny")
    solved = solve(case, chosen(), (), go_on)
    told = {ask: answer(ask, case, chosen(), solved, go_on) for ask in ASKS.values()}
    assert told.pop("award") is None
    assert all(one is not None for one in told.values())


def test_work_that_is_stopped_gives_nothing() -> None:
    with pytest.raises(Cancelled):
        solve(load_case("tiny"), chosen(), (), stop)


def test_quality_alone_finds_an_award_no_worse_than_the_cheapest() -> None:
    solved = solve(load_case("tiny"), chosen(Decimal(0)), (), go_on)
    assert solved.scored is not None
    assert solved.scored.status == "optimal"


def test_small_providers_are_those_marked() -> None:
    case = load_case("tiny")
    marked = {id for id, one in case.providers.items() if one.is_sme or one.is_vcse}
    assert small_in(case) == marked
