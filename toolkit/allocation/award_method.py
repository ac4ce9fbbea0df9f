"""How an award is chosen, in plain numbers: what it makes best and how ties are told apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from toolkit.errors import Fault, InputError, Place
from toolkit.statements.case import Case
from toolkit.statements.criteria import LEAST_PRICE, AwardGoal, TieKind
from toolkit.statements.lots import Lot


@dataclass(frozen=True)
class PriceScale:
    """Published prices between which points for price run straight.

    Args:
        best_gbp: A unit; at this price or below a bid has all points.
        worst_gbp: A unit; at this price or above it has none.
    """

    best_gbp: Decimal
    worst_gbp: Decimal


@dataclass(frozen=True)
class TieRule:
    """How equally good awards are told apart, published before bids are opened.

    Args:
        kinds: In order: the higher quality, weighed by published value; the lower mobilisation
            cost; the order of the draw, lot by lot as the case lists them.
        draw: Bidders, or bids, in the order drawn; those not listed come after, in the order of
            the case.
    """

    kinds: tuple[TieKind, ...] = ("quality", "mobilisation", "draw")
    draw: tuple[str, ...] = ()


@dataclass(frozen=True)
class Method:
    """How an award is chosen among those that keep every rule.

    Args:
        words: As published.
        goal: What is made best.
        price_weight: Of a score, 0 to 1; quality has the rest.
        scales: By lot, for a score on a fixed scale.
        ties: How ties are told apart; nothing where the case publishes no tie rule.
    """

    words: str = LEAST_PRICE
    goal: AwardGoal = "least_price"
    price_weight: Decimal = Decimal(1)
    scales: Mapping[str, PriceScale] = field(default_factory=dict)
    ties: TieRule | None = None


def method_of(case: Case, lots: Iterable[Lot]) -> Method:
    """Read how an award is chosen from the award criteria in force.

    Args:
        case: The case, a scenario applied or not.
        lots: Those to be awarded.

    Raises:
        InputError: A score needs the reference price of a lot, which has none.
    """
    criteria = case.criteria_in_force
    if criteria is None:
        return Method()
    scales: dict[str, PriceScale] = {}
    faults = []
    best, worst = criteria.best_price_share, criteria.worst_price_share
    for lot in lots:
        if best is None or worst is None:
            break
        gbp = lot.reference_price_gbp
        if gbp:
            scales[lot.lot_id] = PriceScale(best * gbp, worst * gbp)
        else:
            what = f"is empty on {lot.lot_id!r}, and points for price are read from it; fill it in"
            faults.append(Fault(Place("lots"), "reference_price_gbp", what))
    if faults:
        raise InputError(faults)
    return Method(
        words=criteria.words,
        goal=criteria.goal,
        price_weight=Decimal(1) if criteria.price_weight is None else criteria.price_weight,
        scales=scales,
        ties=TieRule(criteria.tie_kinds, criteria.drawn) if criteria.tie_kinds else None,
    )
