from dataclasses import FrozenInstanceError, fields, replace
from decimal import Decimal

import pytest

from tests.allocation.problems import lot_cap, need, offer, problem
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.stating import state_problem
from toolkit.statements.case import Case


def test_problems_are_equal_when_every_number_is() -> None:
    one = problem([need("L")], [offer("b", "L", "P", "10")])
    same = problem([need("L", "100.0")], [offer("b", "L", "P", "10.00")])
    assert one == same
    assert one != replace(one, rules=(lot_cap("P", 1),))


def test_a_problem_cannot_be_changed(tiny: Case) -> None:
    with pytest.raises(FrozenInstanceError):
        state_problem(tiny, tiny.options[0]).needs = ()  # type: ignore[misc]


def test_a_problem_is_exact(tiny: Case) -> None:
    stated = state_problem(tiny, tiny.options[0])
    for group in (stated.needs, stated.offers, stated.arcs):
        for one in group:
            for part in fields(one):
                assert not isinstance(getattr(one, part.name), float)
    capacities = {rule.id: rule.most for rule in stated.rules if isinstance(rule, Capacity)}
    assert capacities["capacity of P1"] == Decimal("20872.00")
