"""A programme as the solver's own arrays, for models so large that row objects take the time."""

from collections.abc import Sequence
from itertools import chain
from typing import Any, cast

import highspy
import numpy as np

from toolkit.allocation.program import Program


def arrays_of(program: Program, columns: Sequence[int], rows: Sequence[int]) -> highspy.HighsLp:
    """Write some columns and rows down row by row, columns in the order given.

    Args:
        program: What they are part of.
        columns: Positions of the columns that the rows use.
        rows: Positions of the rows.
    """
    chosen = [program.columns[n] for n in columns]
    said = [program.rows[m] for m in rows]
    place = np.zeros(len(program.columns), dtype=np.int32)
    place[np.asarray(columns, dtype=np.intp)] = np.arange(len(chosen), dtype=np.int32)
    flat = chain.from_iterable(chain.from_iterable(row.terms for row in said))
    terms = np.fromiter(flat, dtype=np.float64, count=2 * sum(len(row.terms) for row in said))
    made: Any = highspy.HighsLp()
    made.num_col_, made.num_row_ = len(chosen), len(said)
    made.col_cost_ = np.array([program.cost.get(n, 0.0) for n in columns])
    made.col_lower_ = np.array([one.low for one in chosen])
    made.col_upper_ = np.array([np.inf if one.up is None else one.up for one in chosen])
    made.row_lower_ = np.array([-np.inf if one.sign == "<=" else one.bound for one in said])
    made.row_upper_ = np.array([np.inf if one.sign == ">=" else one.bound for one in said])
    kinds = highspy.HighsVarType
    made.integrality_ = [kinds.kInteger if one.whole else kinds.kContinuous for one in chosen]
    made.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    made.a_matrix_.start_ = np.cumsum([0, *(len(one.terms) for one in said)]).astype(np.int32)
    made.a_matrix_.index_ = place[terms[0::2].astype(np.intp)]
    made.a_matrix_.value_ = terms[1::2]
    return cast("highspy.HighsLp", made)
