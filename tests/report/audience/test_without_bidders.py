from dataclasses import replace

from toolkit.appraisal import Appraisal
from toolkit.report.audience.without_bidders import (
    findings_of_lots,
    is_about_lots,
    without_bidders,
)


def test_findings_on_bidders_and_bids_are_left_out(appraisal: Appraisal) -> None:
    first = appraisal.results[0]
    one = first.findings.findings[0]
    extra = tuple(replace(one, subject=name) for name in ("P1", "B1"))
    found = replace(first.findings, findings=(*first.findings.findings, *extra))
    told = findings_of_lots(appraisal.case, found)
    assert not {"P1", "B1"} & {each.subject for each in told.findings}
    assert {"N", "S", "R", first.option.id} == {each.subject for each in told.findings}
    assert told.reviews == ()


def test_every_option_loses_them(appraisal: Appraisal) -> None:
    for one in without_bidders(appraisal).results:
        assert all(is_about_lots(appraisal.case, each) for each in one.findings.findings)
        assert one.findings.findings


def test_notices_about_bidders_and_reviews_are_left_out(appraisal: Appraisal) -> None:
    found = appraisal.results[0].findings
    open_ones = (
        "law after 2026-01-07 is not in rulebook pa2023: the as-of day 2026-03-24 is later",
        "the trigger_date of every lot lies after 2026-03-24: law made between the two is not in",
        "N: rulebook pa2023 waits for its trigger_date",
    )
    closed = (
        "P1: rulebook pa2023 waits for its trigger_date",
        "N: the review of pa2023 exempt by monitoring officer (2026-03-01) is out of date",
    )
    told = findings_of_lots(appraisal.case, replace(found, notices=(*closed, *open_ones)))
    assert told.notices == open_ones
