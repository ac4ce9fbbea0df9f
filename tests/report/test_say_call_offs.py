from dataclasses import replace

from tests.simulation.test_framework import ANY
from toolkit.files import load_case
from toolkit.report.say_call_offs import MOST, call_offs
from toolkit.simulation import Spread
from toolkit.simulation.calling_off import CalledOff, CallOffs, Unplaced
from toolkit.simulation.framework import CallOffTerms, framework_of

TINY = load_case("tiny")
FRAMEWORK = framework_of(TINY, TINY.option("separate_frameworks"), (), CallOffTerms((ANY,)))
UNITS = Spread(500.0, 500.0, 1.0, 400.0, 500.0, 600.0)
IDLE = Spread(0.0, 1.0, 0.1, 0.0, 0.0, 5.0)
FOUND = CallOffs(
    "separate_frameworks",
    20,
    1,
    (CalledOff("N", "P1", 1, UNITS, 0.0), CalledOff("N", "P2", 1, IDLE, 0.9)),
    tuple(Unplaced(lot, year, IDLE, 0.002) for lot in FRAMEWORK.lots for year in (1, 2)),
)


def test_places_that_may_bring_no_work_come_first() -> None:
    text = call_offs(TINY, FRAMEWORK, FOUND)
    assert text.index("P2 on N") < text.index("P1 on N")
    assert "90%" in text
    assert "promises nobody any volume" in text


def test_every_lot_of_the_first_year_is_told_with_how_its_packages_go() -> None:
    text = call_offs(TINY, FRAMEWORK, FOUND)
    lines = [line for line in text.splitlines() if "down the ranking" in line]
    assert len(lines) == len(FRAMEWORK.lots)
    assert all("<1%" in line for line in lines)


def test_a_long_list_is_cut_and_says_so() -> None:
    many = tuple(CalledOff("N", f"P{n}", 1, UNITS, 0.0) for n in range(MOST + 3))
    text = call_offs(TINY, FRAMEWORK, replace(FOUND, called_off=many))
    assert "and 3 more places; see --json." in text
