from datetime import date

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, specimen
from toolkit.law.check import check
from toolkit.law.library import Library
from toolkit.law.reviewing import Reviewed, notices, reviewed
from toolkit.statements.reviews import Opinion, Review

LAW = Library.of([specimen(), specimen(id="routes")])
STARTED = ("every-lot", "trigger_date", "2031-05-01")
FOUND = check(case_of(STARTED, ("L1", "urgent", "yes"), as_of=DAY), OPTION, LAW)


def _review(opinion: Opinion, day: int, *, verdict: str = "open", id: str = "direct",
            role: str = "monitoring officer") -> Review:  # fmt: skip
    override = opinion == "override"
    return Review(
        subject="L1",
        rulebook="routes",
        finding=id,
        verdict=verdict,
        opinion=opinion,
        to="closed" if override else None,
        role=role,
        reviewed_on=date(2031, 7, day),
        reason="read again",
        evidence="minutes" if override else None,
    )


def _one(*reviews: Review) -> Reviewed:
    (found,) = reviewed(FOUND, reviews)
    return found


def test_a_finding_without_reviews_is_left_out() -> None:
    assert reviewed(FOUND, ()) == ()


def test_agreement_leaves_the_verdict_as_it_is() -> None:
    assert _one(_review("agree", 1)).verdict == "open"


def test_the_latest_review_counts_and_the_finding_stays() -> None:
    found = _one(_review("override", 3), _review("agree", 1))
    assert found.verdict == "open, overridden to closed by monitoring officer"
    assert found.finding.verdict == "open"
    assert _one(_review("override", 1), _review("agree", 3)).verdict == "open"


def test_a_review_of_another_verdict_is_out_of_date() -> None:
    found = _one(_review("override", 1, verdict="unknown"))
    assert (found.verdict, found.current, len(found.outdated)) == ("open", (), 1)


def test_reviews_of_what_is_no_more_are_told() -> None:
    stale, gone = _review("agree", 1, verdict="closed"), _review("agree", 2, id="hunted")
    elsewhere = _review("agree", 3).model_copy(update={"subject": "another"})
    told = notices(FOUND.findings, [_review("agree", 4), stale, gone, elsewhere])
    assert told == (
        "L1: the review of routes direct by monitoring officer (2031-07-01) is out of date: the "
        "finding was 'closed' and is 'open' now",
        "L1: the review of routes hunted by monitoring officer (2031-07-02) is out of date: the "
        "finding was 'open' and is not among the findings now",
    )
