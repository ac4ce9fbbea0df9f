"""Prime contractor: a fixed pathway budget above, and whatever subcontractors are paid below."""

from dataclasses import dataclass

from toolkit.payment.draws import Draws, Term


@dataclass(frozen=True, eq=False)
class PrimeCosts:
    """What a prime pays beside its subcontractors, GBP nominal a year; each may differ by year.

    Args:
        own_gbp: Care that it delivers itself.
        overhead_gbp: Running the contract.
        vat_gbp: VAT that it cannot recover.
        transition_gbp: Setting up and double running.
    """

    own_gbp: Term
    overhead_gbp: Term
    vat_gbp: Term = 0.0
    transition_gbp: Term = 0.0


def subcontracts(units: Draws, price_gbp: Term, plan_units: Term, tariff_share: Term) -> Draws:
    """Pay subcontractors partly by unit and partly by block.

    Args:
        units: Delivered in a year, shape (draws, years).
        price_gbp: GBP nominal a unit.
        plan_units: That the block was set for.
        tariff_share: Part paid by unit, 0 (all block) to 1 (all tariff).

    Returns:
        GBP nominal, shape (draws, years).
    """
    return price_gbp * (plan_units + tariff_share * (units - plan_units))


def prime_margin(revenue_gbp: Term, subcontracts_gbp: Draws, costs: PrimeCosts) -> Draws:
    """Give what a prime is left with, or short of.

    Args:
        revenue_gbp: From commissioners, GBP nominal.
        subcontracts_gbp: To all subcontractors, shape (draws, years).
        costs: Everything else.

    Returns:
        Margin, GBP nominal, shape (draws, years); below 0 is a loss.

    Source:
        King's Fund, Commissioning and contracting for integrated care; worked figures in
        tests/published/mechanisms.yaml.
    """
    beside = costs.own_gbp + costs.overhead_gbp + costs.vat_gbp + costs.transition_gbp
    return revenue_gbp - subcontracts_gbp - beside


def volume_sensitivity(tariff_share: Term) -> Term:
    """Give how the margin moves with a pound of volume: -1 on tariff, 0 on block.

    Args:
        tariff_share: Part of subcontracts paid by unit, 0 to 1.
    """
    return -tariff_share


def break_even_growth(margin_gbp: Draws, subcontracts_gbp: Draws, tariff_share: Term) -> Draws:
    """Give the growth in volume that uses up a margin.

    Args:
        margin_gbp: At plan, GBP nominal.
        subcontracts_gbp: At plan, GBP nominal, above 0.
        tariff_share: Part of them paid by unit, above 0; on block alone there is none.

    Returns:
        Growth as a share of planned volume.

    Source:
        Worked figures in tests/published/mechanisms.yaml.
    """
    return margin_gbp / (subcontracts_gbp * tariff_share)
