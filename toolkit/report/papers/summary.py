"""The executive summary: what a member must know, on one page."""

import re
from collections.abc import Iterator
from itertools import islice

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.files import load_law
from toolkit.law.timetable import Row
from toolkit.law.timetabling import timetable_of
from toolkit.report.chapters.numbered import numbered
from toolkit.report.chapters.party_words import party_name
from toolkit.report.chapters.words import (
    SIMULATION,
    gbp,
    percent,
    title_of,
    unranked,
    why_no_award,
)
from toolkit.report.content import Block, Bullets, Heading, Paragraph, Report, Section, Text
from toolkit.report.papers.asking import decision_sought
from toolkit.report.papers.framing import framed, proposed
from toolkit.report.papers.standing import (
    affordable,
    cost_of,
    law_of,
    proof_of,
    score_of,
)
from toolkit.report.say_changes import changes
from toolkit.report.showing import day, say, sentence, together

RISKS, CHANGES, DATES = 3, 2, 3  # what fits on a page; the full report holds them all
BRIEFLY = 2  # sentences on cost: the first year and the term; the decision record has the rest
NEXT = re.compile(r"\. (?=[“A-Z])")


def summary(appraisal: Appraisal, option: str = "") -> Report:
    """Write the summary of an appraisal.

    Args:
        appraisal: A finished appraisal.
        option: Id of the option that it proposes; empty for the one that ranks first.
    """
    chosen = proposed(appraisal, option)
    told = chosen or appraisal.results[0]
    blocks: list[Block] = [
        _prose(decision_sought(appraisal, chosen)),
        Heading("the-answer", "The answer"),
        *_answer(appraisal, chosen),
    ]
    if told.simulation is not None:
        blocks += [
            Heading("money", "Money"),
            _prose((*cost_of(appraisal, told)[:BRIEFLY], *affordable(appraisal, told))),
        ]
    blocks += [
        Heading("law", "Law"),
        _prose((*law_of(told), say("Not legal advice."))),
        *_risks(appraisal, chosen),
        *_changes(appraisal),
        Heading("dates", "Next dates"),
        _dates(appraisal, told),
    ]
    page = Section("summary", "Decision sought", tuple(blocks))
    return framed(appraisal, "Executive summary", (page,))


def _prose(told: tuple[Text, ...]) -> Paragraph:
    return Paragraph(together(told))


def _answer(appraisal: Appraisal, chosen: OptionResult | None) -> tuple[Block, ...]:
    without = [
        say(sentence(f"{title_of(appraisal, one.option.id)} has no award: {why_no_award(one)}"))
        for one in unranked(appraisal)
        if one is not chosen or chosen.rank is None
    ]
    if chosen is None:
        return (Bullets(tuple(without)),)
    told = (*score_of(appraisal, chosen), *proof_of(chosen))
    return (_prose(told), *((Bullets(tuple(without)),) if without else ()))


def _risks(appraisal: Appraisal, chosen: OptionResult | None) -> tuple[Block, ...]:
    found = tuple(islice(_biggest(appraisal, chosen), RISKS)) if chosen else ()
    return (Heading("risks", "Biggest risks"), Bullets(found)) if found else ()


def _biggest(appraisal: Appraisal, chosen: OptionResult) -> Iterator[Text]:
    """Walk the risks that members ask about: each side's deficit, a bad year, weak evidence."""
    case, found = appraisal.case, chosen.simulation
    if found is None:
        return
    for of, who in (
        ("payer", [one for one in found.parties if one.party in case.commissioners]),
        ("provider", [one for one in found.parties if one.party in case.providers]),
    ):
        worst = max(who, key=lambda one: one.deficit.part if one.deficit else 0.0, default=None)
        if worst and worst.deficit and worst.deficit.part > 0:
            yield say(
                f"Likeliest {of} in deficit: {party_name(case, worst.party)}, in ",
                percent(worst.deficit.part, SIMULATION),
                f" of futures in year {worst.year}.",
            )
    year = found.total[0]
    yield say(
        "One future in ten costs commissioners at least ",
        gbp(year.p90 - year.central, SIMULATION),
        " more in year 1 than the central case.",
    )
    for one in case.assumptions.values():
        if one.quality == "low" and one.impact == "high":
            yield say(f"“{one.label}” matters much and rests on weak evidence.")


def _changes(appraisal: Appraisal) -> tuple[Block, ...]:
    """Say what would turn the order; without an order there is none to turn."""
    if not appraisal.ranking:
        return ()
    told = tuple(numbered(_first(one), "robustness", "") for one in changes(appraisal)[:CHANGES])
    return Heading("changes", "What would change the answer"), Bullets(told)


def _first(told: str) -> str:
    """Give the first sentence, which says what would have to change."""
    return sentence(NEXT.split(told, maxsplit=1)[0])


def _dates(appraisal: Appraisal, of: OptionResult) -> Block:
    """List the next days that can be counted, each once."""
    rows = timetable_of(appraisal.case, of.option, load_law(), of.findings).rows
    told = tuple(dict.fromkeys(_dated(rows, appraisal)))[:DATES]
    start = say(f"{day(appraisal.case.start)}: service starts.")
    return Bullets(told or (start,))


def _dated(rows: tuple[Row, ...], appraisal: Appraisal) -> Iterator[Text]:
    for row in rows:
        if row.day and row.day >= appraisal.as_of:
            bound = "" if row.earliest and row.latest else "from " if row.earliest else "by "
            open_ = " (if it applies, which is not settled)" if row.step.open else ""
            yield say(sentence(f"{bound}{day(row.day)}: {row.step.what.rstrip('.')}{open_}"))
