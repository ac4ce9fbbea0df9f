"""Waterfall: an overspend uses up one cushion after another before partners pay more."""

from dataclasses import dataclass

import numpy as np

from toolkit.payment.draws import Draws, excess


@dataclass(frozen=True, eq=False)
class Waterfall:
    """How an overspend was met.

    Args:
        used_gbp: From each cushion, in order, GBP nominal, shape (draws, years, cushions).
        left_gbp: To be met from outside the pool, shape (draws, years).
    """

    used_gbp: Draws
    left_gbp: Draws


def waterfall(overspend_gbp: Draws, cushions_gbp: Draws) -> Waterfall:
    """Meet an overspend from cushions in their order.

    Args:
        overspend_gbp: GBP nominal, shape (draws, years); an underspend uses nothing.
        cushions_gbp: 0 or more, such as underspends of other lines, the risk pool and schemes not
            yet committed, shape (cushions,) or (draws, years, cushions).

    Returns:
        What each cushion gave, and what is left.

    Source:
        Rotherham section 75 agreement (lawinsider.com/clause/risk-share-arrangements/_1 and
        markettransfer.info/clause/over-and-underspends/_1); worked figure in
        tests/published/mechanisms.yaml.
    """
    over = np.maximum(overspend_gbp, 0.0)
    before = np.cumsum(cushions_gbp, axis=-1) - cushions_gbp
    used = np.clip(over[..., np.newaxis] - before, 0.0, cushions_gbp)
    return Waterfall(used, excess(over, np.sum(cushions_gbp, axis=-1)))
