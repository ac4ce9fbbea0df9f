import pytest

from tests.statements.rows_read import problems
from toolkit.statements.call_offs import CallOffRule

GOOD = {"rule_id": "C1", "order": "ranked", "units_per_package": "300", "basis": "assumed"}


def test_a_ranking_needs_no_weights() -> None:
    rule = CallOffRule.model_validate(GOOD)
    assert rule.quality_weight == rule.price_weight == 0
    assert rule.price_spread is None


@pytest.mark.parametrize("spread", ["0", ""])
def test_prices_that_compete_need_a_spread(spread: str) -> None:
    row = GOOD | {"order": "mini_competition"} | ({"price_spread": spread} if spread else {})
    (told,) = problems(CallOffRule, **row)
    assert told.startswith("price_spread: is empty or 0 though prices compete")


def test_a_package_without_care_is_refused() -> None:
    (told,) = problems(CallOffRule, **GOOD | {"units_per_package": "0"})
    assert told == "units_per_package: 0 is no care at all; give more than 0"


def test_an_unknown_order_is_refused_with_the_choices() -> None:
    (told,) = problems(CallOffRule, **GOOD | {"order": "lottery"})
    assert "'ranked'" in told
