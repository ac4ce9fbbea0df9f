"""Chapters: an appraisal written up as content, one file a chapter."""

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.affordability import affordability
from toolkit.report.chapters.agreement import agreement
from toolkit.report.chapters.answer import answer
from toolkit.report.chapters.assumptions import assumptions, caveats
from toolkit.report.chapters.award import award
from toolkit.report.chapters.beside import beside
from toolkit.report.chapters.criteria import criteria
from toolkit.report.chapters.decisions import decisions, open_decisions
from toolkit.report.chapters.evidence import evidence
from toolkit.report.chapters.funding import funding
from toolkit.report.chapters.law import law
from toolkit.report.chapters.money import money
from toolkit.report.chapters.precision import precision
from toolkit.report.chapters.provenance import provenance
from toolkit.report.chapters.risk import risk
from toolkit.report.chapters.what_ifs import what_ifs
from toolkit.report.content import Report
from toolkit.report.showing import day
from toolkit.report.stamping import stamp

__all__ = ["compose"]


def compose(appraisal: Appraisal, commit: str | None = None) -> Report:
    """Write an appraisal up, the answer first.

    Args:
        appraisal: A finished appraisal.
        commit: The commit of the toolkit that ran, where it is known.
    """
    case, mark = appraisal.case, stamp(appraisal.case)
    still_open = open_decisions(appraisal)
    banners = [f"Scenario {case.scenario_id}: {'; '.join(case.applied) or 'no change'}"]
    return Report(
        id=case.id,
        title=case.title,
        subtitle=f"Options appraisal. {case.place}. Law as known on {day(appraisal.as_of)}.",
        stamp=mark,
        banners=(*(banners if case.scenario_id else ()), *case.warnings),
        sections=(
            answer(appraisal, still_open, mark),
            law(appraisal),
            award(appraisal, mark),
            funding(appraisal, mark),
            money(appraisal, mark),
            risk(appraisal, mark),
            agreement(appraisal),
            affordability(appraisal, mark),
            beside(appraisal),
            what_ifs(appraisal),
            criteria(appraisal),
            caveats(appraisal),
            assumptions(appraisal),
            evidence(appraisal),
            decisions(still_open),
            precision(appraisal),
            provenance(appraisal, commit),
        ),
    )
