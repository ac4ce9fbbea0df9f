import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.payment import implied_growth, real_cut

CUT = st.floats(0, 0.9)
GROWTH = st.floats(-0.5, 0.5)


@given(CUT, GROWTH)
def test_the_implied_growth_undoes_the_real_cut(target: float, growth: float) -> None:
    assert implied_growth(target, real_cut(target, growth)) == pytest.approx(growth, abs=1e-9)


@given(CUT, st.floats(0.001, 0.5))
def test_growth_makes_a_target_harder(target: float, growth: float) -> None:
    assert real_cut(target, growth) > target


def test_without_growth_the_target_is_the_cut() -> None:
    assert real_cut(0.035, 0.0) == pytest.approx(0.035)
