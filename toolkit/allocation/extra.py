"""Conditions on who wins that are no rules: to bar an award, to force one, to cut one off."""

from dataclasses import dataclass

from toolkit.allocation.drafting import Draft


@dataclass(frozen=True)
class Extra:
    """A condition on winning that is not a rule: a sum over bids or pairs that bounds a number.

    Args:
        won: Coefficients of bids or packages.
        held: Coefficients of lot and bidder.
        most: The sum is at most this.
    """

    most: float
    won: tuple[tuple[str, float], ...] = ()
    held: tuple[tuple[tuple[str, str], float], ...] = ()


def say(draft: Draft, extra: Extra) -> None:
    """Add a condition on winners."""
    terms = [(draft.won[key], c) for key, c in extra.won if key in draft.won]
    for pair, c in extra.held:
        terms += [(n, c * part) for n, part in draft.holds.get(pair, ())]
    draft.say(terms, "<=", extra.most)
