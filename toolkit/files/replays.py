"""Loading published decisions and worked examples that ship with the toolkit."""

import re
from functools import cache

from toolkit.errors import InputError, Place
from toolkit.files.shipped import shipped, shipped_names
from toolkit.files.statement_files import read_statement
from toolkit.statements.reading import did_you_mean
from toolkit.statements.replays import Replay

FOLDER = "replays"


def shipped_replays() -> tuple[str, ...]:
    """Give the ids of the replays that ship, decisions first, in the order of their numbers."""
    return tuple(sorted(shipped_names(FOLDER), key=lambda name: (name[0], _number(name), name)))


def load_replay(replay: str) -> Replay:
    """Load a replay that ships, by id.

    Raises:
        InputError: There is none of that id, or it breaks its schema.
    """
    known = {name.lower(): name for name in shipped_replays()}
    name = known.get(replay.strip().lower())
    if name is None:
        what = f"{replay!r} is not a replay; {did_you_mean(replay, known.values())}"
        raise InputError.single(Place("replay"), "", what)
    return read_statement(Replay, shipped("contracts", FOLDER, f"{name}.yaml"))


@cache
def load_replays() -> tuple[Replay, ...]:
    """Load every replay that ships."""
    return tuple(load_replay(one) for one in shipped_replays())


def _number(name: str) -> int:
    digits = re.search(r"\d+", name)
    return int(digits[0]) if digits else 0
