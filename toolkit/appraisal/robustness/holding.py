"""Futures in which some inputs stay at their likely value, read off straight lines."""

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from toolkit.appraisal.robustness.inputs_of import Inputs
from toolkit.appraisal.robustness.of_futures import Outlook
from toolkit.appraisal.robustness.responses import fit


def held_at_likely(outlook: Outlook, held: Collection[str]) -> Outlook:
    """Take out of net benefits what some assumptions move, and the assumptions with it.

    Args:
        outlook: Net benefits and inputs of the same futures.
        held: Ids of the assumptions to hold.

    Returns:
        Net benefits less the straight-line effect of those inputs away from their likely values;
        curvature and interaction stay in.
    """
    inputs = outlook.inputs
    columns = [place for one in held for place in inputs.of.get(one, ())]
    if not columns:
        return outlook
    slopes = fit(outlook.net_benefits, inputs.values).slopes[:, columns]
    away = inputs.values[:, columns] - inputs.central[columns]
    kept = [place for place in range(len(inputs.names)) if place not in set(columns)]
    left = {one: places for one, places in inputs.of.items() if one not in held}
    return replace(
        outlook,
        net_benefits=outlook.net_benefits - slopes @ away.T,
        inputs=Inputs(
            names=tuple(inputs.names[place] for place in kept),
            values=inputs.values[:, kept],
            central=inputs.central[kept],
            of={one: tuple(int(np.searchsorted(kept, p)) for p in at) for one, at in left.items()},
        ),
        together={
            name: rest
            for name, group in outlook.together.items()
            if len(rest := tuple(one for one in group if one not in held)) > 1
        },
    )
