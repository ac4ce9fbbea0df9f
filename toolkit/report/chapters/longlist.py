"""The chapter on the longlist: choices in order, who is carried, and what a board should know."""

from toolkit.longlist import Lint, Longlist
from toolkit.longlist.results import Considered
from toolkit.report.chapters.words import CASE
from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Heading,
    Paragraph,
    Section,
    Table,
    Value,
)
from toolkit.report.showing import listed, say
from toolkit.statements.case import Case
from toolkit.statements.tables import ids_in


def longlist(case: Case, found: Longlist) -> Section | None:
    """Tell how the options came about; nothing where the case states no longlist.

    Args:
        case: The case.
        found: Its longlist, filtered.
    """
    if not found.stated:
        return None
    named = [f"“{one.label}”" for one in found.shortlist]
    lead = f"Carried to the shortlist: {listed(named)}." if named else "Nothing is carried."
    blocks: list[Block] = [
        Paragraph(say(lead)),
        Paragraph(say(found.growth.words), "notice" if found.growth.frozen else "plain"),
        *(Paragraph(say(one.words)) for one in found.availability if one.standing == "available"),
        _choices(case, found.considered),
        _candidates(found),
        _factors(found),
        Heading("longlist-lints", "What a board should know before it believes the shortlist"),
        lint_list(found.lints, "Nothing odd was found."),
    ]
    return Section("longlist", "How the options came about", tuple(blocks))


def lint_list(lints: tuple[Lint, ...], none: str) -> Block:
    """List what checks found, what is refused first."""
    if not lints:
        return Paragraph(say(none))
    order = sorted(lints, key=lambda one: one.level != "refused")  # the rest stays as found
    return Bullets(tuple(say(f"{one.level.capitalize()}: {one.words}") for one in order))


def _choices(case: Case, considered: tuple[Considered, ...]) -> Table:
    rows: list[tuple[Value, ...]] = []
    for one in considered:
        for choice in one.choices:
            entry = case.decisions.get(choice.decision_id or "")
            rows.append(
                (
                    choice.label,
                    choice.dimension,
                    choice.mark,
                    choice.reason,
                    ", ".join(ids_in(choice.tested_against or "")) or "none",
                    ", ".join(ids_in(choice.options or "")) or "none",
                    f"{entry.decided_by}, {entry.decided_on}" if entry else "not logged",
                    choice.basis or "not stated",
                )
            )
    return Table(
        id="longlist-choices",
        sheet="Longlist",
        caption="Choices in the order in which they are taken, each with its mark and reason",
        columns=(
            Column("Choice"),
            Column("Dimension"),
            Column("Mark"),
            Column("Reason"),
            Column("Tested against", note="Success factors, listed below"),
            Column("Made by options"),
            Column("Decided"),
            Column("Basis"),
        ),
        rows=tuple(rows),
        empty="The case states no choices.",
    )


def _candidates(found: Longlist) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            one.candidate.label,
            one.candidate.part,
            one.candidate.option_id or "not appraised",
            "yes" if one.carried else "no",
            one.why,
            len(one.supporting),
            one.candidate.basis or "not stated",
        )
        for one in found.placed
    ]
    return Table(
        id="longlist-candidates",
        sheet="Shortlist",
        caption="Candidates, and which of them the shortlist carries",
        columns=(
            Column("Candidate"),
            Column("Stands for"),
            Column("Option"),
            Column("Carried"),
            Column("Why"),
            Column("Supporting groups", "units", CASE, "Where the case states points of groups"),
            Column("Basis"),
        ),
        rows=tuple(rows),
        empty="The case states no candidates.",
    )


def _factors(found: Longlist) -> Table:
    return Table(
        id="success-factors",
        sheet="Success factors",
        caption="Critical success factors",
        columns=(Column("Factor"), Column("Id")),
        rows=tuple((label, name) for name, label in found.factors.items()),
    )
