"""Uncertain inputs as a certificate stores them: in 65,535 even steps between their ends."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.inputs_of import Inputs

STEPS = 65_535

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class StoredInputs:
    """Inputs of every stored future, each within a step of what was drawn.

    Args:
        names: Of the inputs that vary.
        least: Of all stored futures, in the input's own unit, shape (inputs,).
        most: Likewise.
        steps: From least to most, 0 to 65,535, shape (draws, inputs).
    """

    names: tuple[str, ...]
    least: Array
    most: Array
    steps: NDArray[np.uint16] = field(repr=False, compare=False)

    @property
    def values(self) -> Array:
        """The inputs as anyone reads them back, shape (draws, inputs)."""
        return np.asarray(self.least + self.steps / STEPS * (self.most - self.least))


def stored_inputs(inputs: Inputs, draws: int) -> StoredInputs:
    """Round inputs to steps; one that never varies is left out.

    Args:
        inputs: As they were drawn.
        draws: How many of the first futures are kept.
    """
    values = inputs.values[:draws]
    varies = np.flatnonzero(np.ptp(values, axis=0) > 0)
    values = values[:, varies]
    least, most = values.min(axis=0, initial=np.inf), values.max(axis=0, initial=-np.inf)
    steps = np.rint((values - least) / (most - least) * STEPS).astype(np.uint16)
    return StoredInputs(tuple(inputs.names[n] for n in varies), least, most, steps)
