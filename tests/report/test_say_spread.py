from decimal import Decimal

from toolkit.allocation.explaining.explanation import DRAWS
from toolkit.allocation.explaining.ranges import Range
from toolkit.allocation.explaining.stability import Noise
from toolkit.report.say_spread import measures, noise


def test_a_measure_without_an_end_is_said_to_be_unsettled() -> None:
    known = Range("quality", Decimal("70.5"), Decimal(65), Decimal(80), (), ())
    lines = list(measures([known]))
    assert lines[-1].split() == ["quality", "70.500", "65.000", "80.000"]
    short = Range("quality", Decimal("70.5"), None, Decimal(80), (), ())
    assert list(measures([short]))[-1] == "Not settled, time ran out: where no number stands."


def test_winners_that_do_not_always_win_are_named() -> None:
    kept = ((("N", "P1"), DRAWS), (("S", "P2"), 9))
    lines = list(noise(Noise(DRAWS, 8, 1, kept, ((("S", "P3"), 2),))))
    assert "The same winners on every lot: 8 times; no award: 1 times." in lines
    assert ["P2", "S", "9"] in [line.split() for line in lines]
    assert lines[-1] == "1 of 2 winners win each time."
    stopped = list(noise(Noise(3, 3, 0, kept, ())))
    assert f"Not settled, time ran out: {DRAWS} times were asked for." in stopped
