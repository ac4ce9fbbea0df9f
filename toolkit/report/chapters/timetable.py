"""The timetable of each option: by which day what is to be done, and what cannot be counted yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from toolkit.law.timetable import Row
from toolkit.law.timetabling import Timetable
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.words import LAW, count, several
from toolkit.report.charts import Caption
from toolkit.report.charts.timetable import Dated, timetable_chart
from toolkit.report.content import Block, Column, Figure, Heading, Paragraph, Section, Table
from toolkit.report.document import NOT_ADVICE
from toolkit.report.fact_words import plainly
from toolkit.report.law_words import capital, in_short, layer_name
from toolkit.report.showing import day, listed, say
from toolkit.statements.case import Case

MOST = 40  # steps that a picture can hold

Alike = tuple[Row, tuple[str, ...]]


def timetable(case: Case, found: Sequence[tuple[Timetable, Sequence[str]]], mark: str) -> Section:
    """Tell the timetable of each option, once for all options that share one.

    Args:
        case: The case that the timetables are of.
        found: Timetables, each with the ids of all options that it is the timetable of.
        mark: The stamp that every picture carries.
    """
    blocks: list[Block] = [Paragraph(say(NOT_ADVICE), "notice")]
    for number, (one, options) in enumerate(found, start=1):
        who = listed([f"“{case.option(option).title}”" for option in options])
        blocks += _about(one, who, number, mark, alone=len(found) == 1)
    return Section("timetable", "By which day what is to be done", tuple(blocks))


def _about(first: Timetable, who: str, number: int, mark: str, *, alone: bool) -> list[Block]:
    dated = _together(row for row in first.rows if row.day)
    sure = _together(row for row in first.rows if not row.day and not row.step.open)
    waiting = sum(row.day is None and row.step.open for row in first.rows)
    of = "" if alone else f": {who}"
    blocks: list[Block] = [] if alone else [Heading(f"timetable-{number}", f"Timetable{of}")]
    blocks.append(
        Paragraph(
            say(
                f"Days count working days with the bank holidays of {first.nation}. For {who} ",
                *several(len(dated), "step", LAW, f"days-{number}"),
                " can be counted and ",
                *several(len(sure), "step", LAW, f"undated-{number}"),
                " cannot be counted yet; ",
                count(waiting, LAW),
                " more, lot by lot, wait for facts that say whether they apply.",
            )
        )
    )
    named = _Named(f"days-{number}", f"Timetable {number}", f"Steps with a day{of}")
    figure = _picture(dated, first, named, mark)
    blocks.append(figure or _table(dated, first, named))
    named = _Named(f"undated-{number}", f"Undated steps {number}", f"Steps without a day yet{of}")
    return [*blocks, replace(_table(sure, first, named), folded=True)]


@dataclass(frozen=True)
class _Named:
    """What a table is called in the page, in a workbook and above its rows."""

    id: str
    sheet: str
    caption: str


def _together(rows: Iterable[Row]) -> tuple[Alike, ...]:
    """Put lots together for which the same is to be done by the same day."""
    groups: dict[tuple[object, ...], tuple[Row, list[str]]] = {}
    for row in rows:
        key = (row.step.id, row.earliest, row.latest, row.because)
        groups.setdefault(key, (row, []))[1].append(row.subject)
    return tuple((row, tuple(subjects)) for row, subjects in groups.values())


def _table(rows: Sequence[Alike], of: Timetable, named: _Named) -> Table:
    return Table(
        id=named.id,
        sheet=named.sheet,
        caption=named.caption,
        columns=(
            Column("Step"),
            Column("For"),
            Column("Who"),
            Column("Earliest", "day"),
            Column("Latest", "day", note="At the end of this day at the latest"),
            Column("Counted"),
            Column("Applies"),
            Column("Clauses"),
            Column("Source"),
        ),
        rows=tuple(
            (
                row.step.what,
                in_short(subjects, of.option),
                row.step.who or "not stated",
                row.earliest,
                row.latest,
                plainly(row.because, keyed=not row.day),
                "not settled" if row.step.open else "yes",
                "; ".join(row.step.cites) or "none",
                layer_name(row.step.layer)
                + (
                    ""
                    if row.step.status == "verified"
                    else f", {row.step.status.replace('_', ' ')}"
                ),
            )
            for row, subjects in rows
        ),
        empty="No step can be counted; the annex says which dates are missing.",
    )


def timetable_figure(of: Timetable, mark: str) -> Figure | None:
    """Draw the steps of one timetable that have a day; nothing where none has."""
    dated = _together(row for row in of.rows if row.day)
    return _picture(dated, of, _Named("days", "Timetable", "Steps with a day"), mark)


def _picture(dated: Sequence[Alike], of: Timetable, named: _Named, mark: str) -> Figure | None:
    if not dated:
        return None
    table = _table(dated, of, named)
    shown = [
        Dated(_label(row, subjects, of.option), row.earliest, row.latest, not row.step.open)
        for row, subjects in dated[:MOST]
    ]
    caption = Caption(
        id=f"{table.id}-figure",
        title=table.caption.replace("Steps with a day", "Timetable", 1),
        alt=_finding(dated, of),
        stamp=mark,
        key=f"Broken line: {day(of.as_of)}, the day whose law was used.",
    )
    return drawn(timetable_chart(shown, of.as_of), caption, table)


def _label(row: Row, subjects: Sequence[str], option: str) -> str:
    what = capital(row.step.what.partition(": ")[0])
    return f"{what} ({in_short(subjects, option)})"


def _finding(dated: Sequence[Alike], of: Timetable) -> str:
    """Say which day comes first, which comes last, and what has passed."""
    (first, _), (last, _) = dated[0], dated[-1]
    past = sum(row.day is not None and row.day < of.as_of for row, _ in dated)
    told = _on(first) if len(dated) == 1 else f"{_on(first)}; the last is this: {_on(last)}"
    over = f" {past} of the days have passed on {day(of.as_of)}." if past else ""
    left = f" The picture shows the first {MOST} of {len(dated)}." if len(dated) > MOST else ""
    return f"First comes this: {told}.{over}{left}"


def _on(row: Row) -> str:
    bound = "on" if row.earliest and row.latest else "from" if row.earliest else "by"
    return f"{row.step.what} {bound} {day(row.day)}" if row.day else row.step.what
