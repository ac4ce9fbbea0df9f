"""What `toolkit market --json` prints: an option over many markets in which nobody has bid yet."""

from typing import Literal

from toolkit.report.document import AboutCase, Document
from toolkit.report.documenting import about
from toolkit.simulation.blaming import Blame, Part
from toolkit.simulation.markets import MarketOutcome, MarketRange, Markets
from toolkit.statements.case import Case


class PartPart(Document):
    """Part of the markets in which something holds, 0 to 1, and its standard error."""

    share: float
    error: float


class MarketRangePart(Document):
    """The spread of a number over the markets with an award; `central` is the central market."""

    central: float | None
    mean: float
    error: float
    p10: float
    p50: float
    p90: float


class LotBidsRow(Document):
    """How many bids a lot gets, as parts of the markets."""

    lot: str
    none: PartPart
    one: PartPart
    more: PartPart
    none_standing: PartPart
    unmet: PartPart


class KindWinsRow(Document):
    """How often one kind of provider wins anything, and its mean part of the yearly price."""

    provider_type: str
    wins: PartPart | None
    share: float | None


class BlamedRow(Document):
    """How often a rule leaves no award, with others or not, and how often only it is in the way."""

    rule: str
    involved: PartPart
    alone: PartPart


class ClashRow(Document):
    """Rules that leave no award together, though they would without any one of them."""

    rules: tuple[str, ...]
    markets: PartPart


class BlameDocument(Document):
    """Why markets have no award; parts are of all markets drawn.

    In `bids_short` of them no award is possible whatever is given up. `proved` is false where not
    every conflict was found in `unsettled` markets.
    """

    proved: bool
    rules: tuple[BlamedRow, ...]
    clashes: tuple[ClashRow, ...]
    bids_short: PartPart
    unsettled: int


class MarketRow(Document):
    """What came of one market; market 0 is the central one.

    `conflicts` are the smallest sets of rules that leave no award; null where there is one.
    """

    number: int
    status: Literal["optimal", "infeasible", "limit"]
    cost_gbp: float | None
    headroom: float | None
    bids: dict[str, int]
    unmet: tuple[str, ...]
    conflicts: tuple[tuple[str, ...], ...] | None


class MarketsDocument(Document):
    """What `toolkit market --json` prints; sums are pounds a year at the price base."""

    case: str
    option: str
    scenario: str | None
    seed: int
    markets: int
    without_award: PartPart
    blame: BlameDocument
    stopped: int
    cost_gbp: MarketRangePart | None
    headroom: MarketRangePart | None
    lots: tuple[LotBidsRow, ...]
    kinds: tuple[KindWinsRow, ...]
    central: MarketRow
    outcomes: tuple[MarketRow, ...]
    about: AboutCase


def market_document(case: Case, found: Markets) -> MarketsDocument:
    """Write an option over many markets as a document.

    Args:
        case: The case.
        found: What came of every market.
    """
    return MarketsDocument(
        case=case.id,
        option=found.option,
        scenario=case.scenario_id,
        seed=found.seed,
        markets=found.markets,
        without_award=_part(found.without_award),
        blame=_blame(found.blame),
        stopped=found.stopped,
        cost_gbp=_range(found.cost_gbp, 2),
        headroom=_range(found.headroom, 6),
        lots=tuple(
            LotBidsRow(
                lot=one.lot,
                none=_part(one.none),
                one=_part(one.one),
                more=_part(one.more),
                none_standing=_part(one.none_standing),
                unmet=_part(one.unmet),
            )
            for one in found.lots
        ),
        kinds=tuple(
            KindWinsRow(
                provider_type=one.provider_type,
                wins=_part(one.wins) if one.wins else None,
                share=None if one.share is None else round(one.share, 6),
            )
            for one in found.kinds
        ),
        central=_market(found.central),
        outcomes=tuple(map(_market, found.outcomes)),
        about=about(case),
    )


def _blame(blame: Blame) -> BlameDocument:
    return BlameDocument(
        proved=blame.unsettled == 0,
        rules=tuple(
            BlamedRow(rule=one.rule, involved=_part(one.involved), alone=_part(one.alone))
            for one in blame.rules
        ),
        clashes=tuple(ClashRow(rules=o.rules, markets=_part(o.markets)) for o in blame.clashes),
        bids_short=_part(blame.bids_short),
        unsettled=blame.unsettled,
    )


def _part(one: Part) -> PartPart:
    return PartPart(share=round(one.share, 6), error=round(one.error, 6))


def _range(one: MarketRange | None, places: int) -> MarketRangePart | None:
    if one is None:
        return None
    return MarketRangePart(
        central=None if one.central is None else round(one.central, places),
        mean=round(one.mean, places),
        error=round(one.error, places),
        p10=round(one.p10, places),
        p50=round(one.p50, places),
        p90=round(one.p90, places),
    )


def _market(one: MarketOutcome) -> MarketRow:
    return MarketRow.model_validate(
        {
            "number": one.number,
            "status": one.status,
            "cost_gbp": None if one.cost_gbp is None else float(one.cost_gbp),
            "headroom": None if one.headroom is None else round(one.headroom, 6),
            "bids": one.bids,
            "unmet": one.unmet,
            "conflicts": None if one.why is None else one.why.conflicts,
        }
    )
