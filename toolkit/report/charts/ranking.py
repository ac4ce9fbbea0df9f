"""How the options score, with the range that assumed parameters leave."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import BAND, INK
from toolkit.report.charts.spec import WIDE, Chart, data, folded, names


@dataclass(frozen=True)
class Ranked:
    """One option's score, 0 to 100, and its range."""

    option: str
    score: float
    low: float
    high: float


def ranking_chart(ranked: Sequence[Ranked]) -> Chart:
    """Draw each option's score as a dot and its range as a bar, best first."""
    rows: list[dict[str, str | float]] = [
        {
            "label": folded(one.option),
            "score": one.score,
            "low": one.low,
            "high": one.high,
            "said": f"{one.score:.1f}  ({one.low:.1f} to {one.high:.1f})",
        }
        for one in ranked
    ]
    lowest, highest = min(one.low for one in ranked), max(one.high for one in ranked)
    room = max((highest - lowest) * 0.2, 1.0)
    scale = alt.Scale(domain=[max(0.0, lowest - room), min(100.0, highest + room)], nice=True)
    base = alt.Chart(data(rows)).encode(y=names([str(row["label"]) for row in rows]))
    score = alt.X("score:Q", title="Weighted score (0 worst, 100 best)", scale=scale)
    bar = base.mark_rule(strokeWidth=7, color=BAND).encode(
        x=alt.X("low:Q", scale=scale, title="Weighted score (0 worst, 100 best)"), x2="high:Q"
    )
    dot = base.mark_point(filled=True, size=110, color=INK, opacity=1).encode(x=score)
    said = base.mark_text(align="center", dy=-14).encode(x=score, text="said:N")
    return alt.layer(bar, dot, said).properties(width=WIDE - 300, height=54 * len(rows))
