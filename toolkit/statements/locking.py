"""Locking what decides an award before bids are opened, in a log whose entries hang together.

Each entry carries a digest of itself and of the one before it, so that none can be changed, left
out or put in later without showing. Nothing here is secret: the log proves what stood when.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any, Literal

from pydantic import BaseModel, Field

from toolkit.errors import InputError, Place
from toolkit.statements.case import Case, Identity
from toolkit.statements.reading import did_you_mean, read_values
from toolkit.statements.tables import TABLES
from toolkit.units import Day, FrozenMap, Statement, Text, nothing

WITH_THE_BIDS = frozenset(
    {
        "providers", "consortium_members", "bids", "packages", "exclusive_bids",
        "conditional_bids", "low_bid_determinations", "synergies", "volume_tiers", "standbys",
        "finances", "memberships", "facts", "reviews", "readiness", "evaluation", "approvals",
        "scores", "legal_advice",
    }
)  # fmt: skip
"""Tables that come with the bids or after them, and so cannot be locked before."""

COMPARED = "options are compared"
"""Why a comparison of options awards nothing, whatever was locked."""

MAY_MOVE = frozenset({"stage", "as_of", "seed", "caveats", "hypothetical"})
"""Keys of `case.yaml` that may change between advert and award."""


class Entry(Statement):
    """One entry of the log of a procurement.

    Args:
        kind: `lock` freezes what decides an award; `names_opened` lets bidders be named.
        on: Day on which it was made.
        role: Who made it, such as procurement lead.
        goal: What an award makes best, in words, for a lock.
        option: The one option that was advertised, for a lock.
        parts: Digest of each part that is locked, by name.
        previous: Digest of the entry before; empty for the first.
        digest: Of all of this and of the entry before.
    """

    kind: Literal["lock", "names_opened"]
    on: Day
    role: Text
    goal: str = ""
    option: str = ""
    parts: FrozenMap[str, str] = Field(default_factory=nothing)
    previous: str = ""
    digest: str = ""


type Log = Sequence[Entry]


def locked(case: Case, option: str, log: Log, *, on: date, role: str) -> Entry:
    """Freeze rules, goal, tie rule, structure and weights of a case as they stand.

    Args:
        case: Without a scenario.
        option: Id of the option that is advertised; empty where the case has one only.
        log: Entries until now.
        on: Day.
        role: Who locks.

    Raises:
        InputError: A scenario is applied, the case is at the award stage already, it is left
            open which option is advertised, the role cannot be read, or the day is before the
            last entry's.
    """
    known = [one.id for one in case.options]
    if not option and len(known) == 1:
        option = known[0]
    if option not in known:
        said = repr(option) if option else "nothing"
        what = f"{said} is named, and one structure is advertised; {did_you_mean(option, known)}"
        raise InputError.single(Place(case.id), "--option", what)
    if case.scenario_id is not None:
        what = f"scenario {case.scenario_id!r} is applied; lock the case as it was published"
        raise InputError.single(Place(case.id), "scenario", what)
    if case.stage == "award":
        what = "is award, and bids are open; lock while the stage is plan or tender"
        raise InputError.single(Place(case.id), "stage", what)
    entry = _next_entry(log, kind="lock", on=on, role=role)
    goal, parts = case.goal_words, parts_of(case)
    told = Entry(kind="lock", on=on, role=entry.role, goal=goal, option=option, parts=parts)
    return _chained(told, log)


def names_opened(log: Log, *, on: date, role: str) -> Entry:
    """Let bidders be named, by a second role.

    Args:
        log: Entries until now.
        on: Day.
        role: Who opens; not who locked.

    Raises:
        InputError: Nothing is locked, the same role locked it, the role cannot be read, or the
            day is before the last entry's.
    """
    lock = last_lock(log)
    if lock is None:
        what = "nothing is locked yet; lock the case before bidders are named"
        raise InputError.single(Place("log"), "names_opened", what)
    if lock.role.casefold() == role.strip().casefold():
        what = f"{role!r} locked the case; another role must open the names"
        raise InputError.single(Place("log"), "role", what)
    return _chained(_next_entry(log, kind="names_opened", on=on, role=role), log)


def last_lock(log: Log) -> Entry | None:
    """Give the lock in force, or nothing."""
    return next((one for one in reversed(log) if one.kind == "lock"), None)


def are_names_open(log: Log) -> bool:
    """Say whether bidders may be named under the lock in force; not by a log that is broken."""
    opened = bool(log) and last_lock(log) is not None and log[-1].kind == "names_opened"
    return opened and first_broken(log) is None


def first_broken(log: Log) -> int | None:
    """Give the position of the first entry that does not hang together with those before."""
    for n in range(len(log)):
        if _chained(log[n].model_copy(update={"previous": "", "digest": ""}), log[:n]) != log[n]:
            return n
    return None


def changed_since(case: Case, lock: Entry) -> tuple[str, ...]:
    """Name the parts of a case that are no longer as they were locked."""
    now = parts_of(case)
    names = dict.fromkeys([*now, *lock.parts])
    return tuple(name for name in names if now.get(name) != lock.parts.get(name))


def why_no_award(case: Case, goal: str, log: Log) -> tuple[str, ...]:
    """Say what keeps an allocation from being an award; nothing where it is one.

    Only a goal that was published and locked decides an award, so that least regret, a worst tail
    or an even share stay tools of planning.

    Args:
        case: As it stands.
        goal: What was made best, in words.
        log: Of the procurement.
    """
    told = []
    if case.stage != "award":
        told.append(f"the case is at the {case.stage} stage")
    if case.scenario_id is not None:
        told.append(f"scenario {case.scenario_id} is applied")
    told += [
        f"rule {name} sets bids aside for their price alone, which is a what-if"
        for name, rule in case.rules.items()
        if rule.kind == "low_price_what_if" and rule.applies
    ]
    if (broken := first_broken(log)) is not None:
        told.append(f"entry {broken + 1} of the log was changed after it was made")
    lock = last_lock(log)
    if lock is None:
        return (*told, "nothing was locked before bids were opened")
    if changed := changed_since(case, lock):
        told.append(f"changed since the lock of {lock.on}: {', '.join(changed)}")
    if goal != lock.goal:
        told.append(f"the award was to make best {lock.goal!r}, not {goal!r}")
    return tuple(told)


def pseudonyms(bidders: Iterable[str], log: Log) -> Mapping[str, str]:
    """Give each bidder a name that says nothing, the same until the case is locked again.

    Numbers follow a digest of the lock, and so neither the order of the table nor of the bids.
    """
    lock = last_lock(log)
    salt = lock.digest if lock else ""
    drawn = sorted({*bidders}, key=lambda name: _digest([salt, name]))
    return {name: f"bidder-{n:02d}" for n, name in enumerate(drawn, 1)}


def parts_of(case: Case) -> dict[str, str]:
    """Give a digest of each part of a case that can be locked before bids are opened.

    Two ways of writing the same, such as 0.5 and 0.50, have one digest.
    """
    identity = {name: getattr(case, name) for name in Identity.model_fields if name not in MAY_MOVE}
    found = {"case": identity, "models": case.models}
    found |= {name: getattr(case, name) for name in TABLES if name not in WITH_THE_BIDS}
    return {name: _digest(_plain(part)) for name, part in found.items()}


def _next_entry(log: Log, *, kind: str, on: date, role: str) -> Entry:
    """Read what is to be logged next; a log runs forward in time."""
    values = {"kind": kind, "on": on, "role": role.strip()}
    entry, faults = read_values(Entry, values, lambda path: Place("log"))
    if entry is None:
        raise InputError(faults)
    if log and on < log[-1].on:
        what = f"{on} is before the last entry, of {log[-1].on}; give that day or a later one"
        raise InputError.single(Place("log"), "on", what)
    return entry


def _chained(entry: Entry, log: Log) -> Entry:
    previous = log[-1].digest if log else ""
    told = entry.model_copy(update={"previous": previous, "digest": ""})
    return told.model_copy(update={"digest": _digest(_plain(told))})


def _digest(plain: Any) -> str:
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return sha256(text.encode("ascii")).hexdigest()


def _plain(value: Any) -> Any:
    """Write a statement as lists, texts and numbers that have one spelling."""
    match value:
        case BaseModel():
            fields = type(value).model_fields
            return {name: _plain(getattr(value, name)) for name in fields}
        case Mapping():
            return [[_plain(key), _plain(one)] for key, one in value.items()]
        case tuple() | list():
            return [_plain(one) for one in value]
        case bool() | int() | str() | None:
            return value
        case Decimal():
            return f"{value.normalize():f}"
        case date():
            return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no part of a statement")
