"""Barriers people fear: what is cited, what it forbids, what it leaves open, beside the rules.

A page on a barrier is data in the folder of the rulebook that holds its law. Where no rule was
found behind a fear, the page says so in these words: no rule found.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from toolkit.errors import RulebookError

NO_RULE = "no rule found"

Reading = Literal["forbids", "no rule found", "forbids in part"]
KEYS = ("fear", "finding", "cited", "forbids", "leaves_open", "rules", "cites", "doubts")


@dataclass(frozen=True)
class Barrier:
    """One barrier that people fear, and what the law behind it says.

    Args:
        id: Unique in its rulebook.
        fear: What people say, in their words.
        finding: Whether the law forbids it, forbids part of it, or no rule was found.
        cited: What they cite for it.
        forbids: What the law cited does forbid; empty where no rule was found.
        leaves_open: What it leaves open.
        rules: Rules of the rulebook that answer it with reasons.
        cites: Clauses behind the page.
        doubts: What was not read or not settled.
    """

    id: str
    fear: str
    finding: Reading
    cited: tuple[str, ...]
    forbids: tuple[str, ...]
    leaves_open: tuple[str, ...]
    rules: tuple[str, ...]
    cites: tuple[str, ...]
    doubts: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse a page that claims a ban without naming it, or names one it does not claim."""
        if (self.finding == NO_RULE) != (not self.forbids):
            raise RulebookError(
                f"barrier {self.id}: {NO_RULE!r} and a list of what is forbidden exclude each other"
            )
        if not self.leaves_open:
            raise RulebookError(f"barrier {self.id} does not say what is left open")
        if self.finding != NO_RULE and not self.cites:
            raise RulebookError(f"barrier {self.id} cites nothing; name the clause that forbids")


def build_barriers(data: Mapping[str, Any], rules: Iterable[str]) -> tuple[Barrier, ...]:
    """Build the pages on barriers from parsed YAML: an id, then its entries.

    Args:
        data: `{id: {fear, finding, cited, forbids, leaves_open, rules, cites, doubts}}`.
        rules: Ids of the rules of the rulebook, to which `rules` may point.

    Raises:
        RulebookError: Every page that cannot be read, in one message.
    """
    known = set(rules)
    faults: list[str] = []
    barriers = []
    for id, entry in data.items():
        try:
            barrier = _barrier(id, entry)
        except KeyError as error:
            faults.append(f"barrier {id}: lacks {error.args[0]}")
        except RulebookError as error:
            faults.append(str(error))
        else:
            barriers.append(barrier)
            if strangers := [rule for rule in barrier.rules if rule not in known]:
                faults.append(f"barrier {id} points to unknown rule {', '.join(strangers)}")
    if faults:
        raise RulebookError("; ".join(faults))
    return tuple(barriers)


def _barrier(id: str, entry: Mapping[str, Any]) -> Barrier:
    strangers = sorted(set(entry) - set(KEYS))
    if strangers:
        raise RulebookError(
            f"barrier {id}: unknown key {', '.join(strangers)}; known are {', '.join(KEYS)}"
        )
    finding = entry["finding"]
    if finding not in get_args(Reading):
        raise RulebookError(f"barrier {id}: finding {finding!r} is none of {get_args(Reading)}")
    lists = {key: tuple(entry.get(key) or ()) for key in KEYS[2:]}
    return Barrier(id, entry["fear"], finding, **lists)
