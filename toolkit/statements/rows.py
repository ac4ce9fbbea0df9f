"""What every row of every table may carry."""

from toolkit.units import Basis, Statement, Text


class Row(Statement):
    """One row of a table.

    Args:
        basis: How far the row is published fact.
        source_id: Rows of `sources`, separated by semicolons.
        note: Anything a reader should know.
    """

    basis: Basis | None = None
    source_id: Text | None = None
    note: Text | None = None
