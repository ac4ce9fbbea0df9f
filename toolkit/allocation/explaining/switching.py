"""Award rules of a case as switches, and what each of them costs.

A rule that keeps bids out, such as a floor on quality, stands in no programme, so it is priced by
stating the problem again without it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType
from typing import Literal, NamedTuple

from toolkit.allocation.explaining.named import without
from toolkit.allocation.explaining.split import shapley, whole_pence
from toolkit.allocation.explaining.standing import stands
from toolkit.allocation.families.every import FAMILIES
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award, cost_by_lot
from toolkit.allocation.solving import Limits
from toolkit.allocation.stating import state_problem
from toolkit.statements.award_rules import WORDS_ONLY
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.options import Option
from toolkit.units import pence, pounds

PACKAGES = "packages"
NO_SWITCH = frozenset({*WORDS_ONLY, "large_lot_units"})  # words, and a number of another rule
OWN_CAPS = "max_lots"
MOST_SPLIT = 6  # rules in force: 64 sets of them


@dataclass(frozen=True)
class Switch:
    """An award rule that can be in force or not.

    Args:
        id: Its id; `packages` for offers on several lots.
        words: As the case states it.
        on: Whether the case has it in force.
    """

    id: str
    words: str
    on: bool


@dataclass(frozen=True)
class SwitchPrice:
    """What one switch does to the least price.

    Args:
        switch: Which.
        gbp: What the award costs more a year with it than without it, all others as they stand;
            nothing where there is no award on one of the two sides.
        split_gbp: Its part of what all rules in force cost together; nothing where it is off or
            there is no split.
    """

    switch: Switch
    gbp: Decimal | None
    split_gbp: Decimal | None


@dataclass(frozen=True)
class SwitchPrices:
    """What the award rules of a case cost a year.

    Args:
        status: `no award` where the rules leave none; `limit` where the search was stopped.
        together_gbp: What all rules in force cost together.
        switches: In the order of the case.
        why_not_split: In words, where there is no split; empty where there is.
    """

    status: Literal["priced", "no award", "limit"]
    together_gbp: Decimal | None
    switches: tuple[SwitchPrice, ...]
    why_not_split: str


def switches_of(case: Case) -> tuple[Switch, ...]:
    """Give the award rules of a case that can be switched; packages are one switch."""
    rules = tuple(
        Switch(rule.rule_id, rule.rule, rule.applies)
        for rule in case.rules.values()
        if rule.kind not in NO_SWITCH
    )
    if not case.packages:
        return rules
    on = any(one.applies for one in case.packages.values())
    return (*rules, Switch(PACKAGES, "offers for several lots together", on))


def switched(case: Case, on: Collection[str]) -> Case:
    """Give the case with these switches on and all others off.

    Args:
        case: The case.
        on: Ids.
    """
    known = {one.id for one in switches_of(case)}
    rules = {
        name: rule.model_copy(update={"applies": name in on}) if name in known else rule
        for name, rule in case.rules.items()
    }
    packages = {
        name: one.model_copy(update={"applies": PACKAGES in on and (one.applies or not _any(case))})
        for name, one in case.packages.items()
    }
    new = {"rules": MappingProxyType(rules), "packages": MappingProxyType(packages)}
    return case.model_copy(update=new)


def problem_with(
    case: Case, option: Option, limits: Sequence[Limit], on: Collection[str]
) -> Problem:
    """State the award problem of an option with these switches on and all others off.

    Providers state the most lots that they may win in their own table; without any award rule on
    that, these numbers do not bind either.

    Args:
        case: The case.
        option: Whose structure and streams hold.
        limits: What the law adds.
        on: Ids of switches.
    """
    problem = state_problem(switched(case, on), option, limits)
    caps = {rule.rule_id for rule in case.rules.values() if rule.kind == OWN_CAPS}
    return without(problem, {OWN_CAPS}) if caps and not caps & set(on) else problem


def price_switches(
    case: Case, option: Option, limits: Sequence[Limit] = (), stop: Limits | None = None
) -> SwitchPrices:
    """Price every award rule of a case, those in force and those that are off.

    Args:
        case: The case.
        option: Whose structure and streams hold.
        limits: What the law adds.
        stop: When to stop before the end of each solve.
    """
    switches = switches_of(case)
    now = frozenset(one.id for one in switches if one.on)
    asked = _Asked(case, option, tuple(limits), stop or Limits(), 2 * len(switches) + 2)
    free = asked.price(frozenset())
    for size in range(1, len(now)) if len(now) <= MOST_SPLIT else ():
        for chosen in combinations(sorted(now), size):
            asked.price(frozenset(chosen))
    base = asked.price(now)
    alone = {one.id: (asked.price(now | {one.id}), asked.price(now - {one.id})) for one in switches}
    why_not = _why_not(asked, now, base)
    parts = {} if why_not else _split(asked, sorted(now))
    return SwitchPrices(
        "limit" if asked.stopped else "no award" if base is None else "priced",
        _more(base, free),
        tuple(
            SwitchPrice(
                one, _more(*alone[one.id]), pounds(parts[one.id]) if one.id in parts else None
            )
            for one in switches
        ),
        why_not,
    )


class _Known(NamedTuple):
    """A least price in whole pence, the award that has it, and what brings money of its own."""

    gbp: Decimal | None
    awards: tuple[Award, ...]
    charging: tuple[Rule, ...]


@dataclass
class _Asked:
    """Least prices by the switches that are on, as they become known."""

    case: Case
    option: Option
    limits: tuple[Limit, ...]
    stop: Limits
    whole: int
    known: dict[frozenset[str], _Known] = field(default_factory=dict)
    solved: int = 0
    stopped: bool = False

    def price(self, on: frozenset[str]) -> Decimal | None:
        """Give the least price; nothing where there is no award."""
        if on not in self.known:
            problem = problem_with(self.case, self.option, self.limits, on)
            self.known[on] = self._at_hand(problem, on) or self._found(problem)
        return self.known[on].gbp

    def _at_hand(self, problem: Problem, on: frozenset[str]) -> _Known | None:
        """Take over the award with fewer rules, where it is known and keeps these rules too."""
        charging = _charging(problem)
        for other, known in self.known.items():
            if other < on and (PACKAGES in other) == (PACKAGES in on):
                same = known.gbp is not None and known.charging == charging
                if same and stands(problem, known.awards):
                    return known
        return None

    def _found(self, problem: Problem) -> _Known:
        self.solved += 1
        found = find(problem, stop=self._limits())
        self.stopped |= found.status == "limit"
        if found.status != "optimal":
            return _Known(None, (), ())
        costs = cost_by_lot(found.awards, found.charges).values()
        return _Known(sum(costs, Decimal(0)), found.awards, _charging(problem))

    def _limits(self) -> Limits:
        told, done = self.stop.progress, min(1.0, self.solved / self.whole)

        def progress(_stage: str, _part: float) -> bool:
            return told is None or told("pricing rules", done)

        return replace(self.stop, progress=progress)


def _charging(problem: Problem) -> tuple[Rule, ...]:
    return tuple(rule for rule in problem.rules if FAMILIES[type(rule)].charged)


def _split(asked: _Asked, names: Sequence[str]) -> Mapping[str, int]:
    """Share out, in pence, what rules cost together."""

    def worth(kept: frozenset[str]) -> int:
        return pence(asked.price(kept) or Decimal(0))

    return whole_pence(shapley(names, worth))


def _why_not(asked: _Asked, now: Collection[str], base: Decimal | None) -> str:
    if asked.stopped:
        return "the search was stopped before every award was proved"
    if base is None:
        return "there is no award with all rules, so what they cost has no limit"
    if len(now) > MOST_SPLIT:
        return f"{len(now)} rules are too many to split between; up to {MOST_SPLIT} can be"
    if any(
        asked.price(frozenset(c)) is None for n in range(len(now)) for c in combinations(now, n)
    ):
        return "without some of the rules there is no award"
    return ""


def _more(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one - other


def _any(case: Case) -> bool:
    return any(one.applies for one in case.packages.values())
