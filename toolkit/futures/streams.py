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


def stream_name(assumption: str, subject: str) -> str:
    """Name the stream of one lot, provider or member that an assumption is drawn apart for.

    No id holds an `@`, so it is the name of no assumption.

    >>> stream_name("lot_noise", "Z01")
    'lot_noise@Z01'
    """
    return f"{assumption}@{subject}"


def factor_name(factor: str) -> str:
    """Name the stream of a common factor.

    >>> factor_name("economy")
    '@economy'
    """
    return f"@{factor}"


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
