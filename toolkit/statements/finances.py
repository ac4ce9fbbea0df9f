"""What parties can bear: their costs, reserves and the lines they will not cross."""

from toolkit.statements.rows import Row
from toolkit.units import Amount, Gbp, Id, Number, Share


class Finance(Row):
    """The finances of one party, as far as they bear on what it would sign.

    Args:
        party_id: A commissioner, a provider, an outside party, or `vehicle`.
        margin_share: What is left of the price at planned volume, as a share of it; below zero
            where the price does not cover cost. Empty where the cost is not stated.
        fixed_cost_share: Part of its planned cost that does not move with volume.
        reserves_gbp: What it could lose in all before it fails or must be rescued.
        margin_floor_share: Least margin it may end a year with, as a share of its planned income.
        largest_loss_gbp: Red line: most it would accept to lose over the term against business as
            usual, on average over the worst tenth of futures.
        smallest_gain_gbp: Red line: least it must expect to gain over the term against business
            as usual; below zero where it would accept a loss.
        vat_recovery_share: Part of the tax on its inputs that it recovers.
        step_in_weeks: Time to replace it if it fails.
        step_in_premium_share: Extra price of replacing it meanwhile, as a share of the price.
    """

    party_id: Id
    margin_share: Number | None = None
    fixed_cost_share: Share | None = None
    reserves_gbp: Gbp | None = None
    margin_floor_share: Number | None = None
    largest_loss_gbp: Gbp | None = None
    smallest_gain_gbp: Number | None = None
    vat_recovery_share: Share | None = None
    step_in_weeks: Amount | None = None
    step_in_premium_share: Share | None = None
