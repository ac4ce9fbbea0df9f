"""UnitingCare played through the engine: its vehicle's margin, before and after anybody helps."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from toolkit.allocation import allocate
from toolkit.files import load_case
from toolkit.futures import Block, blocks, central, draw_futures
from toolkit.payment import Posting
from toolkit.simulation import Simulation, simulate
from toolkit.simulation.happening import what_happens
from toolkit.simulation.playing import play
from toolkit.simulation.stage import Stage, set_stage
from toolkit.statements.case import Case
from toolkit.statements.terms import parameters_of

type Array = NDArray[np.float64]

FOLDER = Path(__file__).parent / "unitingcare_case"
DRAWS, SEED = 4_000, 1
SIGNED, GUARANTEED = "as_signed", "guaranteed"
STOOD_BEHIND = ("parent_guarantee", "step_in")  # who makes the loss good


@dataclass(frozen=True)
class Ledger:
    """What an option moved in every future.

    Args:
        parties: In the order of the columns.
        nets: Received less paid, GBP nominal, shape (draws, years, parties).
        by_kind: The same for each kind of payment.
    """

    parties: tuple[str, ...]
    nets: Array
    by_kind: dict[str, Array]

    def net(self, party: str) -> Array:
        """Of one party, shape (draws, years)."""
        found: Array = self.nets[:, :, self.parties.index(party)]
        return found

    def kind(self, kind: str, party: str) -> Array:
        """Of one party through one kind of payment, shape (draws, years)."""
        found: Array = self.by_kind[kind][:, :, self.parties.index(party)]
        return found

    def margin(self) -> Array:
        """Of the vehicle, before anybody makes its loss good, shape (draws, years)."""
        helped = sum(self.kind(kind, "vehicle") for kind in STOOD_BEHIND)
        return self.net("vehicle") - helped


@cache
def as_published() -> Case:
    return load_case(FOLDER)


def without(case: Case, *names: str) -> Case:
    """Drop assumptions, so that what they move stays as planned."""
    left = {name: one for name, one in case.assumptions.items() if name not in names}
    return case.model_copy(update={"assumptions": MappingProxyType(left)})


def with_terms(case: Case, **terms: str) -> Case:
    """Set parameters of every option."""
    given = {name: Decimal(value) for name, value in terms.items()}
    options = tuple(
        one.model_copy(update={"parameters": MappingProxyType({**one.parameters, **given})})
        for one in case.options
    )
    return case.model_copy(update={"options": options})


def stage_of(case: Case, option_id: str) -> Stage:
    option = case.option(option_id)
    return set_stage(case, option, allocate(case, option), parameters_of(case, option))


def ledger(case: Case, option_id: str = SIGNED, *, at_centre: bool = False) -> Ledger:
    """Play an option through every future, or on central values alone."""
    stage = stage_of(case, option_id)
    futures = draw_futures(
        case.assumptions, case.years, draws=DRAWS, seed=SEED, subjects=case.subjects
    )
    middle = central(futures)
    block: Block = middle if at_centre else next(iter(blocks(futures)))
    shape = (block.draws, case.years, len(stage.cast.parties))
    by_kind: dict[str, Array] = {}

    def keep(posting: Posting) -> None:
        moved = np.zeros(shape) + posting.gbp @ (posting.payees - posting.payers)
        by_kind[posting.kind] = by_kind.get(posting.kind, 0.0) + moved

    plan = what_happens(case, stage.cast, middle, case.years)
    return Ledger(stage.cast.parties, play(stage, block, plan, keep).nets, by_kind)


def simulated(case: Case, option_id: str = SIGNED) -> Simulation:
    option = case.option(option_id)
    futures = draw_futures(
        case.assumptions, case.years, draws=DRAWS, seed=SEED, subjects=case.subjects
    )
    found = simulate(case, option, allocate(case, option), futures)
    assert found is not None
    return found


def chance_of_loss(case: Case) -> float:
    """Part of the futures in which the vehicle's first year ends below nothing."""
    return float((ledger(case).margin()[:, 0] < 0).mean())


def gap(case: Case) -> float:
    """What the vehicle is short of in its first year on average, GBP nominal."""
    return -float(ledger(case).margin()[:, 0].mean())


def budgets() -> list[float]:
    """What the vehicle is paid in each year on central values, GBP nominal."""
    found = ledger(as_published(), at_centre=True)
    return list(found.kind("care", "vehicle")[0].tolist())


def who_bears_tax() -> list[float]:
    """Parts of the first year's tax that fall on members, vehicle and commissioner.

    Found by letting recovery stay what it was, with everything else alike.
    """
    case = as_published()
    recovery = next(
        str(one.value)
        for one in case.models[case.option(SIGNED).model].parameters
        if one.name == "recovery_before"
    )
    taxed, untaxed = ledger(case), ledger(with_terms(case, recovery_after=recovery))
    parties: Sequence[str] = ("MEMBERS", "vehicle", "CCG")
    lost = [float((untaxed.net(one) - taxed.net(one))[:, 0].mean()) for one in parties]
    whole = float((taxed.net("tax") - untaxed.net("tax"))[:, 0].mean())
    return [one / whole for one in lost]
