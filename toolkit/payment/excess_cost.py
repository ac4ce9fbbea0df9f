"""Excess-cost split: two commissioners halve what community care costs beyond the hospital bed."""

from toolkit.payment.draws import Draws, Term, excess
from toolkit.payment.pool_underspends import Carried, carried_forward


def excess_cost_part(community_gbp: Draws, hospital_gbp: Term, share: Term) -> Draws:
    """Give one partner's part of the excess, each year on its own.

    Args:
        community_gbp: Cost of care in the community, GBP nominal, shape (draws, years).
        hospital_gbp: Cost of the hospital place before, which moves with the person.
        share: Of the partner, 0 to 1; a half in the published clause.

    Returns:
        GBP nominal, 0 or more, shape (draws, years).

    Source:
        Transforming Care dowries (markettransfer.info/clause/
        risk-and-benefit-share-arrangements/_9); worked figure in tests/published/mechanisms.yaml.
    """
    return share * excess(community_gbp, hospital_gbp)


def excess_cost_carried(community_gbp: Draws, hospital_gbp: Term) -> Carried:
    """Let years that cost less than the hospital place meet later ones that cost more.

    Args:
        community_gbp: Cost of care in the community, GBP nominal, shape (draws, years).
        hospital_gbp: Cost of the hospital place before.

    Returns:
        Excess that partners pay, before it is halved, and the surplus carried forward; the last
        balance is shared pro rata at the end.

    Source:
        Transforming Care dowries (markettransfer.info/clause/
        risk-and-benefit-share-arrangements/_9).
    """
    return carried_forward(community_gbp - hospital_gbp)
