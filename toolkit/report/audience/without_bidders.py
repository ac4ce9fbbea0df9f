"""An appraisal whose law speaks of lots and options only, never of one bidder or bid."""

from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.law.findings import Finding, Findings
from toolkit.law.subjects import TRIGGER
from toolkit.statements.case import Case

REACH = ("law after ", f"the {TRIGGER} of ")  # how notices begin that name rulebooks and lots
REVIEW = "the review of "


def without_bidders(appraisal: Appraisal) -> Appraisal:
    """Leave out what the law finds about a bidder or a bid, and what people said about it."""
    case = appraisal.case
    results = tuple(
        replace(one, findings=findings_of_lots(case, one.findings)) for one in appraisal.results
    )
    return replace(appraisal, results=results)


def findings_of_lots(case: Case, found: Findings) -> Findings:
    """Keep findings and notices about lots and options; nobody's review of one leaves."""
    kept = tuple(one for one in found.findings if is_about_lots(case, one))
    notices = tuple(notice for notice in found.notices if _may_leave(case, notice))
    return replace(found, findings=kept, notices=notices, reviews=())


def _may_leave(case: Case, notice: str) -> bool:
    """Whether a notice says how far the law was checked, or what a lot or an option waits for."""
    if notice.startswith(REACH):
        return True
    about, _, what = notice.partition(": ")
    known = {*case.lots, *(option.id for option in case.options)}
    return about in known and not what.startswith(REVIEW)


def is_about_lots(case: Case, finding: Finding) -> bool:
    """Whether a finding is about a lot or an option, and not about a bidder or a bid."""
    return finding.subject in case.lots or any(
        finding.subject == option.id for option in case.options
    )
