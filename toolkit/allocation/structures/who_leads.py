"""Who leads, read from an award alone: exactly, and without a solver."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from toolkit.allocation.awarded import PART, Awarded, Won, awarded
from toolkit.allocation.families.share_limit import weights
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award, Charged, Led
from toolkit.allocation.structures.prime import (
    Footprint,
    OwnDelivery,
    Prime,
    SharedLot,
    connected,
    lots_of,
)
from toolkit.allocation.structures.sharing_out import share_out, weights_of

type Lead = tuple[str, str]  # footprint and bidder
NAUGHT = Decimal(0)


@dataclass(frozen=True)
class Contract:
    """What a lead would answer for.

    Args:
        keeps: Whether it keeps every limit.
        asks_gbp: What the lead asks for beside the price of bids, a year.
        own_gbp: Yearly price of what it delivers itself.
    """

    lead: Lead
    won: tuple[Won, ...]
    keeps: bool
    asks_gbp: Decimal
    own_gbp: Decimal


@dataclass(frozen=True)
class Plan:
    """Contracts that together cover what is awarded in a group of footprints."""

    contracts: tuple[Contract, ...]

    @property
    def asks_gbp(self) -> Decimal:
        """What the leads ask for beside the price of bids, a year."""
        return sum((one.asks_gbp for one in self.contracts), NAUGHT)

    @property
    def own_gbp(self) -> Decimal:
        """Yearly price of what the leads deliver themselves."""
        return sum((one.own_gbp for one in self.contracts), NAUGHT)


def leads_of(problem: Problem, awards: Iterable[Award]) -> tuple[Led, ...]:
    """Name the leads that follow from an award under every structure that has leads.

    Args:
        problem: What was solved.
        awards: What came of it.
    """
    read = awarded(problem, awards)
    return tuple(
        led for rule in problem.rules if isinstance(rule, Prime) for led in leads(rule, read)
    )


def leads(rule: Prime, awarded: Awarded) -> tuple[Led, ...]:
    """Name the leads that follow from an award; none for a group where nobody can lead.

    Of those that keep every limit, the leads are taken who ask for least in all; then those who
    deliver most themselves; then in the order of the case.

    Args:
        rule: The structure.
        awarded: The award.
    """
    found: list[Led] = []
    for group in connected(rule):
        if plan := _best(rule, group, awarded):
            found += [_led(one, awarded) for one in plan.contracts]
    return tuple(found)


def broken(rule: Prime, awarded: Awarded) -> Iterator[str]:
    """Look for leads, limits on own delivery aside; where there are none, say why."""
    for group in connected(rule):
        if not any(True for _ in _plans(rule, group, awarded, ())):
            yield _why(rule, group, awarded)


def limit_broken(limit: OwnDelivery, awarded: Awarded) -> Iterator[str]:
    """Look for leads who keep every limit on own delivery, where there are leads at all."""
    limits = limits_of(awarded)
    for rule in (one for one in awarded.problem.rules if isinstance(one, Prime)):
        for group in connected(rule):
            led = any(True for _ in _plans(rule, group, awarded, ()))
            if led and not any(True for _ in _plans(rule, group, awarded, limits)):
                names = " and ".join(footprint.id for footprint in group)
                yield f"no winner in {names} can lead within this limit: {limit.words}"


def limits_of(awarded: Awarded) -> tuple[OwnDelivery, ...]:
    """Give the limits on own delivery that hold."""
    return tuple(one for one in awarded.problem.rules if isinstance(one, OwnDelivery))


def charged(rule: Prime, awarded: Awarded) -> Iterator[Charged]:
    """Add up margins and sub-contracts of each group, borne by its lots by published value."""
    for group in connected(rule):
        plan = _best(rule, group, awarded)
        if plan is None or not plan.asks_gbp:
            continue
        borne = weights_of(awarded.problem, lots_of(rule, group))
        for lot, gbp in share_out(plan.asks_gbp, borne).items():
            if gbp:
                yield Charged(rule.id, lot, gbp, "margin of the lead and cost of sub-contracts")


def _best(rule: Prime, group: Sequence[Footprint], awarded: Awarded) -> Plan | None:
    plans = _plans(rule, group, awarded, limits_of(awarded))
    return min(plans, key=lambda plan: (plan.asks_gbp, -plan.own_gbp), default=None)


def _plans(
    rule: Prime,
    group: Sequence[Footprint],
    awarded: Awarded,
    limits: Sequence[OwnDelivery],
) -> Iterator[Plan]:
    """Give every choice of leads and of shared lots that keeps the limits, in the case's order."""
    ids = {footprint.id for footprint in group}
    shared = [one for one in rule.shared if set(one.footprints) & ids and awarded.of_lot(one.lot)]
    own = {one.id: tuple(won for lot in one.lots for won in awarded.of_lot(lot)) for one in group}
    footprints = [name for name, won in own.items() if won]
    part = _parts(shared, awarded)
    seen: dict[tuple[Lead, tuple[str, ...]], Contract] = {}  # the same one is part of many plans

    def contract(lead: Lead, more: tuple[str, ...]) -> Contract:
        if (lead, more) not in seen:
            won = (*own[lead[0]], *(one for lot in more for one in awarded.of_lot(lot)))
            seen[lead, more] = _contract(rule, limits, lead, won, awarded)
        return seen[lead, more]

    for chosen in product(*(_can_lead(rule, own[name]) for name in footprints)):
        lead_of = dict(zip(footprints, chosen, strict=True))
        for taken in product(*(_takers(one, lead_of, part) for one in shared)):
            goes = list(zip((one.lot for one in shared), taken, strict=True))
            plan = Plan(
                tuple(
                    contract((name, lead), tuple(lot for lot, taker in goes if taker == name))
                    for name, lead in lead_of.items()
                )
            )
            if all(one.keeps for one in plan.contracts):
                yield plan


