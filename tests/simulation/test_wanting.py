import numpy as np
import pytest

from tests.simulation.test_framework import ANY
from toolkit.simulation import futures_of
from toolkit.simulation.framework import CallOffTerms, Framework, framework_of
from toolkit.simulation.wanting import wanted_in
from toolkit.statements.case import Case


def framework(case: Case) -> Framework:
    return framework_of(case, case.option("separate_frameworks"), (), CallOffTerms((ANY,)))


def test_on_central_values_the_plan_is_wanted_and_grows_as_stated(tiny: Case) -> None:
    one = framework(tiny)
    found = wanted_in(tiny, one, futures_of(tiny, draws=40, seed=1))
    growth = [
        1 + float(row.central)
        for row in tiny.assumptions.values()
        if row.affects == "volume_growth" and not row.applies_to
    ]
    for lot, units in one.lots.items():
        assert found.central[lot].shape == (1, tiny.years)
        assert found.drawn[lot].shape == (40, tiny.years)
        wanted = units * np.prod(growth) ** np.arange(tiny.years)
        assert found.central[lot][0] == pytest.approx(wanted)


def test_what_reaches_one_lot_leaves_the_others_alone(tiny: Case) -> None:
    one = framework(tiny)
    first, *others = one.lots
    own = tiny.assumptions["demand_level"].model_copy(update={"applies_to": first})
    case = tiny.model_copy(update={"assumptions": {"demand_level": own}})
    found = wanted_in(case, one, futures_of(case, draws=200, seed=1))
    assert found.drawn[first].std() > 0
    for lot in others:
        assert found.drawn[lot] == pytest.approx(one.lots[lot])


def test_a_longer_run_begins_as_a_shorter_one(tiny: Case) -> None:
    one = framework(tiny)
    short, long = (wanted_in(tiny, one, futures_of(tiny, draws=n, seed=3)) for n in (10, 50))
    for lot in one.lots:
        assert (long.drawn[lot][:10] == short.drawn[lot]).all()
