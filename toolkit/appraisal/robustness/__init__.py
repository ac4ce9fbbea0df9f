"""Robustness: how wrong weights, inputs and futures would have to be to change the answer."""

from toolkit.appraisal.robustness.assessing import Compared, Robustness, Spending, assess
from toolkit.appraisal.robustness.inputs_of import Inputs, inputs_of
from toolkit.appraisal.robustness.of_futures import OfFutures, Outlook
from toolkit.appraisal.robustness.of_weights import OfWeights, Voices, Weighing

__all__ = [
    "Compared",
    "Inputs",
    "OfFutures",
    "OfWeights",
    "Outlook",
    "Robustness",
    "Spending",
    "Voices",
    "Weighing",
    "assess",
    "inputs_of",
]
