from decimal import Decimal
from typing import get_args

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.distributions import (
    SHAPES,
    applies_to,
    follows,
    risk_type,
    shape_of,
)
from toolkit.statements.assumptions import Assumption, Distribution


def made(appraisal: Appraisal, **changes: object) -> Assumption:
    first = next(iter(appraisal.case.assumptions.values()))
    return first.model_copy(update=changes)


def test_every_shape_has_words() -> None:
    assert set(SHAPES) == set(get_args(Distribution))


def test_shapes_that_need_a_fourth_number_tell_it(appraisal: Appraisal) -> None:
    fat = made(appraisal, distribution="student_t", spread=Decimal("4.0"))
    assert shape_of(fat).endswith("; 4 degrees of freedom")
    mixed = made(appraisal, distribution="mixture", spread=Decimal("0.3"))
    assert shape_of(mixed).endswith("; 30% of it at or below nothing")


def test_what_an_assumption_moves_and_follows_is_named(appraisal: Appraisal) -> None:
    plain = made(appraisal)
    assert (applies_to(plain), follows(plain), risk_type(plain)) == ("all", "none", "volume")
    tied = made(
        appraisal,
        applies_to="N; S",
        common_factor="inflation",
        loading=Decimal("0.8"),
        risk="U",
    )
    assert (applies_to(tied), follows(tied), risk_type(tied)) == (
        "N, S",
        "inflation, loading 0.8",
        "unit cost",
    )
