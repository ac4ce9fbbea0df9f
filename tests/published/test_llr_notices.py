"""Regime and route, with reasons, for the eleven real notices and the 24 lots of the flagship."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from toolkit.files import load_case, load_law
from toolkit.files.notices import load_notices
from toolkit.law.check import check
from toolkit.law.comparing import Compared, compare_regimes
from toolkit.law.findings import Findings
from toolkit.report.chapters.real_notices import why

EXPECTED = YAML(typ="safe", pure=True).load(Path(__file__).with_name("llr_notices.yaml"))
CASE, LAW = load_case("llr-home-care", scope="all"), load_law()


@pytest.fixture(scope="module")
def compared() -> dict[str, Compared]:
    found = compare_regimes(load_notices("llr-home-care"), LAW, CASE.as_of)
    return {one.notice.id: one for one in found}


@pytest.fixture(scope="module")
def findings() -> Findings:
    return check(CASE, CASE.option("separate_frameworks"), LAW)


def test_every_notice_is_expected_and_found(compared: dict[str, Compared]) -> None:
    assert list(compared) == list(EXPECTED["notices"])


@pytest.mark.parametrize("id", EXPECTED["notices"])
def test_regime_of_a_notice_with_its_reasons(id: str, compared: dict[str, Compared]) -> None:
    expected, one = EXPECTED["notices"][id], compared[id]
    assert [span.finding.verdict for span in one.spans] == expected["found"]
    assert one.outcome == expected["outcome"]
    assert [fragment for fragment in expected["because"] if fragment not in why(one)] == []


def test_differences_are_these_and_no_others(compared: dict[str, Compared]) -> None:
    assert [id for id, one in compared.items() if one.outcome != "agree"] == ["LEI-HC", "LCC-HC"]


@pytest.mark.parametrize("verdict", EXPECTED["lots"])
def test_regime_of_every_lot(verdict: str, findings: Findings) -> None:
    found = {f.subject: f for f in findings.of_kind("regime")}
    assert {lot for lot, f in found.items() if f.verdict == verdict} == set(
        EXPECTED["lots"][verdict]
    )
    assert all(found[lot].because for lot in EXPECTED["lots"][verdict])


def test_the_one_open_lot_waits_for_two_views(findings: Findings) -> None:
    (regime,) = (f for f in findings.about("H02") if f.kind == "regime")
    assert [reading.name for reading in regime.needs] == EXPECTED["open_views_of_H02"]


def test_every_route_is_settled_or_names_what_it_waits_for(findings: Findings) -> None:
    for one in findings.of_kind("route"):
        assert one.settled or one.needs or one.unverified, (one.subject, one.id)
