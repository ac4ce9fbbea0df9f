"""What must hold between the texts of a case, the spots of a report and the figures it has."""

from collections.abc import Iterable, Iterator, Mapping

from toolkit.errors import Fault
from toolkit.statements.built import Built, fault, rows_of
from toolkit.statements.reading import did_you_mean
from toolkit.statements.text_blocks import SPOTS, TextBlock, figure_names
from toolkit.statements.text_parts import Shows, figures_in, parts_of


def text_faults(rows: Mapping[str, Built], options: Iterable[str]) -> Iterator[Fault]:
    """Find texts at a spot that no report has, and figures that nobody computes.

    Args:
        rows: That could be believed, by table.
        options: Ids of the options.
    """
    known = figure_names(options)
    for cells, one in rows_of(rows, "texts", TextBlock):
        if one.spot not in SPOTS:
            what = f"{one.spot[:60]!r} is not a spot; {did_you_mean(one.spot, SPOTS)}"
            yield fault(cells, "spot", what)
        for name in figures_in(one.text):
            if name not in known:
                yield fault(
                    cells, "text", f"{name[:60]!r} is not a figure; {did_you_mean(name, known)}"
                )
        for part in parts_of(one.text):
            shown = any(isinstance(piece, Shows) for line in part.lines for piece in line)
            if part.kind == "heading" and shown:
                what = "shows a figure in a heading; move it into a sentence below"
                yield fault(cells, "text", what)
