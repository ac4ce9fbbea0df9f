"""Papers: short documents for one use each, written from the same appraisal as the full report."""

from collections.abc import Mapping

from toolkit.report.papers.decision import decision
from toolkit.report.papers.framing import Paper
from toolkit.report.papers.heads_of_terms import heads_of_terms
from toolkit.report.papers.legal_annex import legal_annex
from toolkit.report.papers.summary import summary

__all__ = ["PAPERS", "Paper"]

PAPERS: Mapping[str, Paper] = {
    "summary": summary,
    "decision": decision,
    "legal-annex": legal_annex,
    "heads-of-terms": heads_of_terms,
}
