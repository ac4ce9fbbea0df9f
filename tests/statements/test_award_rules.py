from typing import get_args

import pytest

from tests.statements.rows_read import problems
from toolkit.statements.award_rules import AwardRule, AwardRuleKind


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
