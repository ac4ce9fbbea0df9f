"""Published notices: what real procurements said of themselves, and the law that they named."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from toolkit.units import Day, FrozenMap, Gbp, Id, MisfitError, Some, Statement, Text, nothing

BASES = ("real", "derived", "assumed")


def _as_written(value: object) -> object:
    """Take yes and no, which YAML reads as such, back to the words that were written."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value


FactText = Annotated[Text, BeforeValidator(_as_written)]
Facts = FrozenMap[Id, FactText]


class PublishedNotice(Statement):
    """One real notice, with the facts that decide which law governs it.

    Args:
        id: Short name in this list.
        buyer: Who buys, as published.
        service: What is bought, in a few words.
        procedure: As published.
        published: Day of its latest publication.
        value_gbp: As published; left out where it is not visible.
        start: First day of care.
        end: Last day, extensions included.
        stated: The law that the notice names, in words.
        stated_regimes: The same as ids of rulebooks.
        stated_route: Route that it says it followed, as that rulebook calls it.
        first_event_from: Earliest day of the first event that fixes the law.
        first_event_to: Latest day of it; the same day where it is known.
        first_event_note: How both days were found.
        evidence: How directly the notice was read.
        url: Where it can be read.
        real: Facts that the notice states.
        derived: Facts that follow from it by arithmetic, perhaps with an assumed share.
        assumed: Facts that are our reading.
        notes: Why, by fact.
        note: Anything a reader should know.
    """

    id: Id
    buyer: Text
    service: Text
    procedure: Text
    published: Day
    value_gbp: Gbp | None = None
    start: Day | None = None
    end: Day | None = None
    stated: Text
    stated_regimes: Annotated[tuple[Id, ...], Some]
    stated_route: Id | None = None
    first_event_from: Day
    first_event_to: Day
    first_event_note: Text
    evidence: Text
    url: Text
    real: Facts = Field(default_factory=nothing)
    derived: Facts = Field(default_factory=nothing)
    assumed: Facts = Field(default_factory=nothing)
    notes: FrozenMap[Id, Text] = Field(default_factory=nothing)
    note: Text | None = None

    @model_validator(mode="after")
    def _days_are_in_order(self) -> Self:
        if self.first_event_to < self.first_event_from:
            what = f"is before first_event_from {self.first_event_from}; swap them"
            raise MisfitError("first_event_to", what)
        return self

    @model_validator(mode="after")
    def _each_fact_stands_once(self) -> Self:
        seen: set[str] = set()
        for basis, fact, _ in self.facts():
            if fact in seen:
                raise MisfitError(basis, f"states {fact} a second time; keep it under one basis")
            seen.add(fact)
        strangers = sorted(set(self.notes) - seen)
        if strangers:
            what = f"speaks of {', '.join(strangers)}, which no list states; state it or drop it"
            raise MisfitError("notes", what)
        return self

    def facts(self) -> Iterator[tuple[str, str, str]]:
        """Give every fact: how far it is published, its name and its value."""
        for basis in BASES:
            stated: Mapping[str, str] = getattr(self, basis)
            for fact, value in stated.items():
                yield basis, fact, value


class PublishedNotices(Statement):
    """Every notice that a case is compared with.

    Args:
        notices: In the order in which they are shown.
    """

    notices: tuple[PublishedNotice, ...]
