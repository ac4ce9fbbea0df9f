from typing import get_args

import pytest

from tests.statements.rows_read import problems
from toolkit.statements.award_rules import LIMITS_WINNERS, WORDS_ONLY, AwardRule, AwardRuleKind


def rule(kind: str, value: str) -> list[str]:
    return problems(AwardRule, rule_id="L", kind=kind, rule="words", value=value)


@pytest.mark.parametrize("kind", get_args(AwardRuleKind))
def test_a_limit_may_be_words_alone(kind: str) -> None:
    assert problems(AwardRule, rule_id="L", kind=kind, rule="words") == []


@pytest.mark.parametrize(
    ("kind", "most", "too_much"),
    [
        ("min_award_share", "1", "5"),
        ("max_footprint_share", "1", "1.01"),
        ("min_quality", "100", "101"),
        ("min_average_quality", "100", "101"),
        ("max_concentration", "1", "1.1"),
        ("min_capacity_share_after_failure", "1", "2"),
    ],
)
def test_a_number_fits_its_kind(kind: str, most: str, too_much: str) -> None:
    assert rule(kind, most) == []
    (told,) = rule(kind, too_much)
    assert told == f"value: {too_much} is above {most}, the most for {kind}; give {most} or less"


def test_a_count_may_be_large() -> None:
    assert rule("large_lot_units", "100000") == []


def test_an_unknown_kind_is_refused() -> None:
    (told,) = rule("max_los", "1")
    assert told.startswith("kind: 'max_los' is not one of the choices")


def test_a_rule_is_in_force_unless_it_says_otherwise() -> None:
    row = {"rule_id": "L", "kind": "max_lots", "rule": "words"}
    assert AwardRule.model_validate(row).applies
    assert not AwardRule.model_validate(row | {"applies": "no"}).applies


def test_what_is_said_of_kinds_is_said_of_kinds_that_exist() -> None:
    assert LIMITS_WINNERS | set(WORDS_ONLY) <= set(get_args(AwardRuleKind))
