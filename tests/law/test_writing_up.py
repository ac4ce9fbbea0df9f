from dataclasses import replace
from decimal import Decimal

import pytest

from tests.law.specimen import ACT, LAW, sheet, specimen
from toolkit.errors import RulebookError
from toolkit.law.answers import Answer
from toolkit.law.asking import amount, more_than
from toolkit.law.facts import FactSheet
from toolkit.law.findings import Finding
from toolkit.law.rules import AwardLimit, Law, rule
from toolkit.law.writing_up import finding_of
from toolkit.statements.limits import Limit


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
    assert _finding("cap", kind="other").limit is None


def test_a_limit_whose_figure_is_no_number_is_refused() -> None:
    rule = replace(LAW.rules["cap"], gives=AwardLimit("max_lots", "codes"))
    with pytest.raises(RulebookError, match="codes is no number"):
        finding_of(rule, rule(sheet(kind="care"), LAW), LAW, subject="L1")


def test_a_condition_is_met_or_not() -> None:
    law = specimen().on(LAW.day)
    rule = law.rules["new"]
    found = finding_of(rule, rule(sheet(trigger_date="2031-01-01"), law), law, subject="")
    assert (found.kind, found.verdict, found.gives) == ("condition", "met", None)


def _limited(gives: AwardLimit, **facts: str) -> Limit | None:
    @rule("capped", "A cap", ACT, gives=gives)
    def capped(facts: FactSheet, _law: Law) -> Answer:
        """Where it is worth something."""
        return more_than(amount(facts, "value"), Decimal(0))

    law = replace(LAW, rules={**LAW.rules, "capped": capped})
    return finding_of(capped, capped(sheet(**facts), law), law, subject="L1").limit


@pytest.mark.parametrize(
    ("gives", "value"),
    [
        (AwardLimit("max_lots", fact="value"), "600"),
        (AwardLimit("modification_cap_gbp", "most_lots", fact="value"), "12.00"),
        (AwardLimit("modification_cap_gbp", "threshold", is_below=True), "239.99"),
        (AwardLimit("no_cap_on_winners"), None),
    ],
)
def test_where_the_number_of_a_limit_stands(gives: AwardLimit, value: str | None) -> None:
    limit = _limited(gives, value="600")
    assert limit is not None
    assert limit.value == (None if value is None else Decimal(value))


def test_a_limit_by_a_fact_that_its_rule_does_not_ask_for_is_refused() -> None:
    with pytest.raises(RulebookError, match="limits by old_value, which it does not ask for"):
        _limited(AwardLimit("max_lots", fact="old_value"), value="600")


def test_an_open_limit_says_what_is_missing_and_has_no_number() -> None:
    limit = _limited(AwardLimit("max_lots", fact="value"))
    assert limit is not None
    assert (limit.is_open, limit.value, limit.because) == (
        True,
        None,
        "A cap; missing: value",
    )
