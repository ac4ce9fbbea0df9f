"""Settlements: money that moves between parties once care is paid for."""

from typing import Literal

from pydantic import Field

from toolkit.statements.amounts import Schedule, Term
from toolkit.units import Flag, Id, Statement, Text


class Band(Statement):
    """One band of a gain or pain share.

    Args:
        upto: Upper end of the band, as a share of the target, counted from no difference.
        provider_share: Part of the difference inside the band that providers keep or bear.
    """

    upto: Term
    provider_share: Term


class GainShare(Statement):
    """Providers bear a share of the difference between actual and target cost, capped.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        provider_share: Part of the difference that providers bear or keep.
        provider_share_of_loss: Part of an overspend, where it differs from that of a saving.
        dead_band: Difference that is not shared, as a share of the target.
        bands: Shares by size of the difference, instead of one share; ascending.
        cap_share: Most that may move, as a share of the target.
        indexed: Whether the target moves with the price of the day, which leaves price with those
            who fund care; otherwise it stands at likely prices, and price is shared as well.
        group: Who shares: providers by what they deliver, or leads.
    """

    id: Id
    mechanism: Literal["gain_share"]
    label: Text
    provider_share: Term
    provider_share_of_loss: Term | None = None
    dead_band: Term = Field(default="0", validate_default=True)
    bands: tuple[Band, ...] = ()
    cap_share: Term
    indexed: Flag = False
    group: Literal["providers", "leads"] = "providers"


class OutcomesAtRisk(Statement):
    """Part of the planned value is earned only as far as outcomes are reached.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        at_risk: Part of the planned value at risk, one a year.
        floor: Attainment below which nothing of it is earned; none where it is earned in parts.
        group: Who earns it.
    """

    id: Id
    mechanism: Literal["outcomes_at_risk"]
    label: Text
    at_risk: Schedule
    floor: Term | None = None
    group: Literal["providers", "leads"] = "providers"


class RiskPool(Statement):
    """Commissioners put money aside; providers with a loss beyond what they keep draw on it.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        contribution_share: Size of the pool as a share of the planned value.
        retention_share: Loss that each provider keeps, as a share of its planned value.
    """

    id: Id
    mechanism: Literal["risk_pool"]
    label: Text
    contribution_share: Term
    retention_share: Term


PoolRule = Literal["proportional", "cost_owner", "capped_partner", "waterfall"]


class PoolShare(Statement):
    """Who pays when a pooled fund spends more, or less, than was paid into it.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        rule: `proportional` to contributions, each `cost_owner` for its own part, a
            `capped_partner` with the rest on the host, or a `waterfall` from a risk pool first,
            filled in equal parts by those who contribute, and then proportional.
        cap_of_contribution: Most that a partner other than the host pays, as a share of what it
            put in; needed by `capped_partner`.
        pool_share: Risk pool that meets an overspend first, as a share of contributions; needed
            by `waterfall`.
    """

    id: Id
    mechanism: Literal["pool_share"]
    label: Text
    rule: PoolRule
    cap_of_contribution: Term | None = None
    pool_share: Term | None = None


class Backstop(Statement):
    """Who meets the loss of a party once its own means are used up.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        covers: Whose loss.
        by: Who meets it: owners under a parent guarantee, or commissioners who must step in.
        beyond_share: Loss that the party itself can carry in a year, as a share of the planned
            value of its work.
        share: Part of the rest that is met.
    """

    id: Id
    mechanism: Literal["backstop"]
    label: Text
    covers: Literal["leads", "providers"]
    by: Literal["owners", "commissioners"]
    beyond_share: Term
    share: Term = Field(default="1", validate_default=True)


Settlement = GainShare | OutcomesAtRisk | RiskPool | PoolShare | Backstop
