from dataclasses import replace
from typing import get_args

import pytest

from toolkit.appraisal import Appraisal
from toolkit.appraisal.economic.results import EconomicCase, Left, Why
from toolkit.report.say_economic import (
    LEFT_WORDS,
    WHY_WORDS,
    evidence_of,
    not_separated_sentence,
    stability_sentence,
)


@pytest.fixture
def found(rich: Appraisal) -> EconomicCase:
    assert rich.economic is not None
    return rich.economic


def test_every_reason_has_words() -> None:
    assert set(WHY_WORDS) == set(get_args(Why.__value__ if hasattr(Why, "__value__") else Why))
    assert set(LEFT_WORDS) == set(get_args(Left.__value__ if hasattr(Left, "__value__") else Left))


def test_it_is_said_how_many_pairs_the_evidence_leaves_together(found: EconomicCase) -> None:
    apart, close = (
        replace(found, pairs=tuple(replace(pair, not_separated=why) for pair in found.pairs))
        for why in ("", "only assumed inputs")
    )
    assert not_separated_sentence(apart) == "The evidence separates every two options."
    assert not_separated_sentence(close) == "The evidence does not separate these options."
    some = replace(found, pairs=(*apart.pairs[:2], *close.pairs[:1]))
    assert "1 of 3 pairs" in not_separated_sentence(some)
    assert "only one option" in not_separated_sentence(replace(found, pairs=()))
    assert evidence_of(apart.pairs[0]) == "separates them"


def test_an_order_that_hangs_on_the_edition_is_fragile(found: EconomicCase) -> None:
    assert "same order" in stability_sentence(replace(found, stable=True))
    assert "edition-fragile" in stability_sentence(replace(found, stable=False))
    assert (
        stability_sentence(replace(found, editions=found.editions[:1])) == "One edition was used."
    )
