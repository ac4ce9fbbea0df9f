"""A table of a report as a plain table of a notebook, with the same words in every cell."""

import pandas as pd

from toolkit.report.content import Table
from toolkit.report.showing import heading_of, in_cell


def frame_of(table: Table) -> pd.DataFrame:
    """Write a report's table as texts.

    Args:
        table: As a chapter made it.
    """
    rows = [[in_cell(cell) for cell in row] for row in table.cells]
    return pd.DataFrame(rows, columns=[heading_of(column) for column in table.columns])
