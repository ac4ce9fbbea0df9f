"""The copy of a paper for a bidder or the public: parts are left out, never hidden."""

from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.report.audience.open_papers import OPEN_PAPERS
from toolkit.report.audience.readers import Reader
from toolkit.report.audience.reducing import reduced, unlinked
from toolkit.report.audience.without_bidders import without_bidders
from toolkit.report.chapters.left_out import left_out
from toolkit.report.chapters.open_answer import open_answer
from toolkit.report.chapters.own_bids import own_bids
from toolkit.report.content import Report
from toolkit.report.papers import PAPERS
from toolkit.report.texts.opening import with_open_texts


def paper_for(
    name: str, appraisal: Appraisal, option: str, reader: Reader, commit: str | None = None
) -> Report:
    """Write a paper for a reader.

    Args:
        name: One of `PAPERS`.
        appraisal: A finished appraisal.
        option: Id of the option that it puts forward; empty for the one that ranks first.
        reader: For whom; anybody but commissioners gets what `open_papers` lists.
        commit: The commit of the toolkit that ran, where it is known.
    """
    if reader.sees_everything:
        return PAPERS[name](appraisal, option)
    told = without_bidders(with_open_texts(appraisal, reader))
    listed = OPEN_PAPERS[name]
    paper = PAPERS[name](told, option)
    kept = reduced(paper.sections, told.case.smallest_count, listed.parts)
    answer = (open_answer(told),) if listed.answers else ()
    own = (own_bids(told, reader.bidder),) if listed.answers and reader.bidder else ()
    first, *rest = kept.sections
    sections = (first, *answer, *own, *rest, left_out(told, kept, commit))
    return replace(
        paper,
        subtitle=f"{paper.subtitle} Copy for {reader.named}.",
        banners=(),
        sections=unlinked(sections),
    )
