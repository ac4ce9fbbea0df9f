"""Whose voice set the weights: the order by other ways to join groups, and without each of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.ranks import firsts

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class View:
    """The weights and the order that one way to join groups gives.

    Args:
        name: `as stated`, `equal groups`, `headcount`, `only ...` or `without ...`.
        voices: Part of the say of each group, sums to 1, shape (groups,).
        weights: Shape (criteria,).
        totals: Weighted score of each option, shape (options,).
        first: Positions of the options that come first.
    """

    name: str
    voices: Array
    weights: Array
    totals: Array
    first: tuple[int, ...]


def view(name: str, scores: Array, by_group: Array, voices: Array) -> View:
    """Join groups by their part of the say.

    Args:
        name: Of the view.
        scores: Shape (options, criteria).
        by_group: Weights of each group, each summing to 1, shape (groups, criteria).
        voices: What each group counts, 0 or more, shape (groups,).
    """
    parts = voices / voices.sum()
    weights = parts @ by_group
    totals = scores @ weights
    return View(name, parts, weights, totals, firsts(totals))


def group_views(
    scores: Array, by_group: Array, people: Sequence[int], stated: Array
) -> tuple[View, View, View]:
    """Give the order as stated, with equal groups, and with one voice a person.

    Args:
        scores: Shape (options, criteria).
        by_group: Weights of each group, each summing to 1, shape (groups, criteria).
        people: How many are in each group.
        stated: What each group counts in the appraisal, shape (groups,).
    """
    return (
        view("as stated", scores, by_group, stated),
        view("equal groups", scores, by_group, np.ones(len(by_group))),
        view("headcount", scores, by_group, np.array(people, dtype=np.float64)),
    )


def leave_one_group_out(
    scores: Array, by_group: Array, stated: Array, names: Sequence[str]
) -> tuple[View, ...]:
    """Give the order without each group in turn, the others keeping their proportions.

    Args:
        scores: Shape (options, criteria).
        by_group: Weights of each group, each summing to 1, shape (groups, criteria).
        stated: What each group counts in the appraisal, shape (groups,).
        names: Of the groups.

    Returns:
        One for each group without which somebody still has a say.
    """
    others = (np.where(np.arange(len(names)) == n, 0.0, stated) for n in range(len(names)))
    return tuple(
        view(f"without {name}", scores, by_group, voices)
        for name, voices in zip(names, others, strict=True)
        if voices.sum() > 0
    )


def each_group_alone(scores: Array, by_group: Array, names: Sequence[str]) -> tuple[View, ...]:
    """Give the order that each group would give on its own.

    Args:
        scores: Shape (options, criteria).
        by_group: Weights of each group, each summing to 1, shape (groups, criteria).
        names: Of the groups.
    """
    alone = np.eye(len(names))
    return tuple(view(f"only {name}", scores, by_group, alone[n]) for n, name in enumerate(names))
