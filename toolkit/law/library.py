"""The library: the loaded rulebooks, by id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toolkit.errors import RulebookError
from toolkit.law.deciding_facts import FACTS
from toolkit.law.facts import Definitions, dictionary
from toolkit.law.rulebook import Rulebook


@dataclass(frozen=True)
class Library:
    """Rulebooks by id; one fact name means the same in all of them.

    Args:
        rulebooks: By id.
        definitions: Every fact that a rulebook or a timetable asks, by name.
    """

    rulebooks: Mapping[str, Rulebook]
    definitions: Definitions

    @classmethod
    def of(cls, rulebooks: Iterable[Rulebook]) -> "Library":
        """Shelve rulebooks; two of one id, or one fact defined in two ways, are refused.

        Where a rulebook defines a date of the timetable, its words count.
        """
        shelved: dict[str, Rulebook] = {}
        for rulebook in rulebooks:
            if rulebook.id in shelved:
                raise RulebookError(f"rulebook {rulebook.id} stands in the library twice")
            shelved[rulebook.id] = rulebook
        asked = dictionary(fact for rulebook in shelved.values() for fact in rulebook.facts)
        return cls(shelved, {**asked, **{one.name: one for one in FACTS if one.name not in asked}})

    def rulebook(self, id: str) -> Rulebook:
        """Take a rulebook from the shelf."""
        if id not in self.rulebooks:
            held = ", ".join(self.rulebooks) or "none"
            raise RulebookError(f"the library holds no rulebook {id}; it holds {held}")
        return self.rulebooks[id]
