"""What the law says about each option, what it leaves open, and whom to ask."""

import re
from collections import defaultdict
from collections.abc import Iterable

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.law import Findings
from toolkit.law.findings import Finding, Kind
from toolkit.report.chapters.words import LAW, alike, count, headed, several, titles
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
from toolkit.report.documents import NOT_ADVICE
from toolkit.report.showing import day, say, sentence
from toolkit.statements.case import Case

KINDS: dict[Kind, str] = {
    "regime": "Which law governs",
    "route": "Route to market",
    "duty": "Duty",
    "limit": "Limit on the award",
}
REGIMES = {
    "psr_england": "Provider Selection Regime (England)",
    "pa2023": "Procurement Act 2023",
    "pcr2015": "Public Contracts Regulations 2015",
    "pcr2006": "Public Contracts Regulations 2006",
    "ppcc2013": "NHS procurement, choice and competition regulations 2013",
    "not_encoded": "law that is not encoded",
    "outside": "outside the encoded regimes",
}
LAYERS = {"panel_view": "view of a panel", "inference": "inference from the text"}
VERDICTS = "Verdicts, lots that share one together"
QUESTIONS = "Questions that a person must answer"
REASONS = "Reasons and clauses, finding by finding"
NAMED = re.compile(r"\b(" + "|".join(REGIMES) + r")\b")


def law(appraisal: Appraisal) -> Section:
    """Tell what was found, once for all options that it is the same for."""
    groups = alike(appraisal.results, _sameness)
    blocks: list[Block] = [Paragraph(say(NOT_ADVICE), "notice"), *_edition(appraisal)]
    for number, group in enumerate(groups, start=1):
        blocks += _about(appraisal.case, group, number, of=len(appraisal.results))
    return Section("law", "What the law says", tuple(blocks))


def in_words(verdict: str) -> str:
    """Name the regimes in a verdict as people do.

    >>> in_words("unknown, likely pa2023 light touch")
    'unknown, likely Procurement Act 2023 light touch'
    """
    return NAMED.sub(lambda found: REGIMES[found.group()], verdict)


def _sameness(result: OptionResult) -> tuple[tuple[str, ...], ...]:
    own = result.option.id
    return tuple(
        ("option" if one.subject == own else one.subject, one.id, one.verdict, one.because)
        for one in result.findings.findings
    )


def _edition(appraisal: Appraisal) -> list[Block]:
    found: list[Block] = []
    editions: dict[str, str] = {}
    notices: dict[str, None] = {}
    for result in appraisal.results:
        editions |= result.findings.editions
        notices |= dict.fromkeys(result.findings.notices)
    books = "; ".join(f"{book}, edition {edition}" for book, edition in editions.items())
    told = f"Law as known on {day(appraisal.as_of)}. Rulebooks asked: {books or 'none'}."
    found.append(Paragraph(say(told)))
    if notices:
        found.append(Bullets(tuple(say(sentence(notice)) for notice in notices)))
    return found


def _about(case: Case, group: tuple[OptionResult, ...], number: int, *, of: int) -> list[Block]:
    findings = group[0].findings
    who = titles(group, of)
    blocks: list[Block] = []
    if len(group) < of:
        blocks.append(Heading(f"law-{number}", f"Law: {who}"))
    blocks.append(
        Paragraph(
            say(
                f"For {who} the law was asked ",
                *several(len(findings.findings), "question", LAW, f"verdicts-{number}"),
                "; ",
                count(len(findings.unknown), LAW, f"questions-{number}"),
                " stay unknown. Unknown never counts as met.",
            )
        )
    )
    return [
        *blocks,
        _verdicts(findings, number, headed(VERDICTS, group, of)),
        _questions(findings, number, headed(QUESTIONS, group, of)),
        _lot_by_lot(findings, case, number, headed(REASONS, group, of)),
    ]


def _verdicts(findings: Findings, number: int, caption: str) -> Table:
    groups: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for one in findings.findings:
        groups[(one.kind, one.id, one.verdict, one.layer, *one.unverified)].append(one)
    rows: list[tuple[Value, ...]] = []
    for same in groups.values():
        first = same[0]
        rows.append(
            (
                in_words(first.verdict),
                KINDS[first.kind],
                _subjects(findings, same),
                len(same),
                LAYERS.get(first.layer, first.layer),
                first.unverified_on_path,
                "; ".join(first.unverified) or "none",
            )
        )
    return Table(
        id=f"verdicts-{number}",
        sheet=f"Law {number}",
        caption=caption,
        columns=(
            Column("Verdict"),
            Column("Asked"),
            Column("About"),
            Column("Times", "units", LAW, "Lots, or the option as a whole, with this verdict"),
            Column("Weakest source", note="The weakest kind of source that the answer rests on"),
            Column(
                "Unverified steps",
                "units",
                LAW,
                "Steps on the deciding path whose clause nobody has verified, or that are presumed",
            ),
            Column("Which steps"),
        ),
        rows=tuple(rows),
        empty="No rulebook had a question about this option.",
    )


def _subjects(findings: Findings, same: Iterable[Finding]) -> str:
    return ", ".join(
        "the option as a whole" if one.subject == findings.option else one.subject for one in same
    )


def _questions(findings: Findings, number: int, caption: str) -> Table:
    about: dict[str, list[Finding]] = defaultdict(list)
    asked = {}
    for one in findings.unknown:
        for reading in one.needs:
            about[reading.name].append(one)
            asked[reading.name] = reading.definition
    rows = tuple(
        (
            definition.question,
            "view to record" if definition.kind == "view" else "fact",
            _subjects(findings, {one.subject: one for one in about[name]}.values()),
            "; ".join(definition.cites),
            name,
        )
        for name, definition in asked.items()
    )
    return Table(
        id=f"questions-{number}",
        sheet=f"Questions of law {number}",
        caption=caption,
        columns=(
            Column("Question"),
            Column(
                "Kind", note="A view counts only once the authority has recorded it with evidence"
            ),
            Column("About"),
            Column("Clauses"),
            Column("Fact", note="Its name in the table of facts"),
        ),
        rows=rows,
        empty="No missing fact would change an answer.",
    )


def _lot_by_lot(findings: Findings, case: Case, number: int, caption: str) -> Table:
    rows = tuple(
        (
            f"{one.subject} {case.lots[one.subject].lot_name}"
            if one.subject in case.lots
            else one.subject,
            one.verdict,
            findings.trigger_dates.get(one.subject),
            one.because,
            "; ".join(one.cites),
            f"{one.rulebook} {one.id}",
        )
        for one in findings.findings
    )
    return Table(
        id=f"reasons-{number}",
        sheet=f"Reasons of law {number}",
        caption=caption,
        columns=(
            Column("About"),
            Column("Verdict", note="In the rulebook's own words"),
            Column("Trigger date", "day", note="Day of the event that fixes the governing law"),
            Column("Because"),
            Column("Clauses"),
            Column("Rule"),
        ),
        rows=rows,
        folded=True,
    )
