"""The award problem of one option, in plain numbers and with the words to explain them.

Everything here is exact (`Decimal`) and knows no solver, so that the independent check of an award
reads the same numbers as the solver did. Two options with equal problems have equal awards.
"""

from dataclasses import dataclass
from decimal import Decimal

from toolkit.statements.limits import Limit


@dataclass(frozen=True)
class Need:
    """What one lot needs.

    Args:
        units: To be delivered in a year, exactly.
        min_providers: Fewest providers that must win part of it.
        providers_rule: Limit of law that sets this number; empty where award rules do.
        most_gbp: Most that it may cost in a year; nothing where there is no limit.
        most_rule: Limit of law that sets this sum.
    """

    lot: str
    units: Decimal
    min_providers: int
    providers_rule: str = ""
    most_gbp: Decimal | None = None
    most_rule: str = ""


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
class LotCap:
    """A cap on the lots that one provider may win, beside `Problem.max_lots`.

    Args:
        rule: The limit of law with its citation, or words.
        most: Lots.
        lots: Lots that it counts.
        providers: Whom it binds.
    """

    rule: str
    most: int
    lots: frozenset[str]
    providers: frozenset[str]


@dataclass(frozen=True)
class SetAside:
    """A bid that was not considered.

    Args:
        rule: Id of the award rule or of the rule of law, or `least award` for a bid too small to
            be one.
        why: The reason, in words; a limit of law with its citation.
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
        max_lots: Most lots that a provider may win, `uncapped` ones left aside.
        available_gbp: Most that a stream may spend in a year.
        cross_area_share: Part of a stream that may go to lots it could not fund alone; nothing
            where there is no cap.
        set_aside: Bids that were not considered.
        obeyed: Award rules and limits of law that the problem holds.
        not_obeyed: Award rules that the case states and this version does not apply.
        uncapped: Lots that do not count towards `max_lots`, because the law bars that cap there.
        lot_caps: Further caps on lots.
        to_all: Lots on which every provider that qualifies is to be offered a contract.
        limits: What the law says, settled or open, for a check without the solver.
        set_aside_by_law: Award rules and packages that the law switches off, with its citation.
        open_questions: Limits of law that may bind and are not settled, so not applied.
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
    uncapped: frozenset[str] = frozenset()
    lot_caps: tuple[LotCap, ...] = ()
    to_all: frozenset[str] = frozenset()
    limits: tuple[Limit, ...] = ()
    set_aside_by_law: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()


def caps_on(problem: Problem, provider: str) -> tuple[LotCap, ...]:
    """Give every cap on the lots of a provider: its number, and the lots that count."""
    lots = frozenset(need.lot for need in problem.needs)
    if provider not in problem.max_lots:
        return ()
    own = LotCap("", problem.max_lots[provider], lots - problem.uncapped, frozenset({provider}))
    return (own, *(cap for cap in problem.lot_caps if provider in cap.providers))
