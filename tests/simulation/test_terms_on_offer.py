from decimal import Decimal

import pytest

from tests.simulation.agreed import ACTIVITY, ready, with_payments
from toolkit.files import load_contract
from toolkit.simulation.terms_on_offer import (
    HOST,
    RULE,
    combinations,
    how_many,
    on_offer,
    present_terms,
    settlement_parameters,
    under,
)
from toolkit.statements.case import Case
from toolkit.statements.settlements import PoolShare
from toolkit.statements.terms import parameter_ranges

POOL = {"id": "variance", "mechanism": "pool_share", "label": "Pool", "rule": "proportional"}
IN_POOL = {**ACTIVITY, "payer": "pool"}


def test_only_parameters_that_settlements_alone_use_are_open() -> None:
    assert settlement_parameters(load_contract("alliance")) == {
        "gain_pain_share_to_providers",
        "gain_pain_cap",
    }
    assert "alliance_team_share" not in settlement_parameters(load_contract("alliance_three_limb"))


def test_a_range_is_tried_at_even_steps_and_where_it_stands_now(flagship: Case) -> None:
    it = ready(flagship, "alliance", draws=1)
    choices = on_offer(it.stage, parameter_ranges(flagship, it.option), 3)
    assert {one.name: one.values for one in choices} == {
        "gain_pain_share_to_providers": tuple(map(Decimal, ("0.30", "0.45", "0.50", "0.60"))),
        "gain_pain_cap": tuple(map(Decimal, ("0.02", "0.05", "0.06", "0.10"))),
    }


def test_values_are_as_fine_as_anybody_bargains(flagship: Case) -> None:
    it = ready(flagship, "alliance", draws=1)
    (_, cap) = on_offer(it.stage, parameter_ranges(flagship, it.option), 7)
    assert [str(value) for value in cap.values[:3]] == ["0.0200", "0.0333", "0.0467"]


def test_a_parameter_that_the_option_decides_is_not_open(flagship: Case) -> None:
    it = ready(flagship, "alliance", draws=1)
    decided = it.option.model_copy(update={"parameters": {"gain_pain_cap": Decimal("0.05")}})
    (only,) = on_offer(it.stage, parameter_ranges(flagship, decided), 2)
    assert only.name == "gain_pain_share_to_providers"


@pytest.mark.parametrize(
    ("terms", "rules"),
    [
        ({}, ("proportional", "cost_owner")),
        ({"cap_of_contribution": "0.1"}, ("proportional", "cost_owner", "capped_partner")),
        ({"pool_share": "0.1"}, ("proportional", "cost_owner", "waterfall")),
    ],
)
def test_a_pool_may_take_any_rule_whose_terms_are_stated(
    tiny: Case, terms: dict[str, str], rules: tuple[str, ...]
) -> None:
    it = ready(with_payments(tiny, IN_POOL, {**POOL, **terms}), draws=1)
    rule, host = on_offer(it.stage, {}, 3)
    assert (rule.name, rule.values) == (RULE, rules)
    assert (host.name, host.values) == (HOST, ("CON", "ICB"))
    assert present_terms(it.stage, (rule, host)) == {RULE: "proportional", HOST: "CON"}


def test_every_combination_comes_once_and_in_order(tiny: Case) -> None:
    it = ready(with_payments(tiny, IN_POOL, POOL), draws=1)
    choices = on_offer(it.stage, {}, 3)
    found = [tuple(one.values()) for one in combinations(choices)]
    assert found == [
        ("proportional", "CON"),
        ("proportional", "ICB"),
        ("cost_owner", "CON"),
        ("cost_owner", "ICB"),
    ]
    assert how_many(choices) == len(found)
    assert (how_many(()), [*combinations(())]) == (1, [{}])


def test_other_terms_change_settlements_and_nothing_else(tiny: Case) -> None:
    it = ready(with_payments(tiny, IN_POOL, POOL), draws=1)
    moved = under(it.stage, {RULE: "cost_owner", "share": Decimal("0.4")})
    assert [one.rule for one in moved.model.payments if isinstance(one, PoolShare)] == [
        "cost_owner"
    ]
    assert moved.values["share"] == Decimal("0.4")
    assert moved.model.payments[0] == it.stage.model.payments[0]
    assert moved.cast is it.stage.cast
    assert under(it.stage, {}).model == it.stage.model
