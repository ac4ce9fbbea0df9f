from dataclasses import replace

import numpy as np
import pytest

from tests.appraisal.economic.compared import OTHERS, USUAL, played
from toolkit.allocation import allocate
from toolkit.appraisal.financial.identity import identity
from toolkit.files import load_case
from toolkit.simulation import futures_of, simulate


@pytest.mark.parametrize("option", (USUAL, *OTHERS))
def test_the_cases_tell_of_the_same_world_to_the_penny(option: str) -> None:
    simulation = played()[option]
    found = identity(simulation.accounts, simulation.flows, simulation.years)
    assert found.holds
    assert found.futures == simulation.draws
    assert found.transfers_gbp > 0


@pytest.mark.parametrize(
    "option", ["separate_frameworks", "prime_contractor", "alliance", "pooled_commissioning"]
)
def test_they_do_on_the_flagship_in_every_future_and_year(option: str) -> None:
    case = load_case("llr-home-care")
    futures = futures_of(case, draws=500, seed=case.seed)
    simulation = simulate(case, case.option(option), allocate(case, case.option(option)), futures)
    assert simulation is not None
    found = identity(simulation.accounts, simulation.flows, simulation.years)
    assert found.holds
    assert (found.futures, found.years) == (500, 7)


def test_a_payment_that_reaches_nobody_breaks_it() -> None:
    simulation = played()["alliance"]
    nets = simulation.accounts.nets_gbp.copy()
    nets[3, 1, 0] -= 0.01
    broken = replace(simulation.accounts, nets_gbp=nets)
    found = identity(broken, simulation.flows, simulation.years)
    assert not found.holds
    assert found.largest_gap_gbp == pytest.approx(0.01, abs=1e-6)


def test_a_resource_that_nobody_paid_for_breaks_it() -> None:
    accounts = played()["alliance"].accounts
    used = {**accounts.used_gbp, "magic": np.ones(accounts.nets_gbp.shape[:2])}
    assert not identity(replace(accounts, used_gbp=used), (), 2).holds
