"""Random streams: one for each assumption, keyed by its name."""

from collections.abc import Iterable
from hashlib import blake2b

import numpy as np

from toolkit.errors import ToolkitError

BLOCK = 10_000  # draws made from one key, so that a chunk of them can be made on its own


def name_key(assumption: str) -> int:
    """Give the 64-bit key of a name, the same on every machine.

    >>> name_key("demand_level") == name_key("demand_level") != name_key("demand_growth")
    True
    """
    return int.from_bytes(blake2b(assumption.encode(), digest_size=8).digest(), "big")


def stream(seed: int, assumption: str, block: int) -> np.random.Generator:
    """Give an assumption its own random stream for one block of draws.

    Keyed by name rather than by order, so that every option meets the same futures and adding an
    assumption moves no other: a difference between options is never a difference in luck.
    """
    return np.random.default_rng(np.random.SeedSequence([seed, name_key(assumption), block]))


def refuse_collisions(assumptions: Iterable[str]) -> None:
    """Refuse two names with one key.

    Raises:
        ToolkitError: Names both; rename one.
    """
    seen: dict[int, str] = {}
    for name in assumptions:
        other = seen.setdefault(name_key(name), name)
        if other != name:
            raise ToolkitError(f"{name!r} and {other!r} share a random key; rename one of them")
