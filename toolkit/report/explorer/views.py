"""What a page shows of one run: everything to commissioners, to others what may leave."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.appraisal import OptionResult
from toolkit.report.audience.readers import Reader
from toolkit.report.audience.without_bidders import without_bidders
from toolkit.report.chapters.answer import opening, separation
from toolkit.report.chapters.open_answer import open_answer
from toolkit.report.chapters.open_award import open_award
from toolkit.report.chapters.own_bids import own_bids
from toolkit.report.chapters.words import why_no_award
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
)
from toolkit.report.explorer.pictures import money_figure, ranking_figure
from toolkit.report.explorer.runs import Run
from toolkit.report.explorer.tables import (
    award_table,
    law_tables,
    money_table,
    overview,
    worth_table,
)
from toolkit.report.showing import say


@dataclass(frozen=True)
class RunView:
    """One run, as a page shows it.

    Args:
        run: Which.
        changes: What its scenario changed, one sentence a change.
        answer: Opens the run.
        scored: Options with scores, which a reader may weigh anew; none where scores stay behind.
        rest: Pictures and tables about all options.
        options: One chapter an option, its id the option's.
    """

    run: Run
    changes: tuple[str, ...]
    answer: Section
    scored: tuple[OptionResult, ...]
    rest: Section
    options: tuple[Section, ...]


def view_of(run: Run, mark: str, reader: Reader) -> RunView:
    """Show a run to a reader.

    Args:
        run: Which.
        mark: What stands on every picture.
        reader: Anybody but commissioners gets what the copy of a report holds, no more.
    """
    return _whole(run, mark) if reader.sees_everything else _open(run, reader)


def _whole(run: Run, mark: str) -> RunView:
    found = run.appraisal
    told = (Paragraph(opening(found), "lead"), *separation(found))
    order = overview(found)
    rest = (ranking_figure(run, mark), money_figure(run, mark), worth_table(run))
    return RunView(
        run,
        run.changes,
        _placed(Section("answer", "", told), run),
        order,
        Section("rest", "", tuple(one for one in rest if one is not None)),
        tuple(_option(run, number, one) for number, one in enumerate(order, 1)),
    )


def _option(run: Run, number: int, result: OptionResult) -> Section:
    blocks: list[Block] = []
    if not result.allocation.awards:
        blocks.append(Paragraph(say(f"No award: {why_no_award(result)}."), "notice"))
    blocks += [
        award_table(run, number, result),
        money_table(run, number, result),
        *law_tables(run, number, result),
    ]
    return Section(result.option.id, result.option.title, tuple(blocks))


def _open(run: Run, reader: Reader) -> RunView:
    """Show what a copy shows; a scenario's changes may name a price, so only its title does."""
    found = without_bidders(run.appraisal)
    seen = replace(run, appraisal=found)
    own = own_bids(found, reader.bidder).blocks if reader.bidder else ()
    return RunView(
        seen,
        (),
        _placed(open_answer(found), run),
        (),
        _placed(Section("rest", "", (*own, *open_award(found).blocks)), run),
        tuple(
            Section(one.option.id, one.option.title, law_tables(seen, number, one))
            for number, one in enumerate(overview(found), 1)
        ),
    )


def _placed(section: Section, run: Run) -> Section:
    """Give every block an id of its own run, and take out links to tables that are elsewhere."""
    return replace(section, blocks=tuple(_blocks(section, run)))


def _blocks(section: Section, run: Run) -> Iterator[Block]:
    for block in section.blocks:
        match block:
            case Paragraph():
                yield replace(block, text=_here(block.text))
            case Bullets():
                yield Bullets(tuple(map(_here, block.items)))
            case Heading() | Table():
                yield replace(block, id=f"{run.id}-{block.id}")
            case Figure():
                yield block


def _here(text: Text) -> Text:
    return tuple(replace(part, where="") if isinstance(part, Number) else part for part in text)
