"""What limits of law do to an award problem: who is left out, and which award rules do not act."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.families.price_cap import PriceCap
from toolkit.allocation.problem import SetAside
from toolkit.statements.award_rules import LIMITS_WINNERS, AwardRule
from toolkit.statements.bids import Bid, Package
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit, LimitKind, plain_number

WORDS: dict[LimitKind, tuple[str, str]] = {
    "min_providers": ("at least {} providers", "at least some number of providers"),
    "no_cap_on_winners": ("", "a contract is offered to every provider that qualifies"),
    "lot_cap_published": (
        "at most {} lots for one provider, as the notice states",
        "no cap on the lots of one provider, as the notice states none",
    ),
    "reserved_lot": ("", "reserved"),
    "excluded_provider": ("", "a provider that must be left out wins nothing"),
    "abnormally_low": ("", "an abnormally low tender is disregarded"),
    "combined_lots": (
        "group {} of the lots that may be won together",
        "not to be won together with other lots, as the notice names no group",
    ),
    "modification_cap_gbp": ("a change adds at most {} pounds", "what a change may add is capped"),
}
"""What a limit does: with its number, and without one."""

OPEN: dict[LimitKind, str] = {
    "min_providers": "several providers must win",
    "no_cap_on_winners": "award rules that limit winners may not act",
    "lot_cap_published": "the notice states a cap on the lots of one provider, and which",
    "reserved_lot": "tenders are left out because the contract is reserved",
    "excluded_provider": "a provider must be left out",
    "abnormally_low": "a tender is disregarded as abnormally low",
    "combined_lots": "lots may be won together, and which",
    "modification_cap_gbp": "what a change may add is capped",
}
"""What is not known while a limit is open."""

OWN_LIMIT = "the provider's own limit"
DAYS_A_YEAR = Decimal("365.25")


def binding(limits: Iterable[Limit]) -> tuple[Limit, ...]:
    """Give the limits that are settled; an open one is never applied."""
    return tuple(limit for limit in limits if not limit.is_open)


def switches_off(limit: Limit, kind: LimitKind, lot: str) -> bool:
    """Whether a limit bars award rules of a kind on a lot."""
    if limit.is_open or not limit.reaches_lot(lot):
        return False
    if limit.kind == "no_cap_on_winners":
        return kind in LIMITS_WINNERS
    return limit.kind == "lot_cap_published" and kind == "max_lots"


def left_out(bids: Iterable[Bid], limits: Iterable[Limit]) -> Iterator[SetAside]:
    """Give the bids that the law leaves out, each with the first limit that says so."""
    settled = binding(limits)
    for bid in bids:
        for limit in settled:
            if limit.leaves_out(bid.lot_id, bid.provider_id, bid.bid_id):
                yield SetAside(bid.bid_id, bid.lot_id, bid.provider_id, limit.id, _why(limit))
                break


def uncapped_lots(lots: Iterable[str], limits: Iterable[Limit]) -> frozenset[str]:
    """Give the lots on which the case's cap on lots per provider may not act."""
    settled = binding(limits)
    return frozenset(
        lot for lot in lots if any(switches_off(one, "max_lots", lot) for one in settled)
    )


def lots_for_all(lots: Iterable[str], limits: Iterable[Limit]) -> frozenset[str]:
    """Give the lots on which every provider that qualifies is to be offered a contract."""
    open_to_all = [one for one in binding(limits) if one.kind == "no_cap_on_winners"]
    return frozenset(lot for lot in lots if any(one.reaches_lot(lot) for one in open_to_all))


def caps_of_law(case: Case, lots: Iterable[str], limits: Iterable[Limit]) -> Iterator[LotCap]:
    """Give the caps on lots that the law leaves or sets beside those of the case.

    Where the case's cap stands in the table of providers, the law switches that number off with
    it; where it does not, the number is what the provider itself will take, and stays.
    """
    scope = tuple(lots)
    freed = uncapped_lots(scope, limits)
    for limit in binding(limits):
        reached = tuple(lot for lot in scope if limit.reaches_lot(lot))
        of_some = limit.kind == "max_lots" and (freed or not reaches_everything(limit))
        if limit.value is None or not reached:
            continue
        if of_some or limit.kind == "lot_cap_published":
            for party in limit.providers or case.providers:
                yield _cap(limit.id, party, limit.value, limit.cites, reached)
    is_own = not any(one.kind == "max_lots" and one.value is None for one in case.rules.values())
    if is_own and freed:
        for one in case.providers.values():
            yield _cap(OWN_LIMIT, one.provider_id, one.max_lots, "", scope)


def _cap(id: str, party: str, most: Decimal, cites: str, lots: tuple[str, ...]) -> LotCap:
    words = f"{party} may win {int(most)} lots"
    return LotCap(id, words, cites, parties=(party,), most=Decimal(int(most)), lots=lots)


def reaches_everything(limit: Limit) -> bool:
    """Whether a limit names neither lots nor providers nor bids."""
    return not (limit.lots or limit.providers or limit.bids)


