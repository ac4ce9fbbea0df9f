"""A report without what may not leave: parts are left out, never hidden."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from toolkit.report.audience.open_parts import (
    COUNTS_OF_PEOPLE,
    EVERY,
    OPEN_ORIGINS,
    OPEN_PARTS,
    OpenPart,
)
from toolkit.report.audience.small_counts import without_small
from toolkit.report.content import (
    Block,
    Bullets,
    Figure,
    Heading,
    Number,
    Paragraph,
    Section,
    Table,
    Text,
    Value,
)
from toolkit.report.document import NOT_ADVICE

OWN_TEXT = "text-"  # ids of headings inside a text of the authors, which stands where it stands
NUMBERED = re.compile(r"-\d+$")


@dataclass(frozen=True)
class Reduced:
    """What is left of the chapters of a report.

    Args:
        sections: Chapters with what may leave of them, in their order.
        left_out: Chapters of which nothing leaves.
        shortened: Chapters of which something stays behind.
    """

    sections: tuple[Section, ...]
    left_out: tuple[Section, ...]
    shortened: tuple[Section, ...]


def reduced(
    sections: Iterable[Section],
    smallest_count: int,
    parts: Mapping[str, OpenPart] = OPEN_PARTS,
) -> Reduced:
    """Keep of the chapters of a report what a list says may leave.

    Args:
        sections: Chapters as the commissioners read them.
        smallest_count: The smallest count of people that may be shown.
        parts: What may leave, by chapter; that of the full report unless another is given.
    """
    kept: list[Section] = []
    left_out: list[Section] = []
    shortened: list[Section] = []
    for section in sections:
        part = parts.get(section.id, OpenPart())
        found = [_open(block, each, smallest_count) for block, each in _parts(section, part)]
        blocks = _headed(found)
        if not any(isinstance(block, Table | Figure | Bullets) or _says(block) for block in blocks):
            left_out.append(section)
            continue
        kept.append(replace(section, blocks=tuple(blocks)))
        if tuple(blocks) != section.blocks:
            shortened.append(section)
    return Reduced(tuple(kept), tuple(left_out), tuple(shortened))


def unlinked(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Drop links from numbers to tables and chapters that were left out."""
    told = tuple(sections)
    known = {section.id for section in told} | {
        id for section in told for block in section.blocks for id in _ids(block)
    }
    return tuple(
        replace(section, blocks=tuple(_relinked(block, known) for block in section.blocks))
        for section in told
    )


def _parts(section: Section, part: OpenPart) -> Iterator[tuple[Block, OpenPart]]:
    """Give each block with what may leave where it stands."""
    under = section.id
    for block in section.blocks:
        if isinstance(block, Heading) and not block.id.startswith(OWN_TEXT):
            under = block.id
        yield block, replace(part, prose=part.prose or under in part.under)


def _open(block: Block, part: OpenPart, smallest_count: int) -> Block | None:
    """Give what of a block may leave; nothing where none of it does."""
    match block:
        case Paragraph():
            free = part.prose or block.text == (NOT_ADVICE,)
            return block if free and _is_open(block.text) else None
        case Bullets():
            items = tuple(one for one in block.items if _is_open(one)) if part.prose else ()
            return Bullets(items) if items else None
        case Heading():
            return block
        case Figure():
            table = _open_table(block.table, part, smallest_count)
            return block if table == block.table else table  # a picture shows all of its table
        case Table():
            return _open_table(block, part, smallest_count)


def _open_table(table: Table, part: OpenPart, smallest_count: int) -> Table | None:
    stem = NUMBERED.sub("", table.id)
    named = part.tables.get(stem, ())
    places = [
        place
        for place, column in enumerate(table.columns)
        if (named == EVERY or column.title in named) and _column_is_open(table, place)
    ]
    if not places or places[0] != 0:  # the first column names the rows
        return None
    if len(places) < len(table.columns):
        table = replace(
            table,
            columns=tuple(table.columns[place] for place in places),
            rows=tuple(tuple(row[place] for place in places) for row in table.rows),
        )
    return _few_hidden(table, stem, smallest_count)


def _column_is_open(table: Table, place: int) -> bool:
    """Whether every number of a column comes from where it may."""
    column = table.columns[place]
    own = (cell.origin for row in table.rows if isinstance(cell := row[place], Number))
    return {*own, *((column.origin,) if column.origin else ())} <= OPEN_ORIGINS


def _few_hidden(table: Table, stem: str, smallest_count: int) -> Table:
    """Hide counts of few people, in each set of rows that add up."""
    title, key = COUNTS_OF_PEOPLE.get(stem, ("", ()))
    titles = [column.title for column in table.columns]
    if title not in titles:
        return table
    place, keys = titles.index(title), [titles.index(one) for one in key]
    sets: dict[tuple[Value, ...], list[int]] = {}
    for number, row in enumerate(table.rows):
        sets.setdefault(tuple(row[one] for one in keys), []).append(number)
    shown: dict[int, Value] = {}
    for members in sets.values():
        counts = [_count(table.rows[one][place]) for one in members]
        shown |= dict(zip(members, without_small(counts, smallest_count), strict=True))
    rows = tuple(
        (*row[:place], shown[number], *row[place + 1 :]) for number, row in enumerate(table.rows)
    )
    columns = tuple(
        replace(column, total=False) if n == place else column
        for n, column in enumerate(table.columns)
    )
    return replace(table, columns=columns, rows=rows)


def _count(value: Value) -> float:
    return float(value.value) if isinstance(value, Number) else float(str(value or 0))


def _is_open(text: Text) -> bool:
    return all(part.origin in OPEN_ORIGINS for part in text if isinstance(part, Number))


def _says(block: Block) -> bool:
    """Whether a paragraph says more than that nothing here is legal advice."""
    return isinstance(block, Paragraph) and block.text != (NOT_ADVICE,)


def _headed(found: Sequence[Block | None]) -> list[Block]:
    """Give the blocks that are left; a heading goes with what it stands over."""
    return [
        block
        for block, following in zip(found, [*found, None][1:], strict=True)
        if block is not None
        and not (
            isinstance(block, Heading) and (following is None or isinstance(following, Heading))
        )
    ]


def _ids(block: Block) -> tuple[str, ...]:
    match block:
        case Figure():
            return block.id, block.table.id
        case Table() | Heading():
            return (block.id,)
        case _:
            return ()


def _relinked(block: Block, known: set[str]) -> Block:
    match block:
        case Paragraph():
            return replace(block, text=_without_dead_links(block.text, known))
        case Bullets():
            return Bullets(tuple(_without_dead_links(one, known) for one in block.items))
        case _:
            return block


def _without_dead_links(text: Text, known: set[str]) -> Text:
    return tuple(
        replace(part, where="") if isinstance(part, Number) and part.where not in known else part
        for part in text
    )
