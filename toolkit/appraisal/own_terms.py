"""Terms of contract models that nobody draws: how far each would have to move to turn the order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.appraisal.economic.likely_worth import likely_worth
from toolkit.appraisal.robustness.switching import Switch, switch_of_line
from toolkit.simulation import Accounts, likely_accounts
from toolkit.statements.case import Case
from toolkit.statements.options import Option
from toolkit.statements.terms import parameter_ranges, parameters_of

PENNY = 0.005
HALVINGS = 3  # a lead that is a straight line in its term needs one


@dataclass(frozen=True)
class TermTested:
    """One term of one option's model, moved over its plausible range, all else as likely.

    Args:
        option: Whose term it is.
        term: Its name in the model.
        label: What people call it.
        unit: In words.
        low: Least plausible value.
        now: The value that was used.
        high: Greatest plausible value.
        rival: The option over which the lead is told: whose term it is, or the runner-up.
        lead_at_low_gbp: Net present social value of the best option less that of the rival, on
            likely values with the award held.
        lead_at_high_gbp: The same at the other end.
        switch: Where the lead is gone; nothing where it never is within the range.
    """

    option: str
    term: str
    label: str
    unit: str
    low: float
    now: float
    high: float
    rival: str
    lead_at_low_gbp: float
    lead_at_high_gbp: float
    switch: Switch


@dataclass(frozen=True)
class _Tried:
    """What stays the same while terms move."""

    case: Case
    allocations: Mapping[str, Allocation]
    likely: Mapping[str, Accounts]
    best: str

    def lead(self, option: Option, rival: str, term: str, value: Decimal) -> float:
        """Give the lead of the best option over a rival with one term at another value."""
        terms = {**parameters_of(self.case, option), term: value}
        moved = likely_accounts(self.case, option, self.allocations[option.id], terms)
        kept = {self.best, rival, self.case.business_as_usual}
        accounts = {one: self.likely[one] for one in self.likely if one in kept}
        worth = likely_worth(self.case, accounts | {option.id: moved})
        return worth[self.best] - worth[rival]


def own_terms(
    case: Case,
    allocations: Mapping[str, Allocation],
    likely: Mapping[str, Accounts],
    order: tuple[str, ...],
) -> tuple[TermTested, ...]:
    """Move every term that has a range to both of its ends, one at a time.

    Awards are held. A term that moves no lead by a penny is left out: what it settles is a
    transfer between parties.

    Args:
        case: The case, with business as usual.
        allocations: By option.
        likely: Accounts on likely values, of every option with an award.
        order: Options by net present social value, best first.

    Returns:
        The widest swing first.
    """
    if len(order) < 2:
        return ()
    tried = _Tried(case, allocations, likely, order[0])
    found = [
        one for name in order for one in _of_option(tried, case.option(name), runner_up=order[1])
    ]
    return tuple(sorted(found, key=lambda one: -abs(one.lead_at_high_gbp - one.lead_at_low_gbp)))


def _of_option(tried: _Tried, option: Option, runner_up: str) -> Iterator[TermTested]:
    rival = runner_up if option.id == tried.best else option.id
    now = parameters_of(tried.case, option)
    about = {one.name: one for one in tried.case.models[option.model].parameters}
    for name, (low, high) in parameter_ranges(tried.case, option).items():
        value = now[name]
        if value is None or low == high:
            continue
        at_low, at_high = (tried.lead(option, rival, name, one) for one in (low, high))
        if abs(at_high - at_low) > PENNY:
            yield TermTested(
                option=option.id,
                term=name,
                label=about[name].label,
                unit=about[name].unit,
                low=float(low),
                now=float(value),
                high=float(high),
                rival=rival,
                lead_at_low_gbp=at_low,
                lead_at_high_gbp=at_high,
                switch=_switch(tried, option, rival, name, ((low, at_low), (high, at_high))),
            )


def _switch(
    tried: _Tried,
    option: Option,
    rival: str,
    term: str,
    ends: tuple[tuple[Decimal, float], tuple[Decimal, float]],
) -> Switch:
    """Draw a straight line between the ends, and again from what is found there."""
    (low, at_low), (high, at_high) = ends
    for _ in range(HALVINGS):
        found = switch_of_line(at_low, at_high, float(low), float(high))
        if found.value is None:
            return found
        middle = Decimal(str(found.value))
        there = tried.lead(option, rival, term, middle)
        if abs(there) <= 1e-6 * max(abs(at_low), abs(at_high)):
            return found
        if at_low * there < 0:
            high, at_high = middle, there
        else:
            low, at_low = middle, there
    return Switch(found.value, float(high - low))
