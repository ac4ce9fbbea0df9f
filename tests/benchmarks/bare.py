"""The least that any simulation of these futures must do, as arrays and nothing else."""

import numpy as np
from numpy.typing import NDArray

from toolkit.futures import Block, Futures, blocks
from toolkit.simulation.stage import Stage

type Array = NDArray[np.float64]


def bare_pass(stage: Stage, futures: Futures) -> Array:
    """Draw the same futures, multiply units by price, add up by party, and read quantiles off.

    Every award is paid by activity; nothing else is paid, checked, kept or explained.

    Args:
        stage: An option: its awards, and who pays and delivers them.
        futures: To be drawn.
    """
    gained = stage.cast.delivered - stage.cast.funded
    parts = [_paid(stage, block) @ gained for block in blocks(futures)]
    return np.asarray(np.quantile(np.concatenate(parts), (0.1, 0.5, 0.9), axis=0))


def _paid(stage: Stage, block: Block) -> Array:
    """Multiply the planned value of every award by what moves it, (draws, years, awards)."""
    years = np.arange(stage.years)
    of_all = np.ones((block.draws, stage.years))
    of_lots = np.ones((block.draws, stage.years, len(stage.cast.awards)))
    for name, one in stage.case.assumptions.items():
        if one.affects in ("volume_level", "price_level"):
            of_all = of_all * block.values[name]
        elif one.affects in ("volume_growth", "price_growth"):
            of_all = of_all * (1 + block.values[name]) ** years
        elif one.affects == "lot_volume":
            here = [block.by_subject[name][lot] for lot, _ in stage.cast.awards]
            of_lots = of_lots * np.stack(here, axis=2)
    return stage.cast.value_gbp * of_lots * of_all[:, :, None]
