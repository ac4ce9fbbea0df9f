"""Real notices beside the case: the law that each named, the law that is found, and why."""

from collections.abc import Iterator, Sequence

from toolkit.law.comparing import Compared, Span
from toolkit.law.facts import say as value_in_words
from toolkit.law.flips import Flip
from toolkit.law.reasons import UNKNOWN
from toolkit.report.chapters.law import in_words
from toolkit.report.content import Block, Bullets, Column, Number, Paragraph, Section, Table
from toolkit.report.document import NOT_ADVICE
from toolkit.report.showing import day, listed, say, sentence

READ = "published notices"
MOST = 3  # missing facts that a cell can name


def notices_section(compared: Sequence[Compared], *, id: str = "real-notices") -> Section:
    """Tell what real notices said of the law, what the rulebooks say, and where they differ."""
    same = sum(one.outcome == "agree" for one in compared)
    apart = [one for one in compared if one.outcome != "agree"]
    blocks: list[Block] = [
        Paragraph(say(NOT_ADVICE), "notice"),
        Paragraph(
            say(
                "Of ",
                Number(len(compared), "units", READ, 0, f"{id}-table"),
                " notices, ",
                Number(same, "units", READ, 0, f"{id}-table"),
                " name the law that the rulebooks find. Nothing here says that a body acted "
                "unlawfully: what each service is has been read by us from a short text.",
            )
        ),
    ]
    if apart:
        lines = tuple(say(f"{one.notice.id}: {why(one)}") for one in apart)
        blocks.append(Bullets(lines))
    blocks.append(notices_table(compared, id=f"{id}-table"))
    return Section(id, "Real notices and the law they named", tuple(blocks))


def notices_table(compared: Sequence[Compared], *, id: str = "real-notices-table") -> Table:
    """Put every notice in a row: what it named, what is found, whether it is the same, and why."""
    return Table(
        id=id,
        sheet="Real notices",
        caption="The law that real notices named, beside the law that is found",
        columns=(
            Column("Notice"),
            Column("Buyer and service"),
            Column("Published", "day"),
            Column("Law that it named"),
            Column("Law that is found", note="By when the first event fell, where that matters"),
            Column("The same?"),
            Column("Why"),
            Column("Route that it named, and what is found"),
            Column("Assumed facts", note="Facts that the notice does not state; our reading"),
            Column("Read at", "link"),
        ),
        rows=tuple(
            (
                one.notice.id,
                f"{one.notice.buyer}: {one.notice.service}",
                one.notice.published,
                one.notice.stated,
                found(one),
                one.outcome,
                why(one),
                route(one),
                listed([*one.notice.derived, *one.notice.assumed]),
                one.notice.url,
            )
            for one in compared
        ),
    )


def found(one: Compared) -> str:
    """Say which law is found, span by span where the day of the first event matters."""
    if len(one.spans) == 1:
        return in_words(one.spans[0].finding.verdict)
    return "; ".join(
        f"first event {day(span.first)} to {day(span.last)}: {in_words(span.finding.verdict)}"
        for span in one.spans
    )


def why(one: Compared) -> str:
    """Say why it is the same or not, what that rests on, and what would make it the same."""
    return " ".join(sentence(reason) for reason in _reasons(one))


def route(one: Compared) -> str:
    """Say what its own rulebook finds of the route that the notice named, and what is missing."""
    if one.route is None:
        return "none named"
    missing = [reading.name for reading in one.route.needs]
    more = [f"{len(missing) - MOST} more facts"] if len(missing) > MOST else []
    said = f"{one.route.id}: {one.route.verdict}"
    return f"{said}, for want of {listed([*missing[:MOST], *more])}" if missing else said


def _reasons(one: Compared) -> Iterator[str]:
    stated = set(one.notice.stated_regimes)
    for span in one.spans:
        parts = _parts(span.finding.verdict)
        beside = [part for part in parts if part.split()[0] not in stated]
        when = f"with a first event {_days(span)}"
        if not parts:
            missing = listed([reading.name for reading in span.finding.needs])
            yield f"{when} it is open, for want of {missing}"
        elif beside:
            yield f"{when}, what is found and not named is the {in_words(listed(beside))}"
        else:
            yield in_words(span.finding.because)
    doubts = dict.fromkeys(doubt for span in one.spans for doubt in span.finding.unverified)
    if doubts:
        yield f"that rests on readings that nobody verified: {', '.join(doubts)}"
    if one.back:
        yield f"it would be as named with {', or '.join(_change(flip) for flip in one.back)}"
    if one.notice.first_event_from != one.notice.first_event_to:
        yield one.notice.first_event_note
    yield from (note for note in (one.notice.note, *one.notices) if note)


def _parts(verdict: str) -> list[str]:
    words = verdict.removeprefix(f"{UNKNOWN}, likely ")
    return [] if words == UNKNOWN else words.split(" + ")


def _days(span: Span) -> str:
    if span.first == span.last:
        return f"on {day(span.first)}"
    return f"between {day(span.first)} and {day(span.last)}"


def _change(flip: Flip) -> str:
    return " and ".join(
        f"{one.definition.name} {value_in_words(one.to)} instead of {value_in_words(one.before)}"
        for one in flip.change
    )
