"""Risks that a register prices, beside those that the futures draw."""

from toolkit.statements.interventions import Year
from toolkit.statements.rows import Row
from toolkit.units import Id, Number, Share, Text


class Risk(Row):
    """An event that may come and what it would then cost society.

    Args:
        risk_id: Names the risk.
        label: What may happen.
        options: Option ids, separated by semicolons; empty for every option.
        chance: That it comes, once in the term.
        impact_gbp: What it then costs; below zero where it would be a gain.
        year: Contract year in which it would come, the first is 1.
        price_base: Year of the prices of the impact.
        assumption_id: A row of `assumptions` that draws the same thing already; the risk is then
            shown and left out of the sums.
        factor: Factor of `optimism_bias` that stands for the same thing.
    """

    risk_id: Id
    label: Text
    options: Text | None = None
    chance: Share
    impact_gbp: Number
    year: Year = 1
    price_base: Text
    assumption_id: Id | None = None
    factor: Id | None = None
