"""What a copy for bidders or the public leaves out, why, and how far that protects."""

from collections.abc import Sequence

from toolkit.appraisal import Appraisal
from toolkit.report.audience.open_papers import WHY_OF_PAPERS
from toolkit.report.audience.open_parts import UNLISTED, WHY
from toolkit.report.audience.reducing import Reduced
from toolkit.report.chapters.words import CASE, count
from toolkit.report.content import Block, Bullets, Column, Number, Paragraph, Section, Table, Text
from toolkit.report.showing import day, listed, say, sentence
from toolkit.version import VERSION

LIMITS = (
    "Totals are rounded to two figures and leave only where three or more undertakings share "
    "them. Bidders that pool what they know can still narrow down what another one asks.",
    "Prose that the case itself brings, such as caveats and reasons of the longlist, is told as "
    "it was written; whoever writes it keeps prices and persons out of it.",
    "Digests of the files are left out, as they let anyone test a guess at a price. The sealed "
    "tier of the certificate commits to them with salt.",
)


def left_out(appraisal: Appraisal, found: Reduced, commit: str | None) -> Section:
    """Say what stays with the commissioners, and what this copy was made from.

    Args:
        appraisal: The appraisal.
        found: What was left of its chapters.
        commit: The commit of the toolkit that ran, where it is known.
    """
    blocks: list[Block] = [
        *_shortened(found.shortened),
        _table(found.left_out),
        Bullets((*map(say, LIMITS), _few(appraisal), _made(appraisal, commit))),
    ]
    return Section("left-out", "Left out for this audience, and why", tuple(blocks))


def _shortened(sections: Sequence[Section]) -> tuple[Block, ...]:
    if not sections:
        return ()
    named = listed([f"“{one.title}”" for one in sections])
    told = f"Some tables, columns and sentences of these chapters are left out: {named}"
    return (Paragraph(say(sentence(told))),)


def _table(sections: Sequence[Section]) -> Table:
    return Table(
        id="left-out-table",
        sheet="Left out",
        caption="Left out for this audience",
        columns=(Column("Chapter"), Column("Why")),
        rows=tuple((one.title, sentence(_why(one.id))) for one in sections),
        empty="No chapter is left out whole.",
    )


def _why(chapter: str) -> str:
    return WHY.get(chapter) or WHY_OF_PAPERS.get(chapter, UNLISTED)


def _few(appraisal: Appraisal) -> Text:
    smallest = Number(appraisal.case.smallest_count, "units", CASE, 0)
    return say(
        "Counts of people below ",
        smallest,
        " are not shown, nor a count that would give one back. The threshold is stated in the case "
        "or, where the case is silent, assumed.",
    )


def _made(appraisal: Appraisal, commit: str | None) -> Text:
    return say(
        f"Made by toolkit {VERSION}, commit {commit or 'not known'}, with the law as known on "
        f"{day(appraisal.as_of)}, seed {appraisal.seed} and ",
        count(appraisal.draws, CASE),
        " futures.",
    )
