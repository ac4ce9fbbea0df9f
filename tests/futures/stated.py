"""Assumptions and futures for the tests of this room."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from toolkit.futures import Futures, Subjects, blocks, draw_futures
from toolkit.statements.assumptions import Assumption

type Array = NDArray[np.float64]

REALISED: dict[str, Any] = {
    "affects": "savings_realisation",
    "distribution": "mixture",
    "low": "-0.2",
    "central": "0.35",
    "high": "1",
    "spread": "0.35",
}
FAILURE: dict[str, Any] = {
    "affects": "provider_failure",
    "distribution": "chance",
    "low": 0,
    "central": "0.1",
    "high": "0.3",
}
LOT: dict[str, Any] = {
    "affects": "lot_volume",
    "distribution": "lognormal",
    "low": "0.8",
    "high": "1.2",
}


def assumption(name: str = "a", **changed: Any) -> Assumption:
    stated = {
        "assumption_id": name,
        "label": "An assumption",
        "affects": "price_level",
        "distribution": "triangular",
        "low": "0.9",
        "central": "1",
        "high": "1.3",
        "varies": "once",
        "unit": "factor",
        "owner": "finance",
        "quality": "low",
        "impact": "high",
        "basis": "assumed",
    }
    return Assumption.model_validate(stated | changed)


def futures(
    *assumptions: Assumption,
    draws: int = 10,
    seed: int = 1,
    years: int = 3,
    subjects: Subjects | None = None,
) -> Futures:
    named = {one.assumption_id: one for one in assumptions}
    return draw_futures(named, years, draws=draws, seed=seed, subjects=subjects)


def draws_of(futures: Futures) -> dict[str, Array]:
    """Everything drawn, all blocks together; what is drawn apart as `name@subject`."""
    parts = list(blocks(futures))
    whole = {
        name: np.concatenate([part.values[name] for part in parts]) for name in futures.assumptions
    }
    for name, apart in parts[0].by_subject.items():
        for subject in apart:
            joined = [part.by_subject[name][subject] for part in parts]
            whole[f"{name}@{subject}"] = np.concatenate(joined)
    return whole
