"""Contributions with conditions: fixed until the others have gained, or net of client charges."""

import numpy as np

from toolkit.payment.draws import Draws, Term, excess


def conditional_variance(
    overspend_gbp: Draws, contributions_gbp: Draws, fixed: int, threshold_share: Term
) -> Draws:
    """Keep one partner's contribution fixed until the others have gained enough.

    The others bear every overspend and take every underspend until it reaches a share of what
    they contributed. Of what lies beyond, the fixed partner gets its part by contribution. That
    is our reading of the published words.

    Args:
        overspend_gbp: GBP nominal, below 0 an underspend, shape (draws, years).
        contributions_gbp: Of two partners or more, shape (partners,).
        fixed: Place of the partner whose contribution is fixed, from 0; others contribute too.
        threshold_share: What the others gain first, as a share of their contributions; a tenth in
            the published clause.

    Returns:
        Paid in by each partner beyond its contribution, shape (draws, years, partners); it adds
        up to the variance.

    Source:
        Essex section 75 agreement (lawinsider.com/clause/risk-share); worked figure, under our
        reading, in tests/published/mechanisms.yaml.
    """
    whole = contributions_gbp.sum()
    others = contributions_gbp.copy()
    others[fixed] = 0.0
    first = threshold_share * others.sum()
    gained = excess(-overspend_gbp, first) * (contributions_gbp[fixed] / whole)
    borne: Draws = (overspend_gbp + gained)[..., np.newaxis] * (others / others.sum())
    borne[..., fixed] = -gained
    return borne


def net_of_charges(gross_gbp: Draws, charges_gbp: Draws) -> Draws:
    """State a contribution net of what persons are charged.

    Who contributes net bears what charges bring in less than planned.

    Args:
        gross_gbp: Cost of the care, GBP nominal, shape (draws, years).
        charges_gbp: Paid by persons, same shape.

    Returns:
        GBP nominal, shape (draws, years).

    Source:
        Published section 75 clause (lawinsider.com/clause/contributions-to-the-pooled-fund/_1).
    """
    return gross_gbp - charges_gbp
