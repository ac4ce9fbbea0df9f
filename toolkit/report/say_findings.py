"""What the law finds about options, in plain words for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten, wrap

from toolkit.law.findings import Finding, Findings
from toolkit.report.document import NOT_ADVICE
from toolkit.report.fact_words import plainly, with_key
from toolkit.report.law_grouping import (
    Group,
    Owed,
    Tally,
    Way,
    duties_in_order,
    groups_of,
    is_found,
    is_of_another_nation,
    likely,
    options_alike,
    questions_of,
    tallies,
    views_of,
    ways_of,
)
from toolkit.report.law_words import (
    REGIMES,
    book_name,
    capital,
    doubts_of,
    enactment_of,
    in_short,
    letter_of,
    limit_in_words,
    named_in,
    notes_of,
    own_reason,
    reason_of,
    title_of,
)
from toolkit.report.plain_lines import columns, head
from toolkit.report.say_every_finding import every_finding
from toolkit.report.showing import day, listed
from toolkit.statements.case import Case
from toolkit.statements.facts import EVERY_LOT, EVERY_OPTION

WIDE = 100
FEW = 5  # views that are printed unless all are asked for
CITED = 3  # clauses of a regime
BRIEF = 2  # lines of a reason unless all are asked for


def findings(case: Case, found: Sequence[Findings], *, everything: bool = False) -> str:
    """Say what the law finds: options alike once, lots alike together, then what to find out.

    Args:
        case: The case that the findings are about.
        found: What was found, option by option.
        everything: Whether to print in full what is otherwise counted or cut short.
    """
    lines = [*head(case), NOT_ADVICE, ""]
    for same in options_alike(found):
        lines += _option(case, same, everything)
    if not everything:
        lines += _para("--all prints every reason, question and finding; --json gives them as data")
    return "\n".join(lines).rstrip()


def _option(case: Case, same: Sequence[Findings], everything: bool) -> Iterator[str]:
    first = same[0]
    names = listed([f"{case.option(one.option).title} ({one.option})" for one in same])
    alike = ": the law finds the same about each of them" if len(same) > 1 else ""
    yield from wrap(f"{names}{alike}. Law as known on {day(first.as_of)}.", WIDE)
    yield ""
    groups = groups_of(first)
    yield from _regimes(first, groups, everything)
    lots = [group for group in groups if group.subjects[0] != first.option]
    for book, ways in ways_of(groups).items():
        yield from _book(book, ways, _letters(lots), everything)
    yield ""
    yield from _limits(first)
    yield from _duties(first, everything)
    yield from _questions(first, everything)
    yield from _views(first, everything)
    if everything:
        yield from every_finding(first)
    yield from _tallies(tallies(first))
    yield from _notes(first)


def _letters(lots: Sequence[Group]) -> dict[tuple[str, ...], str]:
    """Give each group of lots a letter."""
    return {group.subjects: letter_of(number) for number, group in enumerate(lots)}


def _regimes(found: Findings, groups: Sequence[Group], everything: bool) -> Iterator[str]:
    """Say which law governs each group of lots."""
    yield "Which law governs"
    lots = [group for group in groups if group.subjects[0] != found.option]
    for group, letter in zip(lots, _letters(lots).values(), strict=True):
        for one in group.of_kind("regime"):
            who = f"{letter}: {in_short(group.subjects)}"
            yield from _para(f"{who}: {named_in(found, one.verdict)}{_doubts(one)}", hanging=4)
            yield from _cut(_why_the_regime(one), one.cites, 4, everything)
    yield ""


def _why_the_regime(one: Finding) -> str:
    """Say what a regime rests on: what is not verified, else what is missing, else the facts."""
    if not one.settled and not one.needs and one.unverified:
        return f"likely only, since it rests on {'; '.join(one.unverified)}"
    return reason_of(one) if one.needs else own_reason(one, None)


def _book(
    book: str, ways: Sequence[Way], letters: Mapping[tuple[str, ...], str], everything: bool
) -> Iterator[str]:
    """Say each route under a rulebook: for whom it is open, why, and by which clause.

    Routes that are shut for one reason are told together; of law beside the regimes, what waits
    for facts is put on one line.
    """
    act = enactment_of([way.telling.cites[0] for way in ways])
    named = f" [{act}]" if act and act != book_name(book) else ""
    yield f"Routes: {book_name(book)}{named}"
    shut: dict[str, list[Way]] = {}
    waiting, elsewhere = [], []
    for way in ways:
        one = way.telling
        closed = all(found.settled and not is_found(found) for _, found in way.found)
        if all(is_of_another_nation(found) for _, found in way.found):
            elsewhere.append(f"{title_of(one)} {_clause(way, act)}")
        elif closed and not everything:
            shut.setdefault(own_reason(one, _regime_of(way)), []).append(way)
        elif not everything and book not in REGIMES and not one.settled and not likely(one):
            waiting.append(title_of(one))
        else:
            yield from _way(way, act, letters)
    for reason, ones in shut.items():
        titles = "; ".join(f"{title_of(way.telling)} {_clause(way, act)}" for way in ones)
        yield from _para(_one_line(f"closed: {titles}: {reason}", len(ones) + 1), hanging=4)
    if waiting:
        what = f"unknown, {len(waiting)} routes: {'; '.join(waiting)}"
        yield from _para(_one_line(what, 2), hanging=4)
    if elsewhere:
        yield from _para(
            f"law of another nation, no concern here: {'; '.join(elsewhere)}", 2, hanging=4
        )


def _way(way: Way, act: str, letters: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    verdicts: dict[str, list[str]] = {}
    for group, found in way.found:
        doubts = f" ({found.unverified_on_path} unverified)" if found.unverified else ""
        verdict = found.verdict.removeprefix("unknown, ") + doubts
        verdicts.setdefault(verdict, []).append(letters.get(group.subjects, ""))
    told = "; ".join(
        f"{verdict} for {', '.join(who)}" if all(who) else verdict
        for verdict, who in verdicts.items()
    )
    one = way.telling
    yield from _para(f"{title_of(one)} {_clause(way, act)}: {told}", hanging=4)
    besides = next(group.deciding_the_law for group, found in way.found if found is one)
    reason = own_reason(one, _regime_of(way))
    yield from _para(_one_line(reason_of(one, besides) if one.needs else reason, 1), 4)


def _regime_of(way: Way) -> Finding | None:
    """Give the finding of which law governs, for the lots of which a route says most."""
    group = next(group for group, found in way.found if found is way.telling)
    return next(iter(group.of_kind("regime")), None)


def _clause(way: Way, act: str) -> str:
    return f"[{way.telling.cites[0].removeprefix(act).strip()}]"


def _one_line(text: str, lines: int) -> str:
    """Cut a text to so many lines."""
    return shorten(text, lines * (WIDE - 6), placeholder=" …")


def _limits(found: Findings) -> Iterator[str]:
    """Say which limits bind the award, and count those that wait for facts."""
    binding = [one for one in found.limits if not one.is_open]
    open_ = {one.id for one in found.limits if one.is_open}
    if not binding and not open_:
        return
    yield "Limits that the law sets on the award"
    for one in binding:
        yield from _para(f"{limit_in_words(one)} [{one.cites}]", hanging=4)
        yield from _para(shorten(plainly(one.because), BRIEF * (WIDE - 8), placeholder=" …"), 4)
    if open_:
        yield f"  {len(open_)} more may apply; they wait for facts and are not applied"
    yield ""


def _duties(found: Findings, everything: bool) -> Iterator[str]:
    """Say whom which duties bind; those that bind the same lots stand together."""
    duties = duties_in_order(found)
    together: dict[str, list[Owed]] = {}
    for owed in duties:
        together.setdefault(_bound(owed, found.option), []).append(owed)
    yield "Duties that apply, in the order in which they fall due"
    for who, ones in together.items():
        act = enactment_of([owed.finding.cites[0] for owed in ones])
        yield from _para(f"{who}{f' [{act}]' if act else ''}:")
        for owed in ones:
            counted = f"; counted from {owed.duty.after}" if owed.duty.after else ""
            clause = owed.finding.cites[0].removeprefix(act).strip()
            yield from _para(f"{title_of(owed.finding)}{counted} [{clause}]", 4, hanging=6)
            yield from (_para(owed.duty.what, 6) if everything else ())
    told = {(owed.finding.rulebook, owed.finding.id) for owed in duties}
    open_ = {(one.rulebook, one.id) for one in found.of_kind("duty") if not one.settled}
    yield from ([] if duties else ["  None is settled yet."])
    if rest := len(open_ - told):
        yield f"  {rest} more may apply; they wait for facts"
    yield ""


def _bound(owed: Owed, option: str) -> str:
    """Say whom a duty binds, whom it is likely to bind, and how much of that is unverified."""
    parts = [capital(in_short(owed.sure, option))] if owed.sure else []
    if owed.likely:
        parts.append(f"likely {in_short(owed.likely, option)}{_doubts(owed.finding)}")
    return "; ".join(parts)


def _questions(found: Findings, everything: bool) -> Iterator[str]:
    asked, waiting, where = questions_of(found), found.waiting, found.answered_for
    if not asked.all:
        return
    yield from wrap(f"What to find out next: {asked.in_words}; in brackets the findings that wait",
                    WIDE, subsequent_indent="  ")  # fmt: skip
    for number, one in enumerate(asked.all if everything else asked.first, start=1):
        definition = one.reading.definition
        whole = f", {EVERY_OPTION}" if where.get(definition.name) == (EVERY_OPTION,) else ""
        count = f"{waiting.get(definition.name, 0):,}{whole}"
        what = f"{with_key(definition.name)} ({count}): {definition.question}"
        if not everything:
            what = shorten(what, BRIEF * (WIDE - 10), placeholder=" …")
        yield from _para(f"{number:>2}. {what}", 2, hanging=6)
    yield from _more(len(asked.rest), everything, "questions")
    yield from _para(
        "Answer in `facts`, a row each with a subject, the fact and its value. The subject is "
        f"`{EVERY_LOT}` or the id of a lot; of what is marked {EVERY_OPTION}, that or the id of an "
        "option.",
        2,
    )
    yield ""


def _views(found: Findings, everything: bool) -> Iterator[str]:
    views = views_of(found)
    if not views:
        return
    readings = (reading for finding in found.unknown for reading in finding.open_if)
    questions = {one.name: one.definition.question for one in readings}
    yield "Views to record: open if recorded, with evidence; in brackets what each opens"
    for name, opens in views[: None if everything else FEW]:
        titles = [title_of(one) for one in opens]
        brief = titles[0] + (f" and {len(titles) - 1} more" if len(titles) > 1 else "")
        asked = "" if everything else f": {questions[name]}"  # it stands among the questions above
        what = f"{with_key(name)} ({listed(titles) if everything else brief}){asked}"
        yield from _para(what, 2, hanging=6)
    yield from _more(len(views) - FEW, everything, "views")
    yield ""


def _tallies(counted: Sequence[Tally]) -> Iterator[str]:
    """Say how far each rulebook settles its questions, and which were not asked."""
    heading = "How far each rulebook settles it", "applies", "does not", "unknown", "of it likely"
    rows: list[tuple[str, ...]] = [heading]
    for one in counted:
        if one.asked:
            numbers = one.found, one.absent, one.waiting, one.likely
            rows.append((f"  {book_name(one.rulebook)}", *(f"{number:,}" for number in numbers)))
    yield from columns(rows)
    if idle := [book_name(one.rulebook) for one in counted if not one.asked]:
        yield from _para(f"Not asked, since their regime does not govern: {'; '.join(idle)}")
    yield ""


def _notes(found: Findings) -> Iterator[str]:
    for note in notes_of(found):
        yield from _para(f"Note: {note}")
    yield ""


def _doubts(one: Finding) -> str:
    doubts = doubts_of(one)
    return f" ({doubts} on the path)" if doubts else ""


def _more(rest: int, everything: bool, what: str) -> Iterator[str]:
    if not everything and rest > 0:
        yield f"  and {rest} more {what}"


def _cut(text: str, clauses: Sequence[str], indent: int, everything: bool) -> list[str]:
    """Write a reason with its clauses, unless all is asked for as far as a few lines reach."""
    if everything:
        return _para(f"{text} [{'; '.join(clauses)}]", indent)
    more = f" and {len(clauses) - CITED} more" if len(clauses) > CITED else ""
    cited = f" [{'; '.join(clauses[:CITED])}{more}]"
    room = max(BRIEF * (WIDE - indent) - len(cited) - 8, WIDE // 2)
    return _para(shorten(text, room, placeholder=" …") + cited, indent)


def _para(text: str, indent: int = 2, *, hanging: int = 0) -> list[str]:
    margin = " " * indent
    return wrap(text, WIDE, initial_indent=margin, subsequent_indent=" " * (hanging or indent))
