"""What commissioners would pay in the first year at the ends of a model's parameters."""

from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.futures import central
from toolkit.simulation.adding_up import Passed, passed
from toolkit.simulation.happening import what_happens
from toolkit.simulation.meeting import futures_of
from toolkit.simulation.playing import play
from toolkit.simulation.simulating import charges
from toolkit.simulation.stage import set_stage
from toolkit.statements.case import Case
from toolkit.statements.options import Option, Parameters
from toolkit.statements.terms import parameter_ranges, parameters_of


def cost_range(case: Case, option: Option, allocation: Allocation) -> tuple[float, float]:
    """Bound what commissioners pay in the first year on central values, GBP nominal.

    Each parameter that has a range is put at both of its ends, one at a time; whatever adds to the
    cost is added up for the upper bound, and whatever takes from it for the lower one.
    """
    values = parameters_of(case, option)
    now, _ = _played(case, option, allocation, values)
    low = high = now
    for name, ends in parameter_ranges(case, option).items():
        moved = [_played(case, option, allocation, {**values, name: end})[0] - now for end in ends]
        low += min(0.0, *moved)
        high += max(0.0, *moved)
    return low, high


def charges_of(case: Case, option: Option, allocation: Allocation) -> Decimal:
    """Give what commissioners pay beside care in the first year, on central values."""
    if not allocation.awards:
        return Decimal(0)
    return _played(case, option, allocation, parameters_of(case, option))[1]


def _played(
    case: Case, option: Option, allocation: Allocation, values: Parameters
) -> tuple[float, Decimal]:
    futures = futures_of(case, draws=1, seed=0)
    stage = set_stage(case, option, allocation, values)
    middle = central(futures)
    plan = what_happens(case, stage.cast, middle, stage.years)
    watched: list[Passed] = []
    played = play(stage, middle, plan, lambda one: watched.append(passed(one, 1, stage.years)))
    paying = [stage.cast.index(body) for body in stage.cast.commissioners]
    return -float(played.nets[0, 0, paying].sum()), charges(stage, watched)
