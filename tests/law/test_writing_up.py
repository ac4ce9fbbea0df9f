from dataclasses import replace
from decimal import Decimal

import pytest

from tests.law.specimen import LAW, sheet, specimen
from toolkit.errors import RulebookError
from toolkit.law.findings import Finding
from toolkit.law.rules import AwardLimit
from toolkit.law.writing_up import finding_of


def _finding(id: str, **facts: str) -> Finding:
    rule = LAW.rules[id]
    return finding_of(rule, rule(sheet(**facts), LAW), LAW, subject="L1")


def test_a_finding_says_verdict_reasons_and_what_is_missing() -> None:
    found = _finding("direct", urgent="no")
    assert (found.kind, found.verdict, found.subject) == ("route", "unknown", "L1")
    assert [reading.name for reading in found.needs] == ["only_one_able"]
    assert [reading.name for reading in found.open_if] == ["only_one_able"]
    assert found.cites == ("Specimen Act s.1",)


def test_a_limit_stands_only_where_it_is_met() -> None:
    met = _finding("cap", kind="care")
    assert met.limit is not None
    assert (met.limit.id, met.limit.value, met.limit.cites) == (
        "cap",
        Decimal(2),
        "Specimen Act s.1",
    )
    assert _finding("cap").limit is None


def test_a_limit_whose_figure_is_no_number_is_refused() -> None:
    rule = replace(LAW.rules["cap"], gives=AwardLimit("max_lots", "codes"))
    with pytest.raises(RulebookError, match="codes is no number"):
        finding_of(rule, rule(sheet(kind="care"), LAW), LAW, subject="L1")


def test_a_condition_is_met_or_not() -> None:
    law = specimen().on(LAW.day)
    rule = law.rules["new"]
    found = finding_of(rule, rule(sheet(trigger_date="2031-01-01"), law), law, subject="")
    assert (found.kind, found.verdict, found.gives) == ("condition", "met", None)
