"""Items of records and notices: what must be stated, and what is said about it so far."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from toolkit.law.findings import Findings
from toolkit.law.kleene import Verdict

State = Literal["complete", "in part", "missing"]
Needed = Literal["yes", "unknown"]


@dataclass(frozen=True)
class Item:
    """One thing that a record or a notice must hold.

    Args:
        id: Names it; the same item has the same name in every record and notice.
        words: What to state, in our words.
        cites: The clauses that ask for it.
        question: What to ask a person while nothing says it.
        when: In which case only, or who is spared it; empty where it is always needed.
        duties: Rules of which one must be found, or may be, for it to be needed; none where it
            belongs to a notice that is needed as a whole.
    """

    id: str
    words: str
    cites: tuple[str, ...]
    question: str
    when: str = ""
    duties: tuple[str, ...] = ()


@dataclass(frozen=True)
class Saying:
    """Something said about an item.

    Args:
        text: As a record would state it.
        origin: Where it comes from.
        whole: Whether it answers the item by itself.
    """

    text: str
    origin: str
    whole: bool = True


Said = Mapping[str, tuple[Saying, ...]]
"""What is said about one lot, by item."""


@dataclass(frozen=True)
class Filled:
    """An item with what is said about it, for all lots about which the same is said.

    Args:
        item: What must be stated.
        lots: Ids of those lots.
        needed: Whether it is needed, as far as the law's findings are settled.
        said: In the order in which it is to be read.
    """

    item: Item
    lots: tuple[str, ...]
    needed: Needed
    said: tuple[Saying, ...] = ()

    @property
    def state(self) -> State:
        """How far it is answered."""
        if not self.said:
            return "missing"
        return "complete" if any(one.whole for one in self.said) else "in part"


def fill(
    items: Iterable[Item], needed: Mapping[str, Mapping[str, Needed]], said: Mapping[str, Said]
) -> tuple[Filled, ...]:
    """Put what is said to the items, in their order; lots about which the same is said share one.

    Args:
        items: What must be stated.
        needed: For each lot the items that it needs, or may need, by id.
        said: For each lot what is said, by item.
    """
    filled = []
    for item in items:
        alike: dict[tuple[Needed, tuple[Saying, ...]], list[str]] = {}
        for lot, wanted in needed.items():
            if item.id in wanted:
                found = said.get(lot, {}).get(item.id, ())
                alike.setdefault((wanted[item.id], found), []).append(lot)
        filled += [Filled(item, tuple(lots), how, what) for (how, what), lots in alike.items()]
    return tuple(filled)


def needs(findings: Findings, lot: str, rulebook: str, duties: Iterable[str]) -> Needed | None:
    """Say whether one of some duties binds a lot: yes, not settled, or nothing where none does."""
    wanted = set(duties)
    verdicts = [
        finding.verdict
        for finding in findings.about(lot)
        if finding.rulebook == rulebook and finding.id in wanted
    ]
    if Verdict.MET in verdicts:
        return "yes"
    return "unknown" if any(verdict != Verdict.NOT_MET for verdict in verdicts) else None
