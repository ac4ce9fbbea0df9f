"""What losing bids would have had to ask, and how firm winners stand, in plain words.

Both tell the prices of rivals; whoever prints them says that they are for the commissioner only.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.allocation.explaining.price_to_win import PriceToWin
from toolkit.allocation.explaining.stability import PriceRange
from toolkit.allocation.problem import Problem
from toolkit.report.plain_lines import columns


def prices_to_win(problem: Problem, told: Sequence[PriceToWin]) -> Iterator[str]:
    """Say at what price each bid would have won, all other prices unchanged.

    Args:
        problem: For who bids for what.
        told: One for each bid or package.
    """
    if not told:
        yield "No losing bid stands on the lots where the runner-up has other winners."
        return
    rows = [("Bid", "Bidder", "Lots", "Asks a year", "Wins up to", "Change")]
    rows += [
        (
            one.key,
            *_whose(problem, one.key),
            f"£{one.asks_gbp:,.2f}",
            _outcome(one),
            _change(one.asks_gbp, one.threshold_gbp),
        )
        for one in told
    ]
    yield from columns(rows)
    for one in told:
        if one.because:
            yield f"{one.key} cannot win at any price because of: {', '.join(one.because)}"
    if any(one.verified for one in told):
        yield "Each price was checked a penny below, where it wins, and a penny above: it loses."


def firmness(problem: Problem, told: Sequence[PriceRange]) -> Iterator[str]:
    """Say over what prices of each winner the award stays the cheapest.

    Args:
        problem: For who bids for what.
        told: One for each winning bid or package.
    """
    known = [one for one in told if one.proved]
    rows = [("Winner", "Bidder", "Lots", "Asks a year", "Stays from", "to")]
    for one in known:
        least = "nothing" if not one.least_gbp else f"£{one.least_gbp:,.2f}"
        most = "any price" if one.most_gbp is None else f"£{one.most_gbp:,.2f}"
        rows.append((one.key, *_whose(problem, one.key), f"£{one.asks_gbp:,.2f}", least, most))
    if known:
        yield "Between these prices of a winner, all others unchanged, the award stays the same."
        yield from columns(rows)
    if len(known) < len(told):
        yield f"Not settled, time ran out: {len(told) - len(known)} of {len(told)} winners."


def _whose(problem: Problem, key: str) -> tuple[str, str]:
    mine = [offer for offer in problem.offers if offer.wins_with == key]
    bidders = dict.fromkeys(offer.provider for offer in mine)
    return ", ".join(bidders), ", ".join(dict.fromkeys(offer.lot for offer in mine))


def _outcome(one: PriceToWin) -> str:
    match one.outcome:
        case "threshold":
            return f"£{one.threshold_gbp or Decimal(0):,.2f}"
        case "always":
            return "any price"
        case "never":
            return "never"
        case "not even free":
            return "not even free"
        case "no award":
            return "no award"
        case "limit":
            return "not settled: time"


def _change(asks: Decimal, threshold: Decimal | None) -> str:
    """Say by how much the price would have to move; nothing where there is no such price."""
    return f"{(threshold - asks) / asks:+.2%}" if threshold is not None and asks else ""
