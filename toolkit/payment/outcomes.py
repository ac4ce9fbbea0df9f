"""Outcomes at risk: part of the contract is paid only as far as people's outcomes improve."""

import numpy as np

from toolkit.payment.draws import Draws, Term


def achieved_shares(measured: Draws, threshold: Term, target: Term) -> Draws:
    """Say how far each indicator has come from its threshold to its target.

    Args:
        measured: In the unit of the indicator, shape (draws, years, indicators).
        threshold: Where payment starts, shape (indicators,) or (years, indicators).
        target: Where it is paid in full; below the threshold where less is better, never equal.

    Returns:
        Shares, 0 to 1, shape (draws, years, indicators).
    """
    return np.clip((measured - threshold) / (target - threshold), 0.0, 1.0)


def gate_passed(measured: Draws, floor: Term) -> Draws:
    """Say where every critical indicator is at its floor or above.

    Args:
        measured: Higher is better, shape (draws, years, indicators).
        floor: Shape (indicators,); minus infinity where an indicator is not critical.

    Returns:
        1 where the gate is passed, otherwise 0, shape (draws, years).
    """
    return np.all(measured >= floor, axis=-1).astype(np.float64)


def outcome_payment(
    contract_gbp: Term,
    at_risk_share: Term,
    achieved: Draws,
    weights: Draws,
    gate: Term = 1.0,
) -> Draws:
    """Pay the part that is safe, and the part at risk as far as outcomes are achieved.

    Args:
        contract_gbp: Value of the contract, GBP nominal, shape (years,) or (draws, years).
        at_risk_share: Part of it at risk, 0 to 1, often a schedule of shape (years,).
        achieved: From `achieved_shares`, shape (draws, years, indicators).
        weights: Of the indicators, adding up to 1, shape (indicators,).
        gate: From `gate_passed`; nothing at risk is paid where it is 0.

    Returns:
        Payment, GBP nominal, shape (draws, years).

    Source:
        Monitor, local payment examples; worked figure in tests/published/mechanisms.yaml.
    """
    earned = np.sum(achieved * weights, axis=-1) * gate
    return contract_gbp * (1 - at_risk_share + at_risk_share * earned)
