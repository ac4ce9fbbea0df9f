"""Posting an option's payments to the ledger for a block of futures."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from toolkit.futures import Block
from toolkit.payment import Draws, Entry, activity, gain_share
from toolkit.simulation.dues import Dues
from toolkit.statements.assumptions import Affects, Assumption


@dataclass(frozen=True)
class Happened:
    """What happens to units and prices, as factors on the plan, shape (draws, years).

    Args:
        units: On the units of every lot.
        prices: On the price of every unit, level and growth together.
        growth: Of prices alone, without the level that the market settles at.
    """

    units: Draws
    prices: Draws
    growth: Draws


def what_happens(assumptions: Mapping[str, Assumption], block: Block, years: int) -> Happened:
    """Turn drawn assumptions into factors; several on one quantity multiply."""
    one = np.ones((block.draws, years))
    year = np.arange(years)

    def factor(level: Affects, growth: Affects) -> tuple[Draws, Draws]:
        levels, grown = one, one
        for name, assumption in assumptions.items():
            drawn = block.values[name]
            if assumption.affects == level:
                levels = levels * drawn
            elif assumption.affects == growth:
                each_year = assumption.varies == "each_year"
                grown = grown * (_compound(drawn) if each_year else (1 + drawn) ** year)
        return levels, grown

    volume_level, volume_growth = factor("volume_level", "volume_growth")
    price_level, price_growth = factor("price_level", "price_growth")
    return Happened(volume_level * volume_growth, price_level * price_growth, price_growth)


def _compound(drawn: Draws) -> Draws:
    """Compound growth that differs by year; the first year is the base."""
    steps = np.concatenate([np.ones((drawn.shape[0], 1)), 1 + drawn[:, 1:]], axis=1)
    return np.cumprod(steps, axis=1)


def post(dues: Dues, happened: Happened, target: Happened) -> list[Entry]:
    """Post every payment of an option.

    Args:
        dues: Yearly sums at the price base.
        happened: Factors in the futures at hand.
        target: Factors on central values; the common target of a gain share is set on them.
    """
    care_factor = activity(happened.units, happened.prices)
    entries = [
        Entry(
            due.kind,
            due.payer,
            due.payee,
            float(due.gbp) * (care_factor if due.moves_with == "care" else happened.growth),
        )
        for due in dues.dues
    ]
    total = float(dues.care.total_gbp)
    actual, planned = total * care_factor, total * activity(target.units, target.prices)
    for sharing in dues.sharings:
        moved = gain_share(
            np.broadcast_to(planned, actual.shape),
            actual,
            float(sharing.provider_share),
            float(sharing.cap_share),
        )
        entries += [
            Entry(sharing.kind, body, provider, moved * float(part * share))
            for body, part in dues.care.funders.items()
            for provider, share in dues.care.providers.items()
        ]
    return entries
