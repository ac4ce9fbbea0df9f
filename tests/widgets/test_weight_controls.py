from decimal import Decimal

from toolkit.statements.case import Case
from toolkit.widgets.weight_controls import WeightControls


def test_a_weight_that_is_moved_is_told_once(tiny: Case) -> None:
    told: list[int] = []
    found = WeightControls(tiny.criteria.values(), frozen=False, changed=lambda: told.append(1))
    name = next(iter(tiny.criteria))
    found.sliders[name].value = 0.25
    assert found.values()[name] == Decimal("0.25")
    assert len(told) == 1
    found.choose(dict.fromkeys(tiny.criteria, 0.5))
    assert len(told) == 2


def test_no_weight_at_all_counts_all_alike(tiny: Case) -> None:
    found = WeightControls(tiny.criteria.values(), frozen=False, changed=lambda: None)
    found.choose(dict.fromkeys(tiny.criteria, 0.0))
    assert set(found.values().values()) == {Decimal(1)}


def test_published_weights_cannot_be_moved(tiny: Case) -> None:
    found = WeightControls(tiny.criteria.values(), frozen=True, changed=lambda: None)
    assert all(one.disabled for one in found.sliders.values())
