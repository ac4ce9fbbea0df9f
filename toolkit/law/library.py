"""The library: the loaded rulebooks, by id."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toolkit.errors import RulebookError
from toolkit.law.deciding_facts import FACTS
from toolkit.law.facts import FactDefinition, dictionary, problem_with
from toolkit.law.rulebook import Rulebook


@dataclass(frozen=True)
class Library:
    """Rulebooks by id; one fact name means the same in all of them."""

    rulebooks: Mapping[str, Rulebook]

    @classmethod
    def of(cls, rulebooks: Iterable[Rulebook]) -> "Library":
        """Shelve rulebooks; two of one id, or one fact defined in two ways, are refused."""
        shelved: dict[str, Rulebook] = {}
        for rulebook in rulebooks:
            if rulebook.id in shelved:
                raise RulebookError(f"rulebook {rulebook.id} stands in the library twice")
            shelved[rulebook.id] = rulebook
        library = cls(shelved)
        dictionary(library._all_facts())
        return library

    def rulebook(self, id: str) -> Rulebook:
        """Take a rulebook from the shelf."""
        if id not in self.rulebooks:
            held = ", ".join(self.rulebooks) or "none"
            raise RulebookError(f"the library holds no rulebook {id}; it holds {held}")
        return self.rulebooks[id]

    @property
    def definitions(self) -> Mapping[str, FactDefinition]:
        """Every fact that a rulebook or a timetable asks, by name."""
        return dictionary(self._all_facts())

    def problem_with(self, name: str, text: str) -> str | None:
        """Say what is wrong with a written fact; nothing where it is sound."""
        return problem_with(self.definitions, name, text)

    def _all_facts(self) -> Iterable[FactDefinition]:
        """Give every fact; where a rulebook defines a date of the timetable, its words count."""
        asked = [fact for rulebook in self.rulebooks.values() for fact in rulebook.facts]
        names = {fact.name for fact in asked}
        return (*asked, *(fact for fact in FACTS if fact.name not in names))
