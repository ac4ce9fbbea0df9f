"""Building blocks that several charts share."""

from collections.abc import Mapping, Sequence
from textwrap import wrap

import altair as alt

type Panel = alt.LayerChart | alt.FacetChart
type Chart = Panel | alt.HConcatChart | alt.VConcatChart
type Rows = Sequence[Mapping[str, str | float]]

WIDE = 880
LABEL = 44  # characters of a label before it goes on in the next line
SPLIT_LABEL = "split(datum.label, '\\n')"


def data(rows: Rows) -> alt.InlineData:
    """Hold rows inside the chart, so that it needs no file."""
    return alt.InlineData(values=[dict(row) for row in rows])


def folded(label: str, width: int = LABEL) -> str:
    r"""Break a long label into lines.

    >>> folded("One prime contractor for each footprint", 20)
    'One prime contractor\nfor each footprint'
    """
    lines = wrap(label, width) or [label]
    return "\n".join(lines if len(lines) <= 3 else [*lines[:2], lines[2][: width - 1] + "…"])


def names(labels: Sequence[str], title: str | None = None) -> alt.Y:
    """Name the rows of a chart in the order given, long names broken into lines."""
    axis = alt.Axis(labelExpr=SPLIT_LABEL, ticks=False, domain=False, labelPadding=8)
    return alt.Y("label:N", title=title, sort=list(labels), axis=axis)