def _can_lead(rule: Prime, own: Sequence[Won]) -> list[str]:
    """Give the candidates that won a part of a footprint's own lots."""
    won = {one.offer.provider for one in own}
    return [one.bidder for one in rule.candidates if one.bidder in won]


def _parts(shared: Sequence[SharedLot], awarded: Awarded) -> dict[tuple[str, str], Decimal]:
    """Give the part of each shared lot that each winner delivers."""
    part: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for lot in shared:
        for one in awarded.of_lot(lot.lot):
            part[lot.lot, one.offer.provider] += one.share
    return part


def _takers(
    shared: SharedLot, lead_of: dict[str, str], part: dict[tuple[str, str], Decimal]
) -> list[str]:
    """Give the footprints whose leads deliver the largest part of a shared lot."""
    names = [name for name in shared.footprints if name in lead_of]
    mine = {name: part.get((shared.lot, lead_of[name]), NAUGHT) for name in names}
    most = max(mine.values(), default=NAUGHT)
    return [name for name in names if mine[name] >= most - PART]


def _contract(
    rule: Prime,
    limits: Sequence[OwnDelivery],
    lead: Lead,
    won: tuple[Won, ...],
    awarded: Awarded,
) -> Contract:
    """Judge what a lead would answer for."""
    return Contract(
        lead,
        won,
        _keeps(rule, limits, lead, won, awarded),
        _asks(rule, lead, won),
        _gbp(won, lead, own=True),
    )


def _keeps(
    rule: Prime,
    limits: Sequence[OwnDelivery],
    lead: Lead,
    won: Sequence[Won],
    awarded: Awarded,
) -> bool:
    """Say whether a lead keeps the limits on own delivery and on sub-contractors."""
    if rule.most_subs is not None and len(_others(lead, won)) > rule.most_subs:
        return False
    for limit in limits:
        weight = weights(awarded.problem, limit.lots, limit.measure)
        parts = [(w.offer.provider, weight.get(w.offer.lot, NAUGHT) * w.share) for w in won]
        everything = sum((part for _, part in parts), NAUGHT)
        mine = sum((part for provider, part in parts if provider == lead[1]), NAUGHT)
        if not (limit.least - PART) * everything <= mine <= (limit.most + PART) * everything:
            return False
    return True


def _others(lead: Lead, won: Sequence[Won]) -> tuple[str, ...]:
    """Name the sub-contractors."""
    names = dict.fromkeys(one.offer.provider for one in won)
    return tuple(name for name in names if name != lead[1])


def _asks(rule: Prime, lead: Lead, won: Sequence[Won]) -> Decimal:
    """Add up a lead's margin on what it passes on, and its sub-contracts."""
    margin = next(one.margin_share for one in rule.candidates if one.bidder == lead[1])
    return margin * _gbp(won, lead, own=False) + rule.sub_contract_gbp * len(_others(lead, won))


def _gbp(won: Sequence[Won], lead: Lead, *, own: bool) -> Decimal:
    return sum(
        (w.units * w.offer.price_gbp for w in won if (w.offer.provider == lead[1]) == own), NAUGHT
    )


def _led(contract: Contract, awarded: Awarded) -> Led:
    lots = {one.offer.lot for one in contract.won}
    return Led(
        footprint=contract.lead[0],
        lead=contract.lead[1],
        lots=tuple(need.lot for need in awarded.problem.needs if need.lot in lots),
        others=_others(contract.lead, contract.won),
        own_gbp=contract.own_gbp,
        passed_on_gbp=_gbp(contract.won, contract.lead, own=False),
    )


def _why(rule: Prime, group: Sequence[Footprint], awarded: Awarded) -> str:
    for footprint in group:
        won = [one for lot in footprint.lots for one in awarded.of_lot(lot)]
        if won and not _can_lead(rule, won):
            return f"no winner in {footprint.id} can lead it"
    names = " and ".join(footprint.id for footprint in group)
    if rule.most_subs is None:
        return f"no winner in {names} can lead all of it"
    return f"no winner in {names} can lead with at most {rule.most_subs} sub-contractors"
