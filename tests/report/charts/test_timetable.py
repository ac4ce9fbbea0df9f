from datetime import date

from tests.report.charts.drawing import texts_of
from toolkit.report.charts.timetable import Dated, timetable_chart

DAY = date(2026, 3, 24)


def test_each_step_is_named_with_its_day_and_kind() -> None:
    steps = [
        Dated("publish a notice", None, date(2026, 5, 1), True),
        Dated("sign", date(2026, 6, 2), None, True),
        Dated("standstill ends", date(2026, 6, 1), date(2026, 6, 1), False),
    ]
    said = texts_of(timetable_chart(steps, DAY))
    assert "publish a notice" in said
    assert "1 May 2026" in said
    assert "by this day" in said
    assert "from this day" in said
    assert "on this day, if it applies" in said


def test_one_step_long_past_is_drawn_too() -> None:
    assert "1 Jan 2020" in texts_of(
        timetable_chart([Dated("x", None, date(2020, 1, 1), True)], DAY)
    )
