"""Options played through some futures, and books kept of futures that are worked out by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter

from toolkit.allocation import Allocation, allocate
from toolkit.futures import Block, Futures, draw_futures
from toolkit.payment import Posting, pairs
from toolkit.simulation import Simulation, simulate
from toolkit.simulation import playing as engine
from toolkit.simulation.happening import what_happens
from toolkit.simulation.stage import Stage, set_stage
from toolkit.statements.assumptions import Assumption, bounds
from toolkit.statements.case import Case
from toolkit.statements.contracts import Payment
from toolkit.statements.finances import Finance
from toolkit.statements.options import Option
from toolkit.statements.terms import parameters_of

type Array = NDArray[np.float64]
type Drawn = float | Sequence[float] | Array  # one value, one a year, or (draws, years)

MODEL = "separate_frameworks"
AWARDED: list[Allocation] = []  # what was solved before is taken over, so that tests stay quick
PAYMENT: TypeAdapter[Payment] = TypeAdapter(Payment)


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
    futures = draw_futures(
        case.assumptions, case.years, draws=draws, seed=seed, subjects=case.subjects
    )
    simulation = simulate(case, option, award, futures)
    assert simulation is not None
    return Played(case, option, award, futures, simulation)


def paying(case: Case, *payments: Mapping[str, object], leads: str = "none") -> Case:
    """Give the case with other payments in the model of separate frameworks."""
    model = case.models[MODEL]
    named = [{"label": "Any", **one} if one["id"] != "care" else {**one} for one in payments]
    changed = model.model_copy(
        update={
            "payments": tuple(PAYMENT.validate_python(one) for one in named),
            "structure": model.structure.model_copy(update={"leads": leads}),
        }
    )
    return case.model_copy(update={"models": {**case.models, MODEL: changed}})


def assuming(case: Case, *rows: Mapping[str, object]) -> Case:
    """Give the case with other assumptions; a row needs no more than what it affects."""
    made = [_assumption(row) for row in rows]
    return case.model_copy(update={"assumptions": {one.assumption_id: one for one in made}})


def _assumption(row: Mapping[str, object]) -> Assumption:
    affects = str(row["affects"])
    chance = affects in ("provider_failure", "member_withdrawal", "leader_loss", "shock")
    least, most = bounds(row["affects"])  # type: ignore[arg-type] # refused below if unknown
    central = {0.0: "1", -1.0: "0"}.get(least, "1") if most > 1 else "0.5"
    ends = ("0.9", "1", "1.1") if central == "1" else ("0", central, "0.6")
    return Assumption.model_validate(
        {
            "assumption_id": affects,
            "label": affects,
            "distribution": "chance"
            if chance
            else ("lognormal" if affects == "lot_volume" else "triangular"),
            **dict(zip(("low", "central", "high"), ends, strict=True)),
            "varies": "each_year",
            "unit": "any",
            "owner": "any",
            "quality": "low",
            "impact": "low",
            "basis": "assumed",
            **row,
        }
    )


def costing(case: Case, **parties: Mapping[str, object]) -> Case:
    """Give the case with the finances of some parties."""
    rows = {
        name: Finance.model_validate({"party_id": name, "basis": "assumed", **row})
        for name, row in parties.items()
    }
    return case.model_copy(update={"finances": {**case.finances, **rows}})


@dataclass(frozen=True)
class Books:
    """An option played through futures chosen by hand, with everything that was posted."""

    stage: Stage
    played: engine.Played
    postings: list[Posting]

    def net(self, party: str) -> Array:
        """Give what a party gains under the contract, shape (draws, years)."""
        return self.played.nets[:, :, self.stage.cast.index(party)]

    def nets(self, year: int = 0) -> dict[str, float]:
        """Give who gains what in a year of the first future, pennies; who gains nothing is out."""
        found = zip(self.stage.cast.parties, self.played.nets[0, year].tolist(), strict=True)
        return {party: round(gbp, 2) for party, gbp in found if abs(gbp) > 0.004}

    def paid(self, kind: str, year: int = 0) -> dict[tuple[str, str], float]:
        """Give who pays whom for one thing in a year of the first future, pennies."""
        found: dict[tuple[str, str], float] = {}
        parties = self.stage.cast.parties
        for one in self.postings:
            if one.kind == kind:
                at = min(year, one.gbp.shape[1] - 1)
                between = np.einsum("l,lab->ab", one.gbp[0, at], pairs(one))
                for payer, payee in np.argwhere(np.abs(between) > 0.004):
                    key = parties[payer], parties[payee]
                    found[key] = round(found.get(key, 0.0) + float(between[payer, payee]), 2)
        return {key: gbp for key, gbp in found.items() if gbp}


def books(
    case: Case,
    option_id: str = MODEL,
    *,
    drawn: Mapping[str, Drawn] | None = None,
    apart: Mapping[str, Mapping[str, Drawn]] | None = None,
    award: Allocation | None = None,
) -> Books:
    """Play an option through futures chosen by hand; what is not drawn stays at its central value.

    Args:
        case: The case.
        option_id: The option.
        drawn: By assumption.
        apart: Of assumptions drawn apart: by assumption, and by lot or provider.
        award: Of the option; solved for where none is given.
    """
    option = case.option(option_id)
    award = award or allocate(case, option, earlier=AWARDED)
    if not any(one.problem == award.problem for one in AWARDED):
        AWARDED.append(award)
    stage = set_stage(case, option, award, parameters_of(case, option))
    some = [*(drawn or {}).values(), *(v for by in (apart or {}).values() for v in by.values())]
    draws = max((np.atleast_2d(np.asarray(one, float)).shape[0] for one in some), default=1)
    shape = draws, case.years
    centre = {
        name: np.full(shape, 0.0 if one.distribution == "chance" else float(one.central))
        for name, one in case.assumptions.items()
    }
    given = {name: _wide(one, shape) for name, one in (drawn or {}).items()}
    by = {
        name: {who: _wide(one, shape) for who, one in subjects.items()}
        for name, subjects in (apart or {}).items()
    }
    middle = Block(1, {name: value[:1] for name, value in centre.items()})
    plan = what_happens(case, stage.cast, middle, stage.years)
    found: list[Posting] = []
    played = engine.play(stage, Block(draws, {**centre, **given}, by), plan, found.append)
    return Books(stage, played, found)


def _wide(drawn: Drawn, shape: tuple[int, int]) -> Array:
    return np.broadcast_to(np.atleast_2d(np.asarray(drawn, float)), shape)
