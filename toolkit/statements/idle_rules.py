"""Award rules that cannot bind: whatever is awarded keeps them, so a reader should look twice."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.statements.award_rule_checks import reaches
from toolkit.statements.award_rules import AwardRule
from toolkit.statements.bids import Bid
from toolkit.statements.conflicts import Incumbent
from toolkit.statements.lots import Lot
from toolkit.statements.providers import Provider


@dataclass(frozen=True)
class Market:
    """What award rules are read against.

    Args:
        lots: Of the case.
        bids: Of the case.
        providers: Of the case.
        incumbents: Who serves which lot.
    """

    lots: Collection[Lot]
    bids: Collection[Bid]
    providers: Collection[Provider]
    incumbents: Collection[Incumbent] = ()


def idle_rules(rules: Sequence[AwardRule], market: Market) -> Iterator[tuple[str, str]]:
    """Find award rules in force that no award of this case could break.

    Args:
        rules: In the order of the case.
        market: Lots, bids and providers of the case.

    Yields:
        Id of the rule, and why it cannot bind.
    """
    for rule in rules:
        if rule.applies and (why := _why_idle(rule, market)):
            yield rule.rule_id, f"award rule {rule.rule_id} cannot bind: {why}"


def _why_idle(rule: AwardRule, market: Market) -> str:
    if rule.kind == "rating_exclusion":
        rated = [one for one in market.providers if one.cqc_rating == "Inadequate"]
        return "" if rated else "no provider is rated Inadequate"
    value = rule.value
    lots = {lot.lot_id: lot for lot in market.lots if reaches(rule, lot)}
    bids = [bid for bid in market.bids if bid.lot_id in lots]
    if value is None:
        return ""
    if rule.kind.startswith("max_") and rule.kind.endswith(("_share", "_concentration")):
        return f"{value} leaves out nobody" if value >= 1 else ""
    if rule.kind.startswith("min_") and value == 0:
        return "it asks for nothing"
    return _why_idle_by_count(rule, value, lots, bids) or _why_idle_by_bids(
        rule, value, market, bids
    )


def _why_idle_by_count(
    rule: AwardRule, value: Decimal, lots: Collection[str], bids: Sequence[Bid]
) -> str:
    """Compare with how many lots and bidders there are."""
    bidders = {bid.provider_id for bid in bids}
    match rule.kind:
        case "max_lots" if value >= len(lots):
            return f"it reaches {len(lots)} lots"
        case "max_winners" if value >= len(bidders):
            return f"{len(bidders)} providers bid"
        case "max_winners_each_lot":
            most = max((_bidders_for(lot, bids) for lot in lots), default=0)
            return f"no lot has bids of more than {most}" if value >= most else ""
        case "min_winners" | "min_providers_each_lot" | "min_providers_to_choose_from":
            return "every award has a winner" if value <= 1 else ""
        case "min_providers_large_lot" if value <= 1:
            return "every award has a winner"
    return ""


def _bidders_for(lot: str, bids: Sequence[Bid]) -> int:
    return len({bid.provider_id for bid in bids if bid.lot_id == lot})


def _why_idle_by_bids(rule: AwardRule, value: Decimal, market: Market, bids: Sequence[Bid]) -> str:
    """Compare with the bids that it reaches."""
    match rule.kind:
        case "min_quality" | "min_average_quality" if bids:
            lowest = min(bid.quality_score_0_100 for bid in bids)
            return f"no bid scores below {lowest}" if lowest >= value else ""
        case "low_price_what_if" if bids:
            cheapest = min(bid.price_gbp_per_unit for bid in bids)
            return f"no bid is below {cheapest}" if cheapest >= value else ""
        case "large_lot_units":
            largest = max(
                (lot.annual_units for lot in market.lots if reaches(rule, lot)), default=0
            )
            return f"no lot is above {largest} units" if largest <= value else ""
        case "max_terms":
            served = max((one.terms for one in market.incumbents), default=0)
            return f"nobody has served more than {served}" if served < value else ""
    return ""
