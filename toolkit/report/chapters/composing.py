"""Composing: an appraisal written up as content, chapter by chapter."""

from collections.abc import Sequence
from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.appraisal.replaying import Replayed, replay
from toolkit.files import load_law
from toolkit.files.barriers import load_barriers
from toolkit.files.editions import load_edition, shipped_editions
from toolkit.files.replays import load_replays
from toolkit.law.comparing import compare_regimes
from toolkit.report.audience.readers import COMMISSIONER, Reader
from toolkit.report.audience.reducing import reduced, unlinked
from toolkit.report.audience.without_bidders import without_bidders
from toolkit.report.chapters.affordability import affordability
from toolkit.report.chapters.agreement import agreement
from toolkit.report.chapters.answer import answer
from toolkit.report.chapters.assumptions import assumptions, caveats
from toolkit.report.chapters.assurance import assurance
from toolkit.report.chapters.award import award
from toolkit.report.chapters.award_years import award_years
from toolkit.report.chapters.barriers import barriers
from toolkit.report.chapters.baseline import baseline
from toolkit.report.chapters.beside import beside
from toolkit.report.chapters.certificate import certificate
from toolkit.report.chapters.criteria import criteria
from toolkit.report.chapters.days import timetables
from toolkit.report.chapters.decisions import decisions, open_decisions
from toolkit.report.chapters.economic import economic
from toolkit.report.chapters.evidence import evidence
from toolkit.report.chapters.financial import financial
from toolkit.report.chapters.firmness import firmness
from toolkit.report.chapters.funding import funding
from toolkit.report.chapters.law import law
from toolkit.report.chapters.left_out import left_out
from toolkit.report.chapters.longlist import longlist
from toolkit.report.chapters.money import money
from toolkit.report.chapters.open_answer import open_answer
from toolkit.report.chapters.open_award import open_award
from toolkit.report.chapters.own_bids import own_bids
from toolkit.report.chapters.pool import pool
from toolkit.report.chapters.precision import precision
from toolkit.report.chapters.provenance import provenance
from toolkit.report.chapters.readying import readying
from toolkit.report.chapters.real_notices import notices_section
from toolkit.report.chapters.risk import risk
from toolkit.report.chapters.robustness import robustness
from toolkit.report.chapters.timetable import timetable
from toolkit.report.chapters.what_ifs import what_ifs
from toolkit.report.content import Report
from toolkit.report.showing import day
from toolkit.report.stamping import stamp
from toolkit.report.texts.opening import with_open_texts
from toolkit.report.texts.placing import with_texts
from toolkit.statements.published_notices import PublishedNotice


def compose(
    appraisal: Appraisal,
    commit: str | None = None,
    notices: Sequence[PublishedNotice] = (),
    reader: Reader = COMMISSIONER,
) -> Report:
    """Write an appraisal up, the answer first.

    Args:
        appraisal: A finished appraisal.
        commit: The commit of the toolkit that ran, where it is known.
        notices: Real notices from the place of the case, to compare their regime with ours.
        reader: For whom; anybody but commissioners gets a copy without what may not leave.
    """
    if reader.sees_everything:
        return with_texts(_in_full(appraisal, commit, notices), appraisal)
    told = without_bidders(appraisal)
    copy = _copy(_in_full(told, commit, notices), told, commit, reader)
    return with_texts(copy, with_open_texts(appraisal, reader))


def _copy(report: Report, appraisal: Appraisal, commit: str | None, reader: Reader) -> Report:
    """Write the copy for a bidder or the public: its own answer, then what may leave."""
    kept = reduced(report.sections, appraisal.case.smallest_count)
    own = (own_bids(appraisal, reader.bidder),) if reader.bidder else ()
    sections = (
        open_answer(appraisal),
        *own,
        open_award(appraisal),
        *kept.sections,
        left_out(appraisal, kept, commit),
    )
    return replace(
        report,
        subtitle=f"{report.subtitle} Copy for {reader.named}.",
        banners=(),
        sections=unlinked(sections),
    )


def _in_full(
    appraisal: Appraisal, commit: str | None, notices: Sequence[PublishedNotice]
) -> Report:
    """Write an appraisal up for those who may see everything."""
    case, mark = appraisal.case, stamp(appraisal.case)
    still_open, shelf = open_decisions(appraisal), load_law()
    compared = compare_regimes(notices, shelf, appraisal.as_of)
    banners = [f"Scenario {case.scenario_id}: {'; '.join(case.applied) or 'no change'}"]
    return Report(
        id=case.id,
        title=case.title,
        subtitle=f"Options appraisal. {case.place}. Law as known on {day(appraisal.as_of)}.",
        stamp=mark,
        banners=(*(banners if case.scenario_id else ()), *case.warnings),
        watermark=appraisal.assurance.watermark,
        sections=(
            answer(appraisal, still_open, mark),
            *(one for one in (longlist(case, appraisal.longlist),) if one),
            law(appraisal),
            timetable(case, timetables(appraisal, shelf), mark),
            *((notices_section(compared),) if compared else ()),
            barriers(load_barriers(), [result.findings for result in appraisal.results]),
            award(appraisal, mark),
            firmness(appraisal),
            funding(appraisal, mark),
            *(one for one in (pool(appraisal, mark), award_years(appraisal, mark)) if one),
            money(appraisal, mark),
            risk(appraisal, mark),
            agreement(appraisal),
            affordability(appraisal, mark),
            economic(appraisal, mark),
            financial(appraisal, mark),
            robustness(appraisal, mark),
            readying(appraisal),
            beside(appraisal),
            what_ifs(appraisal),
            criteria(appraisal),
            certificate(appraisal),
            caveats(appraisal),
            assumptions(appraisal),
            evidence(appraisal),
            decisions(still_open),
            assurance(appraisal.assurance),
            precision(appraisal),
            baseline(_replayed()),
            provenance(appraisal, commit),
        ),
    )


def _replayed() -> list[Replayed]:
    """Play the published decisions and worked examples that ship."""
    editions = {name: load_edition(name) for name in shipped_editions()}
    return [replay(one, editions) for one in load_replays()]