def fewest_providers(lot: str, limits: Iterable[Limit]) -> LotWinners | None:
    """Give the most demanding number of providers that the law asks for on a lot."""
    asked = [
        (int((one.value or Decimal(0)).to_integral_value(rounding="ROUND_CEILING")), one)
        for one in binding(limits)
        if one.kind == "min_providers" and one.reaches_lot(lot)
    ]
    if not asked:
        return None
    least, limit = max(asked, key=lambda one: one[0])
    words = f"{lot} needs {least} providers"
    return LotWinners(limit.id, words, limit.cites, lots=(lot,), least=least)


def price_caps(case: Case, lots: Iterable[str], limits: Iterable[Limit]) -> Iterator[PriceCap]:
    """Give, for each lot, the smallest yearly sum that a change may add over the contract."""
    years = Decimal((case.end - case.start).days + 1) / DAYS_A_YEAR
    for lot in lots:
        capped = [
            (one.value / years, one)
            for one in binding(limits)
            if one.kind == "modification_cap_gbp" and one.value is not None and one.reaches_lot(lot)
        ]
        if capped:
            most, limit = min(capped, key=lambda one: one[0])
            words = f"a change adds at most {plain_number(round(most, 2))} pounds a year to {lot}"
            yield PriceCap(limit.id, words, limit.cites, lot=lot, most_gbp=most)


def packages_that_stand(
    packages: Iterable[Package], limits: Iterable[Limit]
) -> tuple[Package, ...]:
    """Give the packages that keep within a group of lots, where the law asks for groups."""
    groups = [one for one in binding(limits) if one.kind == "combined_lots"]
    return tuple(one for one in packages if _fits_a_group(one, groups))


def switched_off(
    case: Case, lots: Iterable[str], limits: Iterable[Limit]
) -> Iterator[tuple[AwardRule, str]]:
    """Give the award rules that the law bars, each with a sentence that says where and why."""
    scope = list(lots)
    for limit in binding(limits):
        for rule in case.rules.values():
            units = {None, rule.applies_to_unit}
            where = [
                lot
                for lot in scope
                if switches_off(limit, rule.kind, lot)
                and (rule.applies_to_unit is None or case.lots[lot].unit in units)
            ]
            if where:
                told = f"{rule.rule_id}, {rule.rule}: set aside by law on {_listed(where)}"
                yield rule, f"{told} under {limit.named}"


def packages_left_out(case: Case, limits: Iterable[Limit]) -> Iterator[str]:
    """Say which packages do not stand, and under which limit."""
    groups = [one for one in binding(limits) if one.kind == "combined_lots"]
    for package in case.packages.values():
        if not _fits_a_group(package, groups):
            mine = _lots_of(package)
            said = next(one for one in groups if mine & set(one.lots) or not one.lots)
            yield (
                f"package {package.package_id} for {_listed(sorted(mine))}: set aside by law, no "
                f"group of lots that the notice names, under {said.named}"
            )


def sentence_of(limit: Limit) -> str:
    """Say what a limit does, by its name and with its citation."""
    where = f" on {_listed(limit.lots)}" if limit.lots else ""
    return f"{limit.id}: {_does(limit)}{where} ({limit.cites})"


def question_of(limit: Limit, scope: Iterable[str] = ()) -> str:
    """Say what an open limit would do and what is missing to settle it.

    Args:
        limit: Open, so that it is not applied.
        scope: Every lot of the problem; where the limit reaches all of them, none is listed.
    """
    every = not limit.lots or set(limit.lots) >= set(scope)
    who = _listed(limit.bids or limit.providers or limit.lots)
    reach = f" ({who})" if limit.bids or limit.providers or not every else ""
    what = OPEN.get(limit.kind, f"{limit.kind} is limited")
    told = f"{limit.id}: not settled, so not applied: whether {what}{reach}; {limit.because}"
    return f"{told} ({limit.cites})"


def _does(limit: Limit) -> str:
    if limit.kind not in WORDS:
        return limit.kind if limit.value is None else f"{limit.kind} {limit.value:f}"
    settled, without_number = WORDS[limit.kind]
    if limit.value is not None:
        return settled.format(plain_number(limit.value))
    return f"{without_number}{_whom(limit)}"


def _whom(limit: Limit) -> str:
    named = limit.bids or limit.providers
    if limit.kind == "reserved_lot" and named:
        return f"{', which leaves out' if limit.bids else ' for'} {_listed(named)}"
    return f": {_listed(named)}" if named else ""


def _why(limit: Limit) -> str:
    told = limit.because or _does(limit)
    return f"{told} ({limit.cites})"


def _fits_a_group(package: Package, groups: Iterable[Limit]) -> bool:
    mine = _lots_of(package)
    spoken_of = [one for one in groups if mine & set(one.lots) or not one.lots]
    return not spoken_of or any(
        one.value is not None and mine <= set(one.lots) for one in spoken_of
    )


def _lots_of(package: Package) -> set[str]:
    return {one.strip() for one in package.lot_ids.split(";") if one.strip()}


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
