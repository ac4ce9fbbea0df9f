"""Banded gain share: zones around the target, each with shares of its own."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from toolkit.payment.checking import EXACT, outside, refuse_where
from toolkit.payment.draws import Draws, Term
from toolkit.payment.splits import Split, split_of


@dataclass(frozen=True)
class Bands:
    """Zones of the difference between target and actual cost.

    Args:
        edges_share: Inner edges from overspend to saving, as shares of the target, ascending; an
            overspend is below 0. A dead band of 2% has the edges -0.02 and 0.02.
        shares: For each zone, one more than edges, the share of each party; what they leave of a
            zone is retained.

    Raises:
        InputError: Edges do not ascend, zones and edges do not match, or shares are none.

    >>> Bands((-0.02, 0.02), ((0.5,), (0.0,), (0.5,))).parties
    1
    """

    edges_share: tuple[float, ...]
    shares: tuple[tuple[float, ...], ...]

    def __post_init__(self) -> None:
        """Refuse zones that overlap, lack shares or give away more than there is."""
        edges, zones = self.edges_share, self.shares
        refuse_where(
            "bands",
            [
                (
                    not all(low < high for low, high in pairwise(edges)),
                    "edges_share",
                    f"{edges} do not ascend; write them from overspend to saving",
                ),
                (
                    len(zones) != len(edges) + 1,
                    "shares",
                    f"{len(edges)} edges make {len(edges) + 1} zones, not {len(zones)}; give "
                    "shares for each",
                ),
                (
                    len({len(zone) for zone in zones}) != 1,
                    "shares",
                    "zones differ in the number of parties; give every party a share, 0 for none",
                ),
                (
                    any(outside(s) for z in zones for s in z)
                    or any(sum(z) > 1 + EXACT for z in zones),
                    "shares",
                    "each lies between 0 and 1, and a zone's add up to 1 at most; mend them",
                ),
            ],
        )

    @property
    def parties(self) -> int:
        """How many parties share."""
        return len(self.shares[0])


def banded_gain_share(variance_gbp: Draws, target_gbp: Term, bands: Bands) -> Split:
    """Share each part of a difference by the zone in which it lies.

    Args:
        variance_gbp: Target less actual, GBP nominal, shape (draws, years); above 0 is a saving.
        target_gbp: Agreed cost, GBP nominal, 0 or more, of which the edges are shares.
        bands: The zones.

    Returns:
        Parts by party, in the order of the shares, and what is retained.

    Source:
        Built Intelligence, How to intelligently set the contractor's share percentages and share
        ranges; worked figure in tests/published/mechanisms.yaml.
    """
    inner = [edge * target_gbp for edge in bands.edges_share]
    zones = [_overlap(variance_gbp, *ends) for ends in pairwise([-np.inf, *inner, np.inf])]
    return split_of(variance_gbp, np.stack(zones, axis=-1) @ np.array(bands.shares))


def _overlap(variance_gbp: Draws, low_gbp: Term, high_gbp: Term) -> Draws:
    """Give the part of the way from 0 to a difference that lies in a zone, with its sign."""
    start: Draws = np.clip(np.zeros(()), low_gbp, high_gbp)
    return np.clip(variance_gbp, low_gbp, high_gbp) - start
