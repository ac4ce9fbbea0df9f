"""Structures side by side: the same bids awarded under each, in one table."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from toolkit.allocation.awarded import Awarded, awarded
from toolkit.allocation.finding import Found, find
from toolkit.allocation.problem import Problem
from toolkit.allocation.proving.award_sought import sought_by_price
from toolkit.allocation.proving.runner_up import runner_up
from toolkit.allocation.results import Led, Status, Unmet
from toolkit.allocation.shortfall import explain_shortfall
from toolkit.allocation.solving import Limits, Progress
from toolkit.allocation.stating import state_problem
from toolkit.allocation.structures.alliance import Alliance
from toolkit.allocation.structures.combined_lots import Combination, CombinedLots
from toolkit.allocation.structures.prime import Prime
from toolkit.allocation.structures.separate_lots import SeparateLots
from toolkit.allocation.structures.stating_structures import combined_lots
from toolkit.allocation.structures.two_stages import in_two_stages
from toolkit.allocation.structures.who_leads import leads_of
from toolkit.allocation.verifying import rounding_of
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.options import Option

Structure = Literal["separate lots", "combined lots", "prime contractor", "alliance"]


@dataclass(frozen=True)
class Compared:
    """What one structure makes of the bids.

    Args:
        option: Whose rules and streams hold.
        structure: Who contracts with whom.
        status: `limit` where time ran out before a proof.
        proved: Whether no award costs less, to a penny for each awarded bid.
        price_gbp: Yearly price of the bids awarded; nothing without an award.
        charges_gbp: What the structure and other rules add to it or save, a year.
        bound_gbp: No award comes to less than this, charges counted.
        gap_gbp: What the next best set of winners would cost more; nothing where it was not asked,
            not found in time, or does not exist.
        only_award: Whether no other set of winners keeps every rule.
        winners: Undertakings that win anything.
        small_share: Part of what is awarded, by published value, that small, medium and voluntary
            providers deliver, sub-contractors among them; nothing where the case marks none.
        concentration: Herfindahl-Hirschman index over undertakings by published value, 0 to 10,000.
        leads: Contracts under leads.
        combinations: Packages with their test, where lots could be combined.
        unmet: Lots that fall short; empty with an award.
    """

    option: str
    structure: Structure
    status: Status
    proved: bool
    price_gbp: Decimal | None
    charges_gbp: Decimal
    bound_gbp: Decimal | None
    gap_gbp: Decimal | None
    winners: int
    small_share: Decimal | None
    concentration: Decimal
    leads: tuple[Led, ...] = ()
    combinations: tuple[Combination, ...] = ()
    unmet: tuple[Unmet, ...] = ()
    only_award: bool = False

    @property
    def total_gbp(self) -> Decimal | None:
        """Yearly cost, charges counted."""
        return None if self.price_gbp is None else self.price_gbp + self.charges_gbp


def compare(
    case: Case,
    limits: Mapping[str, Sequence[Limit]],
    *,
    gaps: bool = False,
    time_limit_s: float | None = None,
    progress: Progress | None = None,
) -> tuple[Compared, ...]:
    """Award the same bids under the structure of every option.

    Where offers for several lots stand, an option whose lots stand by themselves is shown twice:
    without them, and with those that pass the test in two stages. It is a comparison, not an award.

    Args:
        case: The case, a scenario applied or not.
        limits: What the law adds to its award rules, by option.
        gaps: Whether to seek the next best set of winners too, which takes as long again.
        time_limit_s: Seconds after which the best award so far is given, for each structure.
        progress: Called now and then while solving; work stops when it answers False.

    Raises:
        SolverError: The solver failed, or its award breaks a rule when checked without it.
    """
    stop = Limits(time_limit_s, progress)
    rows: list[Compared] = []
    solved: list[tuple[Problem, CombinedLots, tuple[Compared, ...]]] = []
    for option in case.options:
        held = tuple(limits.get(option.id, ()))
        problem = state_problem(case, option, held)
        combining = combined_lots(case.lots_in(option), held)
        asked = (problem, combining)
        found = next((known for *before, known in solved if tuple(before) == asked), None)
        if found is None:
            found = tuple(rows_of(case, problem, combining, stop, gaps=gaps))
            if all(row.status != "limit" for row in found):
                solved.append((*asked, found))
        own = _named(case, option, problem)
        rows += [
            replace(
                row,
                option=option.id,
                structure="combined lots" if row.combinations else own,
            )
            for row in found
        ]
    return tuple(rows)


def structure_of(problem: Problem) -> Structure:
    """Name the structure that a problem holds."""
    kinds = {type(rule) for rule in problem.rules}
    return (
        "prime contractor"
        if Prime in kinds
        else "alliance"
        if Alliance in kinds
        else "separate lots"
    )


def rows_of(
    case: Case, problem: Problem, combining: CombinedLots, stop: Limits, *, gaps: bool = False
) -> Iterator[Compared]:
    """Sum up the award of a problem; two rows where lots stand by themselves and may be combined.

    Args:
        case: The case.
        problem: With the rules of its structure.
        combining: The groups within which lots may be combined.
        stop: When to stop before the end.
        gaps: Whether to seek the next best set of winners too.
    """
    packages = any(offer.package for offer in problem.offers)
    if not packages or structure_of(problem) != "separate lots":
        yield row_of(case, problem, find(problem, stop=stop), stop, gaps=gaps)
        return
    apart = replace(problem, rules=(*problem.rules, SeparateLots("separate lots", "lot by lot")))
    yield row_of(case, apart, find(apart, stop=stop), stop, gaps=gaps)
    both = in_two_stages(problem, combining, stop=stop)
    combined = row_of(case, both.problem, both.together, stop, gaps=gaps)
    yield replace(combined, combinations=both.tested)


def _named(case: Case, option: Option, problem: Problem) -> Structure:
    """Name a structure by its rules, or by the agreement that its model states."""
    agreements = case.models[option.model].agreements
    if any("alliance" in one.kind.lower() and "providers" in one.between for one in agreements):
        return "alliance"
    return structure_of(problem)


def row_of(
    case: Case, problem: Problem, found: Found, stop: Limits, *, gaps: bool = False
) -> Compared:
    """Sum up what was found; whose option it is, the caller says."""
    without = Compared(
        option="",
        structure=structure_of(problem),
        status=found.status,
        proved=found.status == "infeasible",
        price_gbp=None,
        charges_gbp=Decimal(0),
        bound_gbp=None if found.bound is None else round(found.bound, 2),
        gap_gbp=None,
        winners=0,
        small_share=None,
        concentration=Decimal(0),
    )
    if found.status == "infeasible":
        return replace(without, unmet=explain_shortfall(problem, stop))
    if found.reached is None:
        return without
    read = awarded(problem, found.awards)
    gap = None if found.bound is None else found.reached - found.bound
    bound = None if found.bound is None else min(found.bound, found.reached)
    proved = found.status == "optimal" and gap is not None and gap <= rounding_of(found.awards)
    next_best = (
        runner_up(problem, sought_by_price(problem, found), stop) if gaps and proved else None
    )
    return replace(
        without,
        proved=proved,
        gap_gbp=next_best.gap_gbp if next_best and next_best.status == "optimal" else None,
        only_award=next_best is not None and next_best.status == "infeasible",
        price_gbp=sum((one.cost_gbp for one in found.awards), Decimal(0)),
        charges_gbp=sum((one.gbp for one in found.charges), Decimal(0)),
        bound_gbp=None if bound is None else round(bound, 2),
        winners=len({problem.undertaking(one.offer.provider) for one in read.won}),
        small_share=small_share(case, read),
        concentration=concentration(read),
        leads=leads_of(problem, found.awards),
    )


def small_share(case: Case, read: Awarded) -> Decimal | None:
    """Give the part of what is awarded that small, medium and voluntary providers deliver."""
    small = {name for name, one in case.providers.items() if one.is_sme or one.is_vcse}
    parts = _by_party(read)
    whole = sum(parts.values(), Decimal(0))
    if not small or not whole:
        return None
    return sum((value for party, value in parts.items() if party in small), Decimal(0)) / whole


def _by_party(read: Awarded) -> dict[str, Decimal]:
    value = {need.lot: need.value_gbp for need in read.problem.needs}
    parts: dict[str, Decimal] = defaultdict(Decimal)
    for one in read.won:
        for party, part in read.problem.parties(one.offer.provider):
            parts[party] += value[one.offer.lot] * one.share * part
    return parts


def concentration(read: Awarded) -> Decimal:
    """Add up the squared shares of undertakings by published value, in percent."""
    by_parent: dict[str, Decimal] = defaultdict(Decimal)
    for party, value in _by_party(read).items():
        by_parent[read.problem.undertaking(party)] += value
    whole = sum(by_parent.values(), Decimal(0))
    if not whole:
        return Decimal(0)
    return sum(((100 * value / whole) ** 2 for value in by_parent.values()), Decimal(0))
