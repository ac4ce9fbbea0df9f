"""Tables of the chapter on law: which law governs, routes, duties, limits, questions, rulebooks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from textwrap import shorten

from toolkit.law import Findings
from toolkit.law.first_questions import Start
from toolkit.law.questions import OpenQuestion
from toolkit.law.reasons import direction
from toolkit.law.reviewing import reviewed
from toolkit.report.chapters.words import LAW
from toolkit.report.content import Column, Table, Value
from toolkit.report.fact_words import listed_facts, plainly
from toolkit.report.law_grouping import (
    Way,
    duties_in_order,
    groups_of,
    is_of_another_nation,
    tallies,
    ways_of,
)
from toolkit.report.law_words import (
    book_name,
    in_short,
    layer_name,
    limit_in_words,
    named_in,
    own_reason,
    reason_of,
    title_of,
)

BRIEF = 230  # characters of a reason; the annex has it whole
ELSEWHERE = "law of another nation"
NAMES = 90  # characters of missing facts, whose questions stand in a table of their own
UNVERIFIED = Column(
    "Unverified steps",
    "units",
    LAW,
    "Steps on the deciding path whose clause nobody has verified, or that are presumed",
)
SOURCE = Column("Weakest source", note="The weakest kind of source that the answer rests on")


def regimes(findings: Findings, number: int, caption: str) -> Table:
    """Say which law governs each group of lots."""
    rows: list[tuple[Value, ...]] = []
    for group in groups_of(findings):
        for one in group.of_kind("regime"):
            days = {findings.trigger_dates.get(subject) for subject in group.subjects}
            rows.append(
                (
                    in_short(group.subjects, findings.option),
                    named_in(findings, one.verdict),
                    days.pop() if len(days) == 1 else None,
                    one.unverified_on_path,
                    "; ".join(one.unverified) or "none",
                    listed_facts(reading.name for reading in one.needs) or "none",
                    "; ".join(one.cites),
                )
            )
    return Table(
        id=f"regimes-{number}",
        sheet=f"Regimes {number}",
        caption=caption,
        columns=(
            Column("Lots"),
            Column("Which law governs"),
            Column(
                "Trigger date",
                "day",
                note="Day of the event that fixes the governing law, where the lots share one",
            ),
            UNVERIFIED,
            Column("Which steps"),
            Column("Facts missing"),
            Column("Clauses"),
        ),
        rows=tuple(rows),
        empty="No rulebook had a question about which law governs.",
    )


def routes(findings: Findings, number: int, caption: str) -> Table:
    """Say of every route that is open or likely to be for which lots, and why."""
    rows = [row for row in _routes(findings) if _leads_somewhere(str(row[1]))]
    table = _table_of_routes(rows, caption)
    return replace(table, id=f"routes-{number}", sheet=f"Routes {number}")


def other_routes(findings: Findings, number: int, caption: str) -> Table:
    """Say of every other route for which lots it is closed or unknown, and why."""
    rows = [row for row in _routes(findings) if not _leads_somewhere(str(row[1]))]
    table = _table_of_routes(rows, caption)
    return replace(table, id=f"other-routes-{number}", sheet=f"Other routes {number}", folded=True)


def _leads_somewhere(verdict: str) -> bool:
    return direction(verdict) in ("open", "mandatory")


def _routes(findings: Findings) -> list[tuple[Value, ...]]:
    return [
        row
        for book, ways in ways_of(groups_of(findings)).items()
        for way in ways
        for row in _way(findings, book, way)
    ]


def _table_of_routes(rows: Sequence[tuple[Value, ...]], caption: str) -> Table:
    return Table(
        id="routes",
        sheet="Routes",
        caption=caption,
        columns=(
            Column("Route"),
            Column("Verdict"),
            Column("Lots"),
            Column("Clause"),
            UNVERIFIED,
            Column("Because", note="In brief; the annex has every reason with its sources"),
            Column("Open if recorded", note="Views that open it once recorded, with evidence"),
            Column("Under"),
            SOURCE,
            Column("Reviews", note="Roles and opinions; the table of reviews has their reasons"),
        ),
        rows=tuple(rows),
        empty="None is found so far; a route that waits for facts is unknown, not closed.",
    )


def _way(findings: Findings, book: str, way: Way) -> list[tuple[Value, ...]]:
    """Write one row for each verdict on a route and each reason for it."""
    told: dict[tuple[str, str], list[int]] = {}
    for place, (group, one) in enumerate(way.found):
        regime = next(iter(group.of_kind("regime")), None)
        besides = group.deciding_the_law
        why = reason_of(one, besides) if one.needs else own_reason(one, regime)
        told.setdefault((one.verdict, why), []).append(place)
    rows: list[tuple[Value, ...]] = []
    for (verdict, why), places in told.items():
        one = way.found[places[0]][1]
        subjects = [subject for place in places for subject in way.found[place][0].subjects]
        rows.append(
            (
                title_of(one),
                ELSEWHERE if is_of_another_nation(one) else verdict,
                in_short(subjects, findings.option),
                one.cites[0],
                one.unverified_on_path,
                shorten(why, NAMES if one.needs else BRIEF, placeholder=" …"),
                listed_facts(reading.name for reading in one.open_if) or "none",
                book_name(book),
                layer_name(one.layer),
                "; ".join(_opinions(findings, one.rulebook, one.id, subjects)) or "none",
            )
        )
    return rows


def _opinions(findings: Findings, rulebook: str, id: str, subjects: Sequence[str]) -> Iterator[str]:
    """Say what was said about a route by those who reviewed it."""
    for one in reviewed(findings, findings.reviews):
        mine = one.finding
        if (mine.rulebook, mine.id) == (rulebook, id) and mine.subject in subjects:
            yield from (f"{review.role}: {review.opinion}" for review in one.current)


def reviews(findings: Findings, number: int, caption: str) -> Table:
    """List what people who answer for the option said about findings; no finding is changed."""
    rows = tuple(
        (
            f"{title_of(one.finding)} ({in_short([one.finding.subject], findings.option)})",
            named_in(findings, review.verdict),
            review.opinion + (f": {review.to}" if review.to else ""),
            review.role,
            review.reviewed_on,
            review.reason,
            review.evidence or "none",
            "still found" if review in one.current else "found otherwise since then",
        )
        for one in reviewed(findings, findings.reviews)
        for review in (*one.current, *one.outdated)
    )
    return Table(
        id=f"reviews-{number}",
        sheet=f"Reviews {number}",
        caption=caption,
        columns=(
            Column("Finding"),
            Column("Verdict reviewed"),
            Column("Opinion", note="It stands beside the finding and never changes it"),
            Column("Role"),
            Column("On", "day"),
            Column("Reason"),
            Column("Evidence"),
            Column("Standing"),
        ),
        rows=rows,
        empty="Nobody has recorded a review.",
    )


def duties(findings: Findings, number: int, caption: str) -> Table:
    """List duties that apply or are likely to."""
    rows = tuple(
        (
            title_of(owed.finding),
            owed.duty.what,
            in_short(owed.sure, findings.option),
            in_short(owed.likely, findings.option),
            owed.duty.after or "no clock",
            owed.finding.cites[0],
            owed.finding.unverified_on_path,
            layer_name(owed.finding.layer),
        )
        for owed in duties_in_order(findings)
    )
    return Table(
        id=f"duties-{number}",
        sheet=f"Duties {number}",
        caption=caption,
        columns=(
            Column("Duty"),
            Column("What is to be done"),
            Column("Binds"),
            Column("Likely binds", note="Only something unverified keeps it from being settled"),
            Column("Counted from", note="Date that starts its clock; the timetable has the days"),
            Column("Clause"),
            UNVERIFIED,
            SOURCE,
        ),
        rows=rows,
        empty="No duty is settled yet; the open questions say what they wait for.",
    )


def limits(findings: Findings, number: int, caption: str) -> Table:
    """List limits that bind the award."""
    return Table(
        id=f"limits-{number}",
        sheet=f"Limits of law {number}",
        caption=caption,
        columns=(Column("Limit"), Column("Because"), Column("Clause")),
        rows=_limits(findings, is_open=False),
        empty="No limit on this award is settled; those that may bind are listed next.",
    )


def open_limits(findings: Findings, number: int, caption: str) -> Table:
    """List limits that may bind the award, wait for facts and are not applied."""
    return Table(
        id=f"open-limits-{number}",
        sheet=f"Open limits {number}",
        caption=caption,
        columns=(Column("Limit"), Column("Waits for"), Column("Clause")),
        rows=_limits(findings, is_open=True),
        empty="No limit is open.",
        folded=True,
    )


def _limits(findings: Findings, *, is_open: bool) -> tuple[tuple[Value, ...], ...]:
    mine = [one for one in findings.limits if one.is_open == is_open]
    return tuple((limit_in_words(one), plainly(one.because), one.cites) for one in mine)


def questions(asked: Start, findings: Findings, number: int, caption: str) -> Table:
    """List the questions to answer first."""
    table = _asked(asked.first, findings, caption)
    return replace(table, id=f"questions-{number}", sheet=f"Questions of law {number}")


def rest_of_questions(asked: Start, findings: Findings, number: int, caption: str) -> Table:
    """List every other open question, as an annex."""
    return replace(
        _asked(asked.rest, findings, caption),
        id=f"more-questions-{number}",
        sheet=f"More questions {number}",
        folded=True,
        empty="There are no others.",
    )


def _asked(asked: Sequence[OpenQuestion], findings: Findings, caption: str) -> Table:
    waiting, where = findings.waiting, findings.answered_for
    rows = tuple(
        (
            one.reading.definition.question,
            "view to record" if one.reading.definition.kind == "view" else "fact",
            waiting.get(one.reading.name, 0),
            "; ".join(one.reading.definition.cites),
            one.reading.name,
            " and ".join(where.get(one.reading.name, ())),
        )
        for one in asked
    )
    return Table(
        id="questions",
        sheet="Questions of law",
        caption=caption,
        columns=(
            Column("Question"),
            Column(
                "Kind", note="A view counts only once the authority has recorded it with evidence"
            ),
            Column("Findings that wait", "units", LAW, "Lot by lot"),
            Column("Clauses"),
            Column("Fact", note="Its key in the table of facts"),
            Column("Subject", note="What stands as its subject there, or the id of one of them"),
        ),
        rows=rows,
        empty="No missing fact would change an answer.",
    )


def rulebooks(findings: Findings, number: int, caption: str) -> Table:
    """Count how far each rulebook settles its questions."""
    rows = tuple(
        (
            book_name(one.rulebook),
            findings.editions[one.rulebook],
            one.asked,
            one.found,
            one.absent,
            one.waiting,
            one.likely,
        )
        for one in tallies(findings)
    )
    return Table(
        id=f"rulebooks-{number}",
        sheet=f"Rulebooks {number}",
        caption=caption,
        columns=(
            Column("Rulebook"),
            Column("Edition"),
            Column("Asked", "units", LAW, "None where its regime does not govern", total=True),
            Column("Applies", "units", LAW, total=True),
            Column("Does not apply", "units", LAW, total=True),
            Column("Unknown", "units", LAW, total=True),
            Column(
                "Of it likely",
                "units",
                LAW,
                "Only something unverified keeps the answer from being settled",
                total=True,
            ),
        ),
        rows=rows,
        empty="No rulebook was asked.",
    )
