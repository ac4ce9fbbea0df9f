"""The longlist in plain words for a terminal."""

from collections.abc import Iterator

from toolkit.allocation.explaining.best_and_others import BuiltShortlist
from toolkit.longlist import Longlist
from toolkit.report.plain_lines import head
from toolkit.statements.case import Case


def longlist(case: Case, found: Longlist, built: BuiltShortlist | None) -> str:
    """Say what was considered, what is carried and why, and what is odd.

    Args:
        case: The case.
        found: Its longlist, filtered.
        built: The shortlist that the model built, where one was asked for and found.
    """
    lines = [*head(case), *_stated(found)]
    if built:
        lines += ["", *_built(case, built)]
    return "\n".join(lines)


def _stated(found: Longlist) -> Iterator[str]:
    if not found.stated:
        yield "The case states no longlist: tables longlist and candidates are absent."
        yield found.growth.words
        return
    for one in found.considered:
        yield f"{one.dimension.capitalize()}:"
        for choice in one.choices:
            yield f"  {choice.mark}: {choice.label}. {choice.reason}"
    yield ""
    yield "Shortlist:"
    for placed in found.placed:
        yield f"  {placed.candidate.label} ({placed.candidate.part}). {placed.why}"
    yield ""
    yield found.growth.words
    yield from (one.words for one in found.availability if one.standing == "available")
    if found.lints:
        yield ""
        yield "To know before the shortlist is believed:"
    for lint in found.lints:
        yield f"  {lint.level.capitalize()}: {lint.words}"


def _built(case: Case, built: BuiltShortlist) -> Iterator[str]:
    title = case.option(built.option).title
    yield f"Built by the model: the cheapest feasible option, £{built.gbp:,.0f} a year: “{title}”."
    if not built.others:
        yield f"  No other award lies within {built.within:.1%} of it."
    for one in built.others:
        moved = "1 place of that award goes"
        if one.moved != 1:
            moved = f"{one.moved} places of that award go"
        yield f"  £{one.more_gbp:,.0f} dearer: {moved} to others."
    if not built.proved:
        yield "  Time ran out, so others may exist."
