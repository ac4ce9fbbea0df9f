"""The award problem of one option, in plain numbers and with the words to explain them.

Everything here is exact (`Decimal`) and knows no solver, so that the independent check of an award
reads the same numbers as the solver did. Two options with equal problems have equal awards.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Need:
    """What one lot needs.

    Args:
        units: To be delivered in a year, exactly.
        min_providers: Fewest providers that must win part of it.
    """

    lot: str
    units: Decimal
    min_providers: int


@dataclass(frozen=True)
class Offer:
    """A bid that may be awarded.

    Args:
        least_units: A positive award is at least this much.
        most_units: The bid's own capacity on the lot.
        counts: Whether it uses the provider's yearly capacity, being in the provider's own unit.
        mobilisation_gbp: Once, if it is awarded anything; not part of the price.
    """

    bid: str
    lot: str
    provider: str
    price_gbp: Decimal
    quality: Decimal
    least_units: Decimal
    most_units: Decimal
    counts: bool
    mobilisation_gbp: Decimal


@dataclass(frozen=True)
class Arc:
    """Leave for one stream to pay for one lot.

    Args:
        most_gbp: Largest yearly sum; nothing where there is no limit.
        own: Whether the stream could pay for the lot without pooling.
    """

    stream: str
    lot: str
    most_gbp: Decimal | None
    own: bool


@dataclass(frozen=True)
class SetAside:
    """A bid that was not considered.

    Args:
        rule: Id of the award rule, or `least award` for a bid too small to be one.
        why: The reason, in words.
    """

    bid: str
    lot: str
    provider: str
    rule: str
    why: str


@dataclass(frozen=True)
class Problem:
    """Everything an award must respect.

    Args:
        needs: One for each lot.
        offers: Bids that may be awarded.
        arcs: Who may pay for what.
        capacity: Most units of its own kind that a provider can deliver in a year.
        max_lots: Most lots that a provider may win.
        available_gbp: Most that a stream may spend in a year.
        cross_area_share: Part of a stream that may go to lots it could not fund alone; nothing
            where there is no cap.
        set_aside: Bids that were not considered.
        obeyed: Award rules and limits of law that the problem holds.
        not_obeyed: Award rules that the case states and this version does not apply.
    """

    needs: tuple[Need, ...]
    offers: tuple[Offer, ...]
    arcs: tuple[Arc, ...]
    capacity: dict[str, Decimal]
    max_lots: dict[str, int]
    available_gbp: dict[str, Decimal]
    cross_area_share: Decimal | None
    set_aside: tuple[SetAside, ...]
    obeyed: tuple[str, ...]
    not_obeyed: tuple[str, ...]
