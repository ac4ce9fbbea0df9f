"""Combined lots: a combination wins only where it beats the outcome lot by lot.

The test has two stages. First the best outcome without combinations is found. Then a combination
is let in where, for the lots that it names, it is better as a whole than that outcome; it must
stay within a group of lots that was named beforehand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule


@dataclass(frozen=True)
class Combination:
    """A package beside the outcome of its lots one by one.

    Args:
        lots: That it names.
        within: Whether they stay within one of the groups named beforehand.
        counts: What it comes to by the published goal, less being better.
        apart: What the outcome lot by lot comes to for the same lots; none where no such outcome
            exists, so that nothing stands against the package.
    """

    package: str
    lots: tuple[str, ...]
    within: bool
    counts: Decimal
    apart: Decimal | None

    @property
    def stands(self) -> bool:
        """Whether it may win: within a group, and better than the outcome lot by lot."""
        return self.within and (self.apart is None or self.counts < self.apart)


@dataclass(frozen=True)
class CombinedLots(Rule):
    """Only combinations that passed the first stage may win.

    Args:
        groups: Lots that may be combined with each other, as published; empty where the notice
            names no groups, so that the test alone counts.
        tested: Every package with its test.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    tested: tuple[Combination, ...] = ()


def rows(rule: CombinedLots, draft: Draft) -> None:
    """Refuse combinations that fail: won[k] = 0 unless counts[k] < apart[lots of k]."""
    standing = {one.package for one in rule.tested if one.stands}
    for package in dict.fromkeys(offer.package for offer in draft.problem.offers if offer.package):
        if package not in standing:
            draft.say([(draft.won[package], 1.0)], "<=", 0.0, rule.id)


def broken(rule: CombinedLots, awarded: Awarded) -> Iterator[str]:
    """Look for combinations that won without having passed."""
    standing = {one.package for one in rule.tested if one.stands}
    for package in dict.fromkeys(one.offer.package for one in awarded.won if one.offer.package):
        if package not in standing:
            yield f"package {package} wins and does not beat the outcome lot by lot"
