"""Call-offs under a framework in plain words for a terminal."""

from collections.abc import Iterator

from toolkit.report.call_off_documents import NO_PROMISE
from toolkit.report.plain_lines import chance, columns, head
from toolkit.simulation.calling_off import CallOffs
from toolkit.simulation.framework import Framework
from toolkit.statements.case import Case

MOST = 15  # rows of a table; --json holds all
ORDERS = {
    "ranked": "down the ranking",
    "choice": "by people's choice",
    "mini_competition": "by competition on price",
}


def call_offs(case: Case, framework: Framework, found: CallOffs) -> str:
    """Say how much work each place brings in the first year, and what finds no provider.

    Args:
        case: The case.
        framework: Who has a place, and how packages are placed.
        found: What was called off.
    """
    lines = [*head(case), f"{found.option}, first contract year, {found.draws:,} futures"]
    for part in ([NO_PROMISE], _lots(framework, found), _places(found)):
        if told := [*part]:
            lines += [*told, ""]
    return "\n".join(lines).rstrip()


def _lots(framework: Framework, found: CallOffs) -> Iterator[str]:
    places: dict[str, int] = dict.fromkeys(framework.lots, 0)
    for one in framework.standings:
        places[one.lot] += 1
    rows: list[tuple[str, ...]] = [
        ("Lot", "Packages go", "Places", "Unplaced units (P50)", "Unplaced units (P90)", "Part")
    ]
    rows += [
        (
            one.lot,
            ORDERS[framework.rules[one.lot].order],
            str(places[one.lot]),
            f"{one.units.p50:,.0f}",
            f"{one.units.p90:,.0f}",
            chance(one.share),
        )
        for one in found.unplaced
        if one.year == 1
    ]
    yield from columns(rows)


def _places(found: CallOffs) -> Iterator[str]:
    """Name the least certain places: those that may bring nothing, then those that vary most."""
    first = [one for one in found.called_off if one.year == 1]
    ranked = sorted(
        first,
        key=lambda one: (-one.nothing, -(one.units.p90 - one.units.p10) / (one.units.mean or 1)),
    )
    rows: list[tuple[str, ...]] = [
        ("Least certain places", "Units (P10)", "P50", "P90", "Chance of no work")
    ]
    rows += [
        (
            f"{one.provider} on {one.lot}",
            *(f"{units:,.0f}" for units in (one.units.p10, one.units.p50, one.units.p90)),
            chance(one.nothing),
        )
        for one in ranked[:MOST]
    ]
    yield from columns(rows)
    if len(ranked) > MOST:
        yield f"and {len(ranked) - MOST} more places; see --json."
