"""Tinyshire and the flagship, played through some futures."""

from dataclasses import dataclass

from toolkit.allocation import Allocation, allocate
from toolkit.futures import Futures, draw_futures
from toolkit.simulation import Simulation, simulate
from toolkit.statements.case import Case
from toolkit.statements.options import Option


@dataclass(frozen=True)
class Played:
    case: Case
    option: Option
    award: Allocation
    futures: Futures
    simulation: Simulation


def play(case: Case, option_id: str, *, draws: int = 500, seed: int = 1) -> Played:
    option = case.option(option_id)
    award = allocate(case, option)
    futures = draw_futures(case.assumptions, case.years, draws=draws, seed=seed)
    simulation = simulate(case, option, award, futures)
    assert simulation is not None
    return Played(case, option, award, futures, simulation)
