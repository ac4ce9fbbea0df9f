"""Ids of a case for ids of a release, which may hold anything."""

import re
from collections.abc import Collection, Iterable

from toolkit.statements.checks import LEDGER_ACCOUNTS
from toolkit.statements.facts import EVERY_LOT, EVERY_OPTION

RESERVED = frozenset({*LEDGER_ACCOUNTS, EVERY_LOT, EVERY_OPTION})
LONGEST = 40
_SOUND = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.\-]{0,59}")
_OTHER = re.compile(r"[^A-Za-z0-9_.\-]+")


def ids_for(wanted: Iterable[str], kind: str, taken: Collection[str] = ()) -> dict[str, str]:
    """Give each id of a release an id that a case can hold, its own where that is sound.

    Args:
        wanted: Ids as published; each is given once.
        kind: What they name, for those of which nothing can be kept.
        taken: Ids that others have.

    >>> ids_for(["N", "../../x", "?"], "lot", ["N"])
    {'N': 'N-2', '../../x': 'x', '?': 'lot'}
    """
    found: dict[str, str] = {}
    used = {*taken, *RESERVED}
    for name in wanted:
        if name in found:
            continue
        cut = _OTHER.sub("-", name).strip("-._")[:LONGEST].strip("-._")
        stem = name if _SOUND.fullmatch(name) else cut or kind
        fresh, number = stem, 2
        while fresh in used:
            fresh, number = f"{stem[:50]}-{number}", number + 1
        found[name] = fresh
        used.add(fresh)
    return found
