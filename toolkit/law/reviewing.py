"""Reviewing: findings with what was said about them, carried from run to run.

An opinion stands beside a finding and never changes it: limits and routes stay as the law was read.
It holds for the verdict that was reviewed; once the finding comes out otherwise, it is out of date.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.law.findings import Finding, Findings
from toolkit.statements.reviews import Review


@dataclass(frozen=True)
class Reviewed:
    """A finding with its reviews.

    Args:
        finding: As the law was read.
        current: Reviews of this very verdict, the latest last.
        outdated: Reviews of a verdict that the finding no longer has.
    """

    finding: Finding
    current: tuple[Review, ...]
    outdated: tuple[Review, ...]

    @property
    def verdict(self) -> str:
        """The verdict, with the latest override beside it."""
        latest = self.current[-1] if self.current else None
        if latest is None or latest.opinion != "override":
            return self.finding.verdict
        return f"{self.finding.verdict}, overridden to {latest.to} by {latest.role}"


def reviewed(findings: Findings, reviews: Iterable[Review]) -> tuple[Reviewed, ...]:
    """Put reviews to the findings that they are about; a finding without any is left out."""
    ordered = sorted(reviews, key=lambda review: review.reviewed_on)
    found = []
    for finding in findings.findings:
        mine = [review for review in ordered if _about(review) == finding.key]
        if mine:
            current = tuple(review for review in mine if review.verdict == finding.verdict)
            outdated = tuple(review for review in mine if review.verdict != finding.verdict)
            found.append(Reviewed(finding, current, outdated))
    return tuple(found)


def notices(findings: Iterable[Finding], reviews: Iterable[Review]) -> tuple[str, ...]:
    """Say which reviews are of a verdict, or of a finding, that is not there any more."""
    listed = tuple(reviews)
    if not listed:
        return ()
    found = {finding.key: finding.verdict for finding in findings}
    subjects = {subject for subject, _, _ in found}
    told = []
    for review in listed:
        now = found.get(_about(review))
        if review.subject not in subjects or now == review.verdict:
            continue
        became = f"and is {now!r} now" if now else "and is not among the findings now"
        told.append(
            f"{review.subject}: the review of {review.rulebook} {review.finding} by {review.role} "
            f"({review.reviewed_on}) is out of date: the finding was {review.verdict!r} {became}"
        )
    return tuple(told)


def _about(review: Review) -> tuple[str, str, str]:
    """Give the key of the finding that it is about."""
    return review.subject, review.rulebook, review.finding
