"""Putting the texts of a case where they belong, each marked as its authors' own."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.report.content import (
    Block,
    Bullets,
    Heading,
    Number,
    Paragraph,
    Report,
    Section,
    Text,
)
from toolkit.report.showing import plain, say
from toolkit.report.texts.figures import NO_VALUE, Figures, figures_of
from toolkit.report.texts.staleness import moved_in
from toolkit.statements.text_blocks import TextBlock
from toolkit.statements.text_parts import Line, Part, parts_of

OWN = "Written by the authors of the case, not computed:"


def with_texts(report: Report, appraisal: Appraisal) -> Report:
    """Give a report with every text of the case at its chapter.

    Args:
        report: As composed from the appraisal.
        appraisal: Whose figures the texts show.
    """
    if not appraisal.case.texts:
        return report
    figures = figures_of(appraisal)
    sections = tuple(_around(section, appraisal, figures) for section in report.sections)
    return replace(report, sections=sections)


def texts_at(appraisal: Appraisal, spot: str, figures: Figures | None = None) -> tuple[Block, ...]:
    """Write the texts of one spot, in the order of the table.

    Args:
        appraisal: A finished appraisal.
        spot: Where they stand.
        figures: Present values by name; taken from the appraisal where none are given.
    """
    mine = [one for one in appraisal.case.texts.values() if one.spot == spot]
    if not mine:
        return ()
    known = figures_of(appraisal) if figures is None else figures
    return tuple(block for one in mine for block in _written(one, known))


def _around(section: Section, appraisal: Appraisal, figures: Figures) -> Section:
    before = texts_at(appraisal, f"before {section.id}", figures)
    after = texts_at(appraisal, f"after {section.id}", figures)
    return replace(section, blocks=(*before, *section.blocks, *after))


def _written(block: TextBlock, figures: Figures) -> Iterator[Block]:
    yield Paragraph(say(OWN))
    moved = moved_in(block, figures)
    if moved:
        told = "; ".join(one.words for one in moved)
        yield Paragraph(say(f"OUT OF DATE ({block.text_id}): {told}. Read it again."), "notice")
    for number, part in enumerate(parts_of(block.text), start=1):
        yield _block(part, f"text-{block.text_id}-{number}", figures)


def _block(part: Part, id: str, figures: Mapping[str, Number | None]) -> Block:
    lines = tuple(_line(line, figures) for line in part.lines)
    match part.kind:
        case "heading":
            return Heading(id, plain(lines[0]))
        case "bullets":
            return Bullets(lines)
        case _:
            return Paragraph(lines[0])


def _line(line: Line, figures: Mapping[str, Number | None]) -> Text:
    return tuple(
        piece if isinstance(piece, str) else (figures[piece.figure] or NO_VALUE) for piece in line
    )
