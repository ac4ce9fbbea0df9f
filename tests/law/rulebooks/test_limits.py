from decimal import Decimal
from typing import Any

import pytest

from tests.law.rulebooks import sentences
from tests.law.rulebooks.psr_tables import Table, shelve
from tests.law.rulebooks.sentences import Sentence
from toolkit.law.rulebook import Rulebook
from toolkit.law.rulebooks import pa2023, psr_england
from toolkit.law.rules import AwardLimit
from toolkit.law.writing_up import finding_of
from toolkit.statements.limits import WITHOUT_NUMBER, Limit

PSR = shelve("psr_england", psr_england.build)
PA = sentences.built("pa2023", pa2023.build)
PSR_TABLE = Table.of(PSR, "psr_england_limits")
PA_RAW = sentences.read(sentences.TESTS / "rules" / "pa2023_limits.yaml")
PA_ROWS = sentences.sentences(PA_RAW)
SETTLED = {"met", "not met"}


@pytest.mark.parametrize("row", PSR_TABLE.rows, ids=lambda row: row["name"])
def test_table_of_limits_of_the_provider_selection_regime(row: dict[str, Any]) -> None:
    PSR_TABLE.check(row)


@pytest.mark.parametrize("row", PA_ROWS, ids=lambda row: row.name)
def test_table_of_limits_of_the_procurement_act(row: Sentence) -> None:
    assert sentences.found_by(PA, row) == sentences.expected(row)


def test_every_limit_is_tried_met_not_met_and_unknown() -> None:
    for rulebook, rows in (
        (PSR, [row["expect"] for row in PSR_TABLE.rows]),
        (PA, [row.expect for row in PA_ROWS]),
    ):
        for rule in rulebook.rules:
            if isinstance(rule.gives, AwardLimit) and rule.source.status == "verified":
                tried = {row[rule.id] for row in rows if rule.id in row}
                left = {"met", "not met", "unknown"} - tried
                assert left <= {"unknown"} and len(tried) > 1, f"{rule.id} is never {left}"


def test_a_limit_about_a_tender_names_tenders_and_one_about_a_lot_lots() -> None:
    for rulebook in (PSR, PA):
        for rule in rulebook.rules:
            if isinstance(rule.gives, AwardLimit):
                assert rule.gives.on == rule.about
                numbered = bool(rule.gives.figure or rule.gives.fact)
                assert numbered or rule.gives.kind in WITHOUT_NUMBER


def _limit(rulebook: Rulebook, id: str, facts: dict[str, Any]) -> Limit | None:
    sheet = sentences.sheet(rulebook, facts)
    law = sentences.law_for(rulebook, sheet, PA_RAW["defaults"]["as_of"])
    rule = law.rules[id]
    return finding_of(rule, rule(sheet, law), law, subject="").limit


@pytest.mark.parametrize(
    ("before", "id", "most"),
    [
        ("2000000", "modification_kept_below_sum", "499999.99"),
        ("2000000.04", "modification_kept_below_share", "500000.00"),
        ("8000000", "modification_kept_below_share", "1999999.99"),
    ],
)
def test_below_a_limit_a_penny_less_is_the_most(before: str, id: str, most: str) -> None:
    facts = {**PSR_TABLE.sets["change"], "lv_old_at_entry": before}
    limit = _limit(PSR, id, facts)
    assert limit is not None
    assert (limit.kind, limit.value) == ("modification_cap_gbp", Decimal(most))


def test_half_as_much_again_of_the_value_before_the_change() -> None:
    base = {**PA_RAW["bases"]["ordinary"], **PA_RAW["bases"]["change"]}
    limit = _limit(
        PA, "known_risk_change_capped", {**base, "change_ground_relied_on": "a known risk"}
    )
    assert limit is not None
    assert (limit.value, limit.is_open) == (Decimal(3_000_000), False)


def test_the_number_of_a_limit_may_stand_in_a_fact() -> None:
    facts = {**PA_RAW["bases"]["social"], "fewest_providers_in_notice": 3}
    limit = _limit(PA, "several_winners", facts)
    assert limit is not None
    assert (limit.kind, limit.value) == ("min_providers", Decimal(3))
    assert limit.cites == "Procurement Act 2023 s.19(2); Procurement Act 2023 s.20(1)"
