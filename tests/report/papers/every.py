"""Reading a paper in a test: its words and every number in it."""

from collections.abc import Iterator

from tests.report.chapters.blocks import words_of
from toolkit.report.content import (
    Block,
    Bullets,
    Heading,
    Number,
    Paragraph,
    Report,
    Section,
    Table,
    Text,
)


def words(paper: Report) -> str:
    return "\n".join(words_of(section) for section in paper.sections)


def numbers(paper: Report) -> Iterator[Number]:
    for section in paper.sections:
        for block in section.blocks:
            texts: tuple[Text, ...] = ()
            if isinstance(block, Paragraph):
                texts = (block.text,)
            elif isinstance(block, Bullets):
                texts = block.items
            yield from (part for text in texts for part in text if isinstance(part, Number))
    for _, table, _ in paper.tables:
        yield from (cell for row in table.cells for cell in row if isinstance(cell, Number))


def ids(paper: Report) -> list[str]:
    found = [section.id for section in paper.sections]
    for section in paper.sections:
        found += [block.id for block in section.blocks if isinstance(block, Heading | Table)]
    return found


def words_in(blocks: tuple[Block, ...]) -> str:
    return words_of(Section("s", "S", blocks))
