"""Separate lots: each lot is won by itself, and no offer for several is taken."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule


@dataclass(frozen=True)
class SeparateLots(Rule):
    """No package wins.

    Args:
        lots: Lots that are given separately; empty for all.
    """

    lots: tuple[str, ...] = ()


def rows(rule: SeparateLots, draft: Draft) -> None:
    """Refuse packages: won[k] = 0 for every package k that names one of the lots."""
    refused = dict.fromkeys(
        offer.package
        for offer in draft.problem.offers
        if offer.package and (not rule.lots or offer.lot in rule.lots)
    )
    for package in refused:
        draft.say([(draft.won[package], 1.0)], "<=", 0.0, rule.id)


def broken(rule: SeparateLots, awarded: Awarded) -> Iterator[str]:
    """Look for packages that won."""
    for one in awarded.won:
        if one.offer.package and (not rule.lots or one.offer.lot in rule.lots):
            yield f"{one.offer.lot} is won through package {one.offer.package}"
