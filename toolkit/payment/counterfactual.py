"""Targets against a counterfactual: demand would have grown while it was to be cut."""

from toolkit.payment.draws import Term


def real_cut(target_share: Term, growth_share: Term) -> Term:
    """Give the cut needed from what would have happened to reach a cut from last year.

    Args:
        target_share: Cut from last year, such as 0.035.
        growth_share: Growth that would have come without action, above -1.

    Returns:
        Share of the counterfactual that has to be avoided.

    Source:
        Worked figure in tests/published/mechanisms.yaml.

    >>> round(real_cut(0.035, 0.03), 4)
    0.0631
    """
    return 1 - (1 - target_share) / (1 + growth_share)


def implied_growth(target_share: Term, real_cut_share: Term) -> Term:
    """Give the growth under which a cut from last year amounts to a stated real cut.

    Args:
        target_share: Cut from last year.
        real_cut_share: Cut from the counterfactual, below 1.

    Returns:
        Growth without action.

    Source:
        Derived from `real_cut`; worked figure in tests/published/mechanisms.yaml.
    """
    return (1 - target_share) / (1 - real_cut_share) - 1
