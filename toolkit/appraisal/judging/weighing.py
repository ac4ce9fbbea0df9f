"""Weights: from swings, or as stated, of each group and of all groups together."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.judging.results import View
from toolkit.statements.weighing import WeighingGroup

Floats = NDArray[np.float64]


def normalised(worth: Sequence[float] | Floats) -> Floats:
    """Turn the worth of each step, or weights as stated, into weights that sum to 1.

    Args:
        worth: By criterion, 0 or more.

    Returns:
        NaN throughout where everything is worth 0, as no weight can then be told.

    Source:
        Swing weighting: each weight is the swing over the sum of swings. DESNZ and HM Treasury,
        supplementary guidance on multi-criteria decision analysis, 2024.
    """
    given = np.asarray(worth, dtype=np.float64)
    return given / given.sum() if given.sum() > 0 else np.full_like(given, np.nan)


def together(weights: Floats, voice: Sequence[float] | Floats) -> Floats:
    """Bring the weights of groups together.

    Args:
        weights: Shape (groups, criteria), each row summing to 1.
        voice: Part of the voice of each group, in any unit: ones for equal groups, heads for a
            headcount.

    Returns:
        Weights by criterion, summing to 1.
    """
    return normalised(voice) @ weights


def voices_of(groups: Sequence[WeighingGroup]) -> dict[View, Floats]:
    """Give the part of the voice of each group, in every view; the one that leads comes first.

    Args:
        groups: Those that are heard.

    Returns:
        By view, each summing to 1; as stated only where every group states its part.
    """
    views: dict[View, Floats] = {}
    settled = [one.voice_share for one in groups if one.voice_share is not None]
    if len(settled) == len(groups) and sum(settled) > 0:
        views["as stated"] = normalised([float(one) for one in settled])
    views["equal groups"] = normalised([1.0] * len(groups))
    views["headcount"] = normalised([float(one.people) for one in groups])
    return views


def effective(weights: Floats, scores: Floats) -> Floats:
    """Give the weight that each criterion has in effect, given how far scores spread on it.

    Args:
        weights: By criterion.
        scores: Shape (options, criteria); cells without a score are NaN.

    Returns:
        By criterion, summing to 1; the weights themselves where nothing spreads.

    Source:
        Weight times range of scores, over the sum of these products.
    """
    nobody = np.isnan(scores).all(axis=0)
    filled = np.where(nobody, 0.0, scores)
    felt = weights * (np.nanmax(filled, axis=0) - np.nanmin(filled, axis=0))
    return felt / felt.sum() if felt.sum() > 0 else weights
