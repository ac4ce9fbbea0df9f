"""Who bears a pooled fund's overspend: by contribution, by owner, by line or within a cap.

An overspend is above 0 and an underspend below it; each partner's part has the same sign, and
says what it pays in on top of its contribution.
"""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from toolkit.payment.draws import Draws, Term
from toolkit.payment.splits import Split, parts, split_of

LineShare = Literal["fixed", "variable"]


def by_contribution(overspend_gbp: Draws, contributions_gbp: Draws) -> Draws:
    """Let partners bear a variance in the shares of their contributions.

    Args:
        overspend_gbp: GBP nominal, shape (draws, years).
        contributions_gbp: Not all 0, shape (partners,) or (years, partners).

    Returns:
        GBP nominal, shape (draws, years, partners); it adds up to the variance.

    Source:
        Rotherham section 75 agreement, joint schemes (lawinsider.com/clause/
        risk-share-arrangements/_1); worked figure in tests/published/mechanisms.yaml.
    """
    whole = contributions_gbp.sum(axis=-1, keepdims=True)
    return parts(overspend_gbp, contributions_gbp / whole)


def within_contribution(overspend_gbp: Draws, contributions_gbp: Draws) -> Split:
    """Let partners bear a variance in the same shares, none of them more than it contributed.

    Args:
        overspend_gbp: GBP nominal, shape (draws, years).
        contributions_gbp: Not all 0, shape (partners,) or (years, partners).

    Returns:
        Parts of the partners; what lies beyond all contributions is retained, so nobody has
        agreed to bear it.

    Source:
        Rotherham section 75 agreement, joint schemes (lawinsider.com/clause/
        risk-share-arrangements/_1).
    """
    borne = np.minimum(by_contribution(overspend_gbp, contributions_gbp), contributions_gbp)
    return split_of(overspend_gbp, borne)


def by_owner(line_overspend_gbp: Draws, owners: tuple[int, ...], partners: int) -> Draws:
    """Let each partner bear the lines that it owns, as in aligned budgets.

    Args:
        line_overspend_gbp: GBP nominal, shape (draws, years, lines).
        owners: Of each line, the partner's place, from 0.
        partners: How many there are.

    Returns:
        GBP nominal, shape (draws, years, partners); it adds up to the variance of all lines.

    Source:
        Published section 75 clauses on risk share (lawinsider.com/clause/risk-share).
    """
    return line_overspend_gbp @ np.eye(partners)[list(owners)]


def by_line(
    line_overspend_gbp: Draws,
    contributions_gbp: Draws,
    agreed_shares: Draws,
    kinds: tuple[LineShare, ...],
) -> Draws:
    """Share each ring-fenced line on its own; no line pays for another.

    A fixed line follows the shares of the schedule, a variable one what each partner put into it.
    That is our reading of the published words.

    Args:
        line_overspend_gbp: GBP nominal, shape (draws, years, lines).
        contributions_gbp: To each line, shape (lines, partners); not all 0 in a variable line.
        agreed_shares: Of each line, adding up to 1 in a fixed one, shape (lines, partners).
        kinds: Of each line.

    Returns:
        GBP nominal, shape (draws, years, lines, partners); each line adds up to its variance.

    Source:
        Luton section 75 agreement (lawinsider.com/clause/risk-share).
    """
    variable: NDArray[np.bool_] = np.array([kind == "variable" for kind in kinds])[:, np.newaxis]
    given = contributions_gbp.sum(axis=-1, keepdims=True)
    put_in = contributions_gbp / np.where(given == 0, 1.0, given)
    return parts(line_overspend_gbp, np.where(variable, put_in, agreed_shares))


def capped_partners(
    overspend_gbp: Draws, contributions_gbp: Draws, caps_gbp: Term, host: int
) -> Draws:
    """Let partners bear a variance by contribution up to a cap, and the host bear the rest.

    Args:
        overspend_gbp: GBP nominal, shape (draws, years).
        contributions_gbp: Not all 0, shape (partners,) or (years, partners).
        caps_gbp: Most that each pays in, 0 or more, infinite without a cap, shape (partners,);
            the host's own is not looked at.
        host: Its place among the partners, from 0.

    Returns:
        GBP nominal, shape (draws, years, partners); it adds up to the variance.

    Source:
        Torbay risk share, as reported by the BMA in Combined health and social care organisation
        poses financial risk to local authority; worked figure in tests/published/mechanisms.yaml.
    """
    borne = np.minimum(by_contribution(overspend_gbp, contributions_gbp), caps_gbp)
    borne[..., host] += overspend_gbp - borne.sum(axis=-1)
    return borne
