import pytest

from tests.statements.raw_cases import HERE, TINY, built
from toolkit.statements.award_rule_checks import reaches, rules_can_be_kept
from toolkit.statements.award_rules import AwardRule, AwardRuleKind
from toolkit.statements.built import Built
from toolkit.statements.lots import Lot
from toolkit.statements.raw import Cell

CELLS = {"rule_id": Cell("X", HERE)}
LOTS = tuple(built(TINY).lots.values())


def rule(kind: AwardRuleKind, value: str | None = None, **cells: str) -> AwardRule:
    row = {"rule_id": "X", "kind": kind, "rule": "words", "value": value}
    return AwardRule.model_validate(row | cells)


def told(*rules: AwardRule, lots: tuple[Lot, ...] = LOTS) -> list[str]:
    rows: dict[str, Built] = {
        "rules": [(CELLS, one) for one in rules],
        "lots": [(CELLS, one) for one in lots],
    }
    return [one.what for one in rules_can_be_kept(rows, TINY.tables)]


@pytest.mark.parametrize(
    ("cells", "lots"),
    [
        ({}, ["N", "S", "R"]),
        ({"applies_to_unit": "hour"}, ["N", "S"]),
        ({"lot_ids": "S;R"}, ["S", "R"]),
        ({"applies_to_unit": "hour", "lot_ids": "S;R"}, ["S"]),
    ],
    ids=["every lot", "by unit", "by name", "by both"],
)
def test_a_rule_reaches_lots_by_unit_and_name(cells: dict[str, str], lots: list[str]) -> None:
    found = rule("max_lots", "1", **cells)
    assert [lot.lot_id for lot in LOTS if reaches(found, lot)] == lots


@pytest.mark.parametrize(("size", "fits"), [("9999", False), ("10000", True)])
def test_smallest_awards_must_fit_into_large_lots_only(size: str, fits: bool) -> None:
    rules = (
        rule("min_award_share", "0.6"),
        rule("min_providers_large_lot", "2", applies_to_unit="hour"),
        rule("large_lot_units", size, applies_to_unit="hour"),
    )
    assert (told(*rules) == []) is fits


def test_smallest_awards_may_fill_a_lot_exactly() -> None:
    assert told(rule("min_award_share", "0.5"), rule("min_providers_each_lot", "2")) == []


def test_a_rule_that_is_not_in_force_asks_for_nothing() -> None:
    off = rule("min_award_share", "0.6", applies="no")
    assert told(off, rule("min_providers_each_lot", "2")) == []
