"""An award over several years in plain words for a terminal."""

from collections.abc import Iterator, Sequence

from toolkit.allocation.planning_years import YearsPlan
from toolkit.report.plain_lines import columns, head
from toolkit.report.pool_words import carried, moves
from toolkit.report.showing import plain
from toolkit.report.years_words import basis_of, change_in_words, cost_in
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
        yield f"  {one.year} {one.lot}: {change_in_words(one)}"
    for told in (*moves(case, found.money), *carried(found.money)):
        yield f"  {plain(told)}"
    yield ""
