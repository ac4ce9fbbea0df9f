"""What the evidence can tell apart: the gap between every two options and what it rests on."""

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from toolkit.appraisal.economic.results import EditionCase, Line, Pair, Why
from toolkit.simulation.results import spread

PENNY = 0.005
WHOLE = 0.9995


def pairs_of(
    found: EditionCase, annuity_years: float, effects_gbp: float | None
) -> tuple[Pair, ...]:
    """Compare every two options under one edition, the better ones first.

    Args:
        found: The case under the leading edition.
        annuity_years: What one pound in each year of the horizon counts for.
        effects_gbp: What all effects claimed for the case are worth a year, above 0; nothing where
            it claims none.
    """
    options = [one.option for one in found.worths]
    rows = dict(zip(options, found.drawn_gbp, strict=True))
    made = []
    for upper, lower in combinations(found.order, 2):
        above, below = found.worth(upper), found.worth(lower)
        gap = spread(above.npsv_gbp.central - below.npsv_gbp.central, rows[upper] - rows[lower])
        a_year = gap.central / annuity_years
        assumed = assumed_share(above.lines, below.lines)
        made.append(
            Pair(
                upper=upper,
                lower=lower,
                gap_gbp=gap,
                a_year_gbp=a_year,
                of_effects_share=a_year / effects_gbp if effects_gbp else None,
                assumed_share=assumed,
                not_separated=_why(gap.central, gap.p10, assumed),
            )
        )
    return tuple(made)


def assumed_share(one: Sequence[Line], other: Sequence[Line]) -> float:
    """Give the part of what differs between two options that rests on assumed inputs.

    Differences are added up line by line without their signs, so that two large ones which cancel
    still count. Where nothing differs, nothing rests on assumptions.
    """
    ids = dict.fromkeys(line.id for line in (*one, *other) if not line.left_out)
    mine, theirs = _by_id(one), _by_id(other)
    gaps = np.array(
        [abs(_gbp(mine.get(name)) - _gbp(theirs.get(name))) for name in ids], dtype=np.float64
    )
    weak = np.array(
        [
            any(line.quality == "assumed" for line in (mine.get(name), theirs.get(name)) if line)
            for name in ids
        ],
        dtype=np.float64,
    )
    whole = float(gaps.sum())
    return float(gaps @ weak) / whole if whole > PENNY else 0.0


def ranks_of(order: Sequence[str], pairs: Sequence[Pair]) -> dict[str, int | None]:
    """Rank options, best first; one that is not separated from a neighbour has no rank."""
    close = {option for pair in pairs if pair.not_separated for option in (pair.upper, pair.lower)}
    return {
        option: None if option in close else number for number, option in enumerate(order, start=1)
    }


def _by_id(lines: Sequence[Line]) -> Mapping[str, Line]:
    return {line.id: line for line in lines if not line.left_out}


def _gbp(line: Line | None) -> float:
    return line.present_gbp if line else 0.0


def _why(gap_gbp: float, low_gbp: float, assumed: float) -> Why:
    if abs(gap_gbp) < PENNY:
        return "alike"
    if low_gbp <= 0:
        return "inside the spread of futures"
    return "only assumed inputs" if assumed > WHOLE else ""
