"""The uncertain inputs of a case as columns, beside the net benefits of the same futures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.futures import Block, Futures, blocks, central, happened_by
from toolkit.futures.streams import stream_name
from toolkit.statements.assumptions import Assumption, risk_of

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Inputs:
    """What every assumption was in every future, one number a future.

    Args:
        names: Of the columns: an assumption, or `assumption@lot` where it is drawn apart.
        values: In the assumption's own unit, shape (draws, columns).
        central: On likely values, shape (columns,).
        of: Columns of each assumption, by its id, in the order of the case.
    """

    names: tuple[str, ...]
    values: Array
    central: Array
    of: Mapping[str, tuple[int, ...]]


def inputs_of(futures: Futures) -> Inputs:
    """Read the first 10,000 futures off, each assumption as its mean over the contract years.

    An event that can happen only once counts from its year on: 0.6 is the third of five years.

    Args:
        futures: Which futures every option met.
    """
    drawn = dict(_columns(futures, next(blocks(futures))))
    likely = dict(_columns(futures, central(futures)))
    names = tuple(name for name, _ in drawn)
    of = {
        one: tuple(n for n, (_, assumption) in enumerate(drawn) if assumption == one)
        for one in futures.assumptions
    }
    return Inputs(
        names=names,
        values=np.column_stack([*drawn.values()]) if drawn else np.empty((futures.draws, 0)),
        central=np.array([float(one[0]) for one in likely.values()]),
        of=of,
    )


def settled_together(futures: Futures) -> Mapping[str, tuple[str, ...]]:
    """Group assumptions that one study might settle: those of a risk type, and those of a quality.

    Args:
        futures: Whose assumptions.

    Returns:
        Ids by `risk V` or `quality low`; a group of one is left out, as it says nothing new.
    """
    groups: dict[str, list[str]] = {}
    for sort, kind in (("risk", risk_of), ("quality", lambda one: one.quality)):
        for name, assumption in futures.assumptions.items():
            groups.setdefault(f"{sort} {kind(assumption)}", []).append(name)
    return {name: tuple(group) for name, group in groups.items() if len(group) > 1}


def _columns(futures: Futures, block: Block) -> Iterator[tuple[tuple[str, str], Array]]:
    """Give the name of a column and its assumption, with its values."""
    for name, assumption in futures.assumptions.items():
        if name not in block.by_subject:
            yield (name, name), _mean(assumption, block.values[name])
        for subject, values in block.by_subject.get(name, {}).items():
            yield (stream_name(name, subject), name), _mean(assumption, values)


def _mean(assumption: Assumption, values: Array) -> Array:
    lasts = assumption.distribution == "chance" and assumption.varies == "once"
    return np.asarray((happened_by(values) if lasts else values).mean(axis=1))
