"""One bidder's own bids: what it asked, how it stands and why; nothing of any other bidder."""

from toolkit.allocation.problem import SetAside
from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.audience.releasing import award_made
from toolkit.report.chapters.words import quoted, ranked
from toolkit.report.content import Block, Column, Paragraph, Section, Table, Value
from toolkit.report.showing import say
from toolkit.statements.bids import Bid
from toolkit.statements.case import Case

BIDS = "own bid"
UNTOLD = "Bids are sealed, or no option can be awarded, so nothing is said of how they stand."


def own_bids(appraisal: Appraisal, bidder: str) -> Section:
    """Tell a bidder its own prices, ranks and reasons.

    Args:
        appraisal: The appraisal.
        bidder: Id of a provider of the case.
    """
    case = appraisal.case
    result = award_made(appraisal) or next(iter(ranked(appraisal)), None)
    own = [bid for bid in case.bids.values() if bid.provider_id == bidder]
    shown = None if case.stage == "tender" else result
    blocks: list[Block] = [
        Paragraph(say(f"This copy shows the bids of {bidder} and of nobody else.")),
        Paragraph(say(_under(shown))),
        Table(
            id="own-bids-table",
            sheet="Your bids",
            caption="Your bids",
            columns=(
                Column("Bid"),
                Column("Lot"),
                Column("Your price", "pence", BIDS, "A unit"),
                Column("Your quality", "number", BIDS, "Score, 0 to 100"),
                Column(
                    "Rank by price", "units", BIDS, "Among bids that were considered; 1 asks least"
                ),
                Column("Result"),
                Column("Why"),
            ),
            rows=tuple(_row(case, bid, shown) for bid in own),
            empty=f"{bidder} made no bid.",
        ),
    ]
    return Section("own-bids", "Your bids", tuple(blocks))


def _under(result: OptionResult | None) -> str:
    if result is None:
        return UNTOLD
    return f"Results are those under {quoted(result.option.title)}."


def _row(case: Case, bid: Bid, result: OptionResult | None) -> tuple[Value, ...]:
    start = bid.bid_id, bid.lot_id, bid.price_gbp_per_unit, bid.quality_score_0_100
    if result is None:
        return (*start, None, "not told", "bids are sealed, or there is no award")
    found = result.allocation
    aside = next((one for one in found.set_aside if one.bid == bid.bid_id), None)
    if aside is not None:
        return (*start, None, "not considered", _why_aside(case, aside))
    rank = _rank(case, bid, result)
    if any(one.bid == bid.bid_id for one in found.awards):
        return (*start, rank, "awarded", "it is part of the award that is best as published")
    why = "the award that is best as published and keeps every rule is another"
    return (*start, rank, "not awarded", why)


def _rank(case: Case, bid: Bid, result: OptionResult) -> int:
    """Count who asks less for the lot among bids that were considered."""
    aside = {one.bid for one in result.allocation.set_aside}
    others = [
        one for one in case.bids.values() if one.lot_id == bid.lot_id and one.bid_id not in aside
    ]
    return 1 + sum(one.price_gbp_per_unit < bid.price_gbp_per_unit for one in others)


def _why_aside(case: Case, aside: SetAside) -> str:
    """Name the rule in its published words; reasons in full may hold what others ask."""
    rule = case.rules.get(aside.rule)
    return f"rule {aside.rule}: {rule.rule}" if rule else f"rule {aside.rule}"
