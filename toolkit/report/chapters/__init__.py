"""Chapters: an appraisal written up as content, one file a chapter."""

from collections.abc import Sequence

from toolkit.appraisal import Appraisal
from toolkit.appraisal.replaying import Replayed, replay
from toolkit.files import load_law
from toolkit.files.barriers import load_barriers
from toolkit.files.editions import load_edition, shipped_editions
from toolkit.files.replays import load_replays
from toolkit.law.comparing import compare_regimes
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
from toolkit.report.chapters.longlist import longlist
from toolkit.report.chapters.money import money
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
from toolkit.statements.published_notices import PublishedNotice

__all__ = ["compose"]


def compose(
    appraisal: Appraisal, commit: str | None = None, notices: Sequence[PublishedNotice] = ()
) -> Report:
    """Write an appraisal up, the answer first.

    Args:
        appraisal: A finished appraisal.
        commit: The commit of the toolkit that ran, where it is known.
        notices: Real notices from the place of the case, to compare their regime with ours.
    """
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
