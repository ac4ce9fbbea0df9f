from dataclasses import replace

import pytest

from toolkit.law import Findings
from toolkit.law.rules import Route
from toolkit.report.open_contracting.methods import METHODS, approach_of

LOTS = ["N", "S", "R"]


def settled(findings: Findings, open_route: str, only: str = "") -> Findings:
    """Close every route to a new contract but one; for one lot, or for all."""
    return replace(
        findings,
        findings=tuple(
            replace(one, verdict="open" if one.gives.name == open_route else "closed")
            if isinstance(one.gives, Route)
            and one.gives.name in METHODS
            and only in ("", one.subject)
            else one
            for one in findings.findings
        ),
    )


def test_what_the_law_leaves_open_is_no_method(findings: Findings) -> None:
    found = approach_of(findings, LOTS, None)
    assert found.method is None
    assert "Not settled under" in found.why


@pytest.mark.parametrize("planned", [None, "open competition"])
def test_the_one_method_that_is_left_is_stated_with_its_clauses(
    findings: Findings, planned: str | None
) -> None:
    found = approach_of(settled(findings, "competitive"), LOTS, planned)
    assert found.method == "open"
    assert "The law leaves a competition (" in found.why
    assert found.why.startswith("Planned route: open competition. ") == bool(planned)


def test_lots_that_differ_have_no_one_method(findings: Findings) -> None:
    mixed = settled(settled(findings, "competitive"), "direct_award_c", "R")
    found = approach_of(mixed, LOTS, None)
    assert found.method is None
    assert "Lots differ" in found.why


def test_one_unsettled_lot_is_enough_to_state_none(findings: Findings) -> None:
    assert approach_of(settled(findings, "competitive", "N"), LOTS, None).method is None


def test_a_likely_route_settles_nothing(findings: Findings) -> None:
    likely = settled(findings, "competitive")
    likely = replace(
        likely,
        findings=tuple(
            replace(one, verdict="unknown, likely open") if one.verdict == "open" else one
            for one in likely.findings
        ),
    )
    assert approach_of(likely, LOTS, None).method is None
