import numpy as np
import pytest

from toolkit.errors import InputError
from toolkit.files import load_case
from toolkit.futures import blocks, happened_by
from toolkit.simulation.meeting import futures_of
from toolkit.simulation.pressing import pressed


def test_lots_and_providers_are_drawn_apart() -> None:
    case = load_case("llr-home-care")
    block = next(blocks(futures_of(case, draws=5, seed=1)))
    assert set(block.by_subject["lot_demand"]) == set(case.lots)
    assert set(block.by_subject["provider_failure"]) == set(case.providers)


def test_providers_fail_as_often_as_their_prices_make_them() -> None:
    case = load_case("llr-home-care")
    draws = 10_000
    block = next(blocks(futures_of(case, draws=draws, seed=1)))
    hard = pressed(case)
    for provider, drawn in block.by_subject["provider_failure"].items():
        chance = hard[provider].chance if provider in hard else 0.02
        ever = 1 - (1 - chance) ** case.years
        found = happened_by(drawn)[:, -1].mean()
        assert found == pytest.approx(ever, abs=5 * np.sqrt(ever * (1 - ever) / draws))


def test_a_case_without_such_assumptions_draws_nothing_apart() -> None:
    block = next(blocks(futures_of(load_case("tiny"), draws=5, seed=1)))
    assert not any(block.by_subject.values())


def test_too_many_draws_are_refused() -> None:
    with pytest.raises(InputError, match="1,000,000"):
        futures_of(load_case("tiny"), draws=1_000_001, seed=1)
