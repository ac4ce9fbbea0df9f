"""What every paper shares: its title and stamp, the option it proposes, and links that hold."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.content import (
    Block,
    Bullets,
    Figure,
    Heading,
    Number,
    Paragraph,
    Report,
    Section,
    Table,
    Text,
)
from toolkit.report.showing import day
from toolkit.report.stamping import stamp

type Paper = Callable[[Appraisal, str], Report]
"""Writes an appraisal up for one use; the text is the id of the option proposed, or empty for the
one that ranks first."""


def framed(appraisal: Appraisal, name: str, sections: tuple[Section, ...]) -> Report:
    """Put sections between the same covers as the full report.

    Args:
        appraisal: What they were written from.
        name: What the paper is.
        sections: Its chapters.
    """
    case = appraisal.case
    known = {id for section in sections for id in _ids(section)}
    return Report(
        id=case.id,
        title=case.title,
        subtitle=f"{case.place}. Law as known on {day(appraisal.as_of)}.",
        stamp=stamp(case),
        banners=(
            (f"Scenario {case.scenario_id}: {'; '.join(case.applied) or 'no change'}",)
            if case.scenario_id
            else ()
        ),
        sections=tuple(_homed(section, known) for section in sections),
        watermark=appraisal.assurance.watermark,
        kind=name,
    )


def proposed(appraisal: Appraisal, option: str) -> OptionResult | None:
    """Give the option that a paper proposes; nothing where none can be awarded.

    Args:
        appraisal: A finished appraisal.
        option: Its id, which the case must have, or empty for the option that ranks first.
    """
    if option:
        return appraisal.result(option)
    return appraisal.result(appraisal.ranking[0]) if appraisal.ranking else None


def _ids(section: Section) -> Iterator[str]:
    yield section.id
    for block in section.blocks:
        if isinstance(block, Heading | Table | Figure):
            yield block.id
        if isinstance(block, Figure):
            yield block.table.id


def _homed(section: Section, known: set[str]) -> Section:
    """Take links away that lead to a table of the full report; origins stay."""
    return replace(section, blocks=tuple(_block(block, known) for block in section.blocks))


def _block(block: Block, known: set[str]) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, text=_text(block.text, known))
    if isinstance(block, Bullets):
        return replace(block, items=tuple(_text(item, known) for item in block.items))
    return block


def _text(text: Text, known: set[str]) -> Text:
    return tuple(
        replace(part, where="")
        if isinstance(part, Number) and part.where and part.where not in known
        else part
        for part in text
    )
