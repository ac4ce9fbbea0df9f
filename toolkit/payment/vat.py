"""VAT: what cannot be recovered, and what a contract model makes of it."""

from toolkit.payment.draws import Draws, Term


def vat_cost(taxable_inputs_gbp: Draws, recovery_share: Term, rate_share: Term) -> Draws:
    """Give the VAT on inputs that stays with the body.

    Args:
        taxable_inputs_gbp: Bought in a year, without VAT, GBP nominal, shape (draws, years).
        recovery_share: Part of the VAT that it gets back, 0 to 1.
        rate_share: Rate of VAT; see `dated.VAT_RATE_SHARE`.

    Returns:
        GBP nominal, shape (draws, years).
    """
    return rate_share * taxable_inputs_gbp * (1 - recovery_share)


def vat_leakage(
    taxable_inputs_gbp: Draws, before_share: Term, after_share: Term, rate_share: Term
) -> Draws:
    """Give what it costs to lose recovery, as when a body comes to supply a vehicle.

    Recovery follows the regime of whoever delivers, so it is a number to be stated for each: an
    NHS trust that supplies public-health services to a council was refused the refund for which
    NHS bodies otherwise apply.

    Args:
        taxable_inputs_gbp: Of everyone whose recovery changes, without VAT, GBP nominal.
        before_share: Recovered until now, 0 to 1.
        after_share: Recovered under the contract model, 0 to 1.
        rate_share: Rate of VAT.

    Returns:
        GBP nominal, shape (draws, years); below 0 where recovery rises.

    Source:
        NAO, Investigation into the collapse of the UnitingCare Partnership contract; Upper Tribunal
        (Tax and Chancery Chamber), [2024] UKUT 334; worked figure in
        tests/published/mechanisms.yaml.
    """
    after = vat_cost(taxable_inputs_gbp, after_share, rate_share)
    return after - vat_cost(taxable_inputs_gbp, before_share, rate_share)


def pooled_recovery(council_share: Term, council_recovery: Term, nhs_recovery: Term) -> Term:
    """Give the recovery of a pooled fund, which follows the body that delivers.

    Args:
        council_share: Part of the inputs bought where the council delivers, 0 to 1.
        council_recovery: Part that councils get back under section 33; all of it as a rule.
        nhs_recovery: Part that NHS bodies get back under section 41; an assumption to be stated.

    Returns:
        Part of the VAT that comes back, 0 to 1.

    Source:
        HMRC, VAT Government and Public Bodies manual, VATGPB6640.
    """
    return council_share * council_recovery + (1 - council_share) * nhs_recovery


def agency_recharge(
    taxable_inputs_gbp: Draws, principal_share: Term, host_recovery: Term, rate_share: Term
) -> Draws:
    """Give the VAT that a Scottish lead agency invoices to the body for which it acts.

    The delegating body stays principal; the host is its agent, and hands on the VAT that it would
    itself have recovered on the principal's part of the inputs.

    Args:
        taxable_inputs_gbp: Bought by the host, without VAT, GBP nominal.
        principal_share: Part bought for the principal, by the agreed apportionment, 0 to 1.
        host_recovery: Part that the host would have recovered, 0 to 1.
        rate_share: Rate of VAT.

    Returns:
        GBP nominal, shape (draws, years).

    Source:
        Scottish Government, Finance guidance for health and social care integration.
    """
    return rate_share * taxable_inputs_gbp * principal_share * host_recovery
