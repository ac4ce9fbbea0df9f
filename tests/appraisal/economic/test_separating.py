import numpy as np
import pytest

from toolkit.appraisal.economic.results import EditionCase, Line, Worth
from toolkit.appraisal.economic.rounding import Quality
from toolkit.appraisal.economic.separating import assumed_share, pairs_of, ranks_of
from toolkit.simulation.results import spread


def line(name: str, gbp: float, quality: Quality = "published") -> Line:
    return Line(name, "resources", name, quality, gbp, gbp, gbp, "")


def worth(option: str, lines: tuple[Line, ...], drawn: list[float]) -> Worth:
    central = sum(one.present_gbp for one in lines)
    return Worth(option, spread(central, np.array(drawn)), None, None, 0.0, None, 0.0, lines, ())


def found(*worths: tuple[str, tuple[Line, ...], list[float]]) -> EditionCase:
    made = tuple(worth(*one) for one in worths)
    drawn = np.array([one[2] for one in worths])
    return EditionCase("e", "E", False, made, drawn, (), ())


FUTURES = [90.0, 100.0, 110.0, 100.0]
NOTHING = [0.0] * 4


def test_options_far_apart_on_published_figures_are_separated() -> None:
    case = found(("a", (line("x", 100),), FUTURES), ("b", (line("x", 0),), NOTHING))
    (pair,) = pairs_of(case, 5.0, 400.0)
    assert (pair.upper, pair.lower, pair.not_separated) == ("a", "b", "")
    assert pair.a_year_gbp == pytest.approx(20)
    assert pair.of_effects_share == pytest.approx(0.05)
    assert ranks_of(case.order, [pair]) == {"a": 1, "b": 2}


def test_an_order_that_rests_only_on_assumptions_is_no_order() -> None:
    case = found(("a", (line("x", 100, "assumed"),), FUTURES), ("b", (line("x", 0),), NOTHING))
    (pair,) = pairs_of(case, 5.0, None)
    assert (pair.not_separated, pair.assumed_share) == ("only assumed inputs", 1.0)
    assert pair.of_effects_share is None
    assert ranks_of(case.order, [pair]) == {"a": None, "b": None}


def test_a_gap_inside_the_spread_of_futures_separates_nothing() -> None:
    case = found(("a", (line("x", 5),), [-20, 10, 20, 10]), ("b", (line("x", 0),), NOTHING))
    assert pairs_of(case, 5.0, None)[0].not_separated == "inside the spread of futures"


def test_options_that_are_worth_the_same_are_alike() -> None:
    case = found(("a", (line("x", 5),), [5.0] * 4), ("b", (line("x", 5),), [5.0] * 4))
    assert pairs_of(case, 5.0, None)[0].not_separated == "alike"


def test_only_a_close_neighbour_takes_a_rank_away() -> None:
    case = found(
        ("a", (line("x", 100),), FUTURES),
        ("b", (line("x", 5),), [-20, 10, 20, 10]),
        ("c", (line("x", 0),), NOTHING),
    )
    pairs = pairs_of(case, 5.0, None)
    assert ranks_of(case.order, pairs) == {"a": 1, "b": None, "c": None}


def test_large_differences_that_cancel_still_count() -> None:
    mine = (line("x", 70), line("y", -30, "assumed"))
    theirs = (line("x", 0), line("y", 0, "assumed"))
    assert assumed_share(mine, theirs) == pytest.approx(0.3)
    assert assumed_share(mine, mine) == 0
    assert assumed_share(mine, ()) == pytest.approx(0.3)
