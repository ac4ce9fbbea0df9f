"""What is to be done by which day: a line for each step, with the day whose law was used."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import altair as alt

from toolkit.report.charts.palette import BAND, INK, MUTED, VERMILLION
from toolkit.report.charts.spec import WIDE, Chart, data, folded, names

ROW = 30
SHAPES = {
    "on this day": "diamond",
    "by this day": "triangle-left",
    "from this day": "triangle-right",
}


@dataclass(frozen=True)
class Dated:
    """One step with its days; at least one of the two is known.

    Args:
        label: What is to be done, and for which lots.
        earliest: First day on which it may be done.
        latest: Last day, at whose end it must be done.
        sure: Whether it is settled that the step applies.
    """

    label: str
    earliest: date | None
    latest: date | None
    sure: bool

    @property
    def bound(self) -> str:
        """Whether the day is the day itself, the latest or the earliest."""
        if self.earliest and self.latest:
            return "on this day"
        return "from this day" if self.earliest else "by this day"

    @property
    def day(self) -> date:
        """Day at which it is drawn."""
        return self.latest or self.earliest or date.max


def timetable_chart(steps: Sequence[Dated], as_of: date) -> Chart:
    """Draw each step as a mark at its day, in the order of days, with a line from the day asked.

    Args:
        steps: One at least, in the order in which they stand.
        as_of: Day whose law was used; drawn as an upright line.
    """
    rows: list[dict[str, str | float]] = [
        {
            "label": folded(step.label, 46),
            "from": as_of.isoformat(),
            "day": step.day.isoformat(),
            "bound": step.bound + ("" if step.sure else ", if it applies"),
            "said": f"{step.day.day} {step.day:%b %Y}",
        }
        for step in steps
    ]
    first, last = min(as_of, *(s.day for s in steps)), max(as_of, *(s.day for s in steps))
    room = timedelta(days=max(14, (last - first).days // 8))
    scale = alt.Scale(type="utc", domain=[_day(first - room / 4), _day(last + room)])
    axis = alt.Axis(format="%b %Y", tickCount=8, labelOverlap=True)
    x = alt.X("day:T", title=None, scale=scale, axis=axis)
    base = alt.Chart(data(rows)).encode(y=names([str(row["label"]) for row in rows]))
    line = base.mark_rule(strokeWidth=2, color=BAND).encode(
        x=alt.X("from:T", scale=scale, title=None), x2="day:T"
    )
    kinds = [*dict.fromkeys(str(row["bound"]) for row in rows)]
    shape = alt.Shape(
        "bound:N",
        title=None,
        scale=alt.Scale(domain=kinds, range=[_shape(kind) for kind in kinds]),
        legend=alt.Legend(orient="top", symbolFillColor=INK),
    )
    mark = base.mark_point(filled=True, size=130, color=INK, opacity=1).encode(x=x, shape=shape)
    said = base.mark_text(align="left", dx=11, color=MUTED).encode(x=x, text="said:N")
    today = (
        alt.Chart(data([{"from": as_of.isoformat()}]))
        .mark_rule(color=VERMILLION, strokeWidth=2, strokeDash=[5, 3])
        .encode(x=alt.X("from:T", scale=scale, title=None))
    )
    return alt.layer(today, line, mark, said).properties(width=WIDE - 330, height=ROW * len(rows))


def _shape(kind: str) -> str:
    return SHAPES[kind.removesuffix(", if it applies")]


def _day(day: date) -> str:
    return day.isoformat()
