"""Entries of one payment between two parties, and what each party is left with."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from toolkit.payment.draws import Draws


@dataclass(frozen=True)
class Entry:
    """One payment from one party to another.

    Args:
        kind: Which payment of the contract model it is.
        payer: Party that pays; a negative amount flows the other way.
        payee: Party that receives, or `resources` where real work is bought.
        gbp: GBP nominal, shape (draws, years).
    """

    kind: str
    payer: str
    payee: str
    gbp: Draws


def balances(entries: Iterable[Entry]) -> Mapping[str, Draws]:
    """Net what each party receives, less what it pays, in every draw and year.

    Returns:
        GBP nominal by party, shape (draws, years); over all parties the sum is zero.
    """
    net: dict[str, Draws] = defaultdict(lambda: np.zeros((1, 1)))
    for entry in entries:
        net[entry.payer] = net[entry.payer] - entry.gbp
        net[entry.payee] = net[entry.payee] + entry.gbp
    return dict(net)
