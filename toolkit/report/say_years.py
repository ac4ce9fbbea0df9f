"""An award over several years in plain words for a terminal."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.allocation.planning_years import YearsPlan
from toolkit.allocation.years import Change
from toolkit.report.plain_lines import columns, head
from toolkit.report.showing import listed
from toolkit.report.years_words import basis_of, cost_in, nobody_or
from toolkit.statements.case import Case


def years(case: Case, plans: Sequence[YearsPlan]) -> str:
    """Say who delivers what in which year, and what changing providers costs.

    Args:
        case: The case.
        plans: One for each option asked for.
    """
    return "\n".join([*head(case), *(line for one in plans for line in _option(case, one))])


def _option(case: Case, plan: YearsPlan) -> Iterator[str]:
    found, span = plan.found, plan.horizon.years
    yield f"{case.option(plan.option).title}: {span[0]} to {span[-1]}"
    yield f"  {basis_of(case, plan)}"
    if found.reached_gbp is None:
        why = found.unmet or "no award keeps every rule in every year"
        yield f"  No plan: {'out of time' if found.status == 'limit' else why}."
        yield ""
        return
    rows = [
        (f"  {year}", *(f"£{gbp:,.2f}" for gbp in (care, change, care + change)))
        for n, year in enumerate(span)
        for care, change in [cost_in(plan, n)]
    ]
    yield from columns([("  Year", "Care", "Changing providers", "Together"), *rows])
    proof = "proved" if found.status == "optimal" else f"at least £{found.bound_gbp:,.2f}"
    yield f"  Together £{found.reached_gbp:,.2f}, {proof}"
    for one in found.changes:
        yield f"  {one.year} {one.lot}: {_change(one)}"
    if found.money:
        for move in found.money.moved:
            asked = listed(move.approvals) if move.approvals else "no approval"
            yield (
                f"  {move.year}: £{move.gbp:,.2f} moves from {move.giver} to {move.receiver}, "
                f"which needs {asked}"
            )
        for kept in found.money.carried:
            yield f"  {kept.year}: {kept.stream} carries £{kept.gbp:,.2f} out of the year"
    yield ""


def _change(one: Change) -> str:
    parts: list[tuple[str, Decimal]] = [
        ("mobilisation", one.mobilisation_gbp),
        ("staff who transfer", one.transfer_gbp),
        ("double running", one.double_running_gbp),
    ]
    costs = listed([f"{name} £{gbp:,.2f}" for name, gbp in parts if gbp]) if one.gbp else "no cost"
    return f"{nobody_or(one.leaving)} to {nobody_or(one.joining)}; {costs}"
