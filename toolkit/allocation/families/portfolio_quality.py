"""Portfolio quality: what is awarded is good enough on the whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import PART, Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Measure, Rule
from toolkit.allocation.families.share_limit import weights


@dataclass(frozen=True)
class PortfolioQuality(Rule):
    """Least average quality over some lots, weighted by their value or units.

    Args:
        least: Score from 0 to 100.
        lots: Lots that count; empty for all.
        measure: What weighs them.
    """

    least: Decimal = Decimal(0)
    lots: tuple[str, ...] = ()
    measure: Measure = "value"


def rows(rule: PortfolioQuality, draft: Draft) -> None:
    """Weigh quality: sum of weight[l] (quality[b] - least) share[b] >= 0."""
    weight = weights(draft.problem, rule.lots, rule.measure)
    whole = sum(weight.values(), Decimal(0)) * 100
    if not whole:
        return
    terms = [
        (n, c * float(weight[offer.lot] * (offer.quality - rule.least) / whole))
        for offer, (n, c) in zip(draft.problem.offers, draft.share, strict=True)
        if offer.lot in weight
    ]
    draft.say(terms, ">=", 0.0, rule.id)


def broken(rule: PortfolioQuality, awarded: Awarded) -> Iterator[str]:
    """Average the quality of what won."""
    weight = weights(awarded.problem, rule.lots, rule.measure)
    mine = [
        (weight[one.offer.lot] * one.share, one.offer.quality)
        for one in awarded.won
        if one.offer.lot in weight
    ]
    whole = sum((part for part, _ in mine), Decimal(0))
    reached = sum((part * quality for part, quality in mine), Decimal(0))
    if reached < (rule.least - 100 * PART) * whole:
        yield f"average quality is {reached / whole}, below {rule.least}"
