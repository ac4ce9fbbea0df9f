"""Where each option comes first: in how much of all weights, and in how many futures."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import BLUE, VERMILLION
from toolkit.report.charts.spec import WIDE, Chart, Panel, data, folded, names


@dataclass(frozen=True)
class Accepted:
    """Shares in which one option comes first, 0 to 1; nothing where that was not asked."""

    option: str
    of_weights: float | None
    of_futures: float | None


def acceptability_chart(accepted: Sequence[Accepted]) -> Chart:
    """Draw both shares side by side, one row an option.

    Args:
        accepted: One at least, all with the same shares asked.
    """
    labels = [folded(one.option) for one in accepted]
    asked = [
        ("By score: share of all weights", BLUE, [one.of_weights for one in accepted]),
        ("By net benefit: share of futures", VERMILLION, [one.of_futures for one in accepted]),
    ]
    panels = [
        (title, colour, [share for share in shares if share is not None])
        for title, colour, shares in asked
        if None not in shares
    ]
    drawn = [
        _panel(labels, title, colour, shares, named=place == 0)
        for place, (title, colour, shares) in enumerate(panels)
    ]
    return alt.hconcat(*drawn, spacing=28)


def _panel(
    labels: Sequence[str], title: str, colour: str, shares: Sequence[float], *, named: bool
) -> Panel:
    rows: list[dict[str, str | float]] = [
        {"label": label, "share": 100 * share, "said": f"{share:.1%}"}
        for label, share in zip(labels, shares, strict=True)
    ]
    rowed = names(labels) if named else alt.Y("label:N", sort=[*labels], axis=None)
    scale = alt.Scale(domain=[0, 120], nice=False)
    axis = alt.Axis(values=[0, 25, 50, 75, 100], labelExpr="datum.value + '%'")
    base = alt.Chart(data(rows)).encode(
        x=alt.X("share:Q", title=title, scale=scale, axis=axis), y=rowed
    )
    bars = base.mark_bar(color=colour, height=20)
    said = base.mark_text(align="left", dx=5).encode(text="said:N")
    return alt.layer(bars, said).properties(width=(WIDE - 330) // 2, height=44 * len(rows))
