from dataclasses import replace

import numpy as np
import pytest

from tests.appraisal.robustness.outlooks import outlook
from toolkit.appraisal.robustness.inputs_of import Inputs
from toolkit.appraisal.robustness.of_futures import assess_futures


def test_the_choice_and_what_it_rests_on() -> None:
    found = assess_futures(outlook())
    assert (found.best, found.runner_up) == (0, 1)
    assert found.best_share.sum() == pytest.approx(1)
    assert found.best_share[0] == pytest.approx(0.611, abs=0.03)  # Phi(40 / sqrt(2) / 100)
    assert found.regret is not None
    assert found.regret.choice == (1,)


def test_switching_values_are_those_of_the_lines_behind() -> None:
    found = assess_futures(outlook()).sensitivity
    assert found is not None
    assert found.response.explained == pytest.approx([1, 1, 1])
    demand, price = found.response.centre
    zero, rival = found.to_zero, found.to_rival
    assert zero[0].value == pytest.approx(9.0)  # 100 d = 900
    assert zero[1].value is None
    assert rival[0].value == pytest.approx((50 * price + 960) / 100)
    assert rival[1].value == pytest.approx((100 * demand - 960) / 50)
    assert found.two_way is not None
    assert set(found.two_way.inputs) == {0, 1}


def test_worth_is_told_for_each_assumption_and_for_those_settled_together() -> None:
    found = assess_futures(outlook())
    assert set(found.evppi) == {"demand", "price", "both"}
    assert found.evppi["both"].gbp == pytest.approx(found.evpi.gbp, rel=0.02)
    assert 0 < found.evppi["price"].gbp < found.evppi["both"].gbp


def test_futures_must_be_the_same() -> None:
    asked = outlook()
    with pytest.raises(ValueError, match="give the same futures"):
        assess_futures(replace(asked, net_benefits=asked.net_benefits[:, 1:]))


def test_one_option_without_inputs_has_nothing_to_be_sensitive_to() -> None:
    nothing = Inputs((), np.empty((5, 0)), np.empty(0), {})
    asked = replace(
        outlook(5), net_benefits=np.ones((1, 5)), inputs=nothing, together={}, by_scenario=None
    )
    found = assess_futures(asked)
    assert (found.runner_up, found.sensitivity, found.regret, found.evppi) == (None, None, None, {})
    assert found.evpi.gbp == 0


def test_one_option_with_one_input_has_no_lead_to_switch() -> None:
    asked = outlook()
    inputs = replace(
        asked.inputs, names=("demand",), values=asked.inputs.values[:, :1], of={"demand": (0,)}
    )
    one = assess_futures(
        replace(asked, net_benefits=asked.net_benefits[:1], inputs=inputs, together={})
    )
    assert one.sensitivity is not None
    assert (one.sensitivity.to_rival, one.sensitivity.two_way) == ((), None)
