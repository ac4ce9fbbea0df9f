"""What the longlist says: choices by dimension, the shortlist, business as usual, and lints."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.longlist.lints import Lint
from toolkit.statements.longlist import Candidate, Choice, Dimension

Standing = Literal["available", "closed", "unknown"]


@dataclass(frozen=True)
class Considered:
    """One dimension with the choices in it, in the order of the table.

    Args:
        preferred: Id of the preferred way forward; empty while there is none.
    """

    dimension: Dimension
    choices: tuple[Choice, ...]
    preferred: str


@dataclass(frozen=True)
class Placed:
    """A candidate, and whether it is on the shortlist.

    Args:
        carried: Whether it is; unknown answers never carry it.
        why: In one sentence.
        supporting: Groups that gave at least the share asked for.
        missed: Hurdle questions not answered with yes.
    """

    candidate: Candidate
    carried: bool
    why: str
    supporting: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Availability:
    """Whether the law leaves a way to a contract as a candidate needs it.

    Args:
        candidate: Its id.
        standing: `available` where every lot has a settled way to a contract, `closed` where a
            lot has none or the contract it rests on has ended, else `unknown`.
        closed: Lots whose ways are all closed.
        open_questions: Lots where it is not settled.
        words: One sentence.
    """

    candidate: str
    standing: Standing
    closed: tuple[str, ...]
    open_questions: tuple[str, ...]
    words: str


@dataclass(frozen=True)
class Growth:
    """How demand under business as usual moves over the horizon.

    Args:
        drivers: Assumptions that move it, by id, with their central change a year.
        years: Over how many contract years.
        frozen: Whether nothing moves it.
        words: One sentence.
    """

    drivers: Mapping[str, Decimal]
    years: int
    frozen: bool
    words: str


@dataclass(frozen=True)
class Longlist:
    """The options framework-filter of a case, as far as it is stated.

    Args:
        stated: Whether the case states choices or candidates at all.
        factors: Critical success factors in words, by id.
        considered: Every dimension, in the order in which choices are taken.
        placed: Every candidate, in the order of the table.
        availability: Of do minimum, and of business as usual.
        growth: Of business as usual.
        lints: What a board should know before it believes the shortlist.
    """

    stated: bool
    factors: Mapping[str, str]
    considered: tuple[Considered, ...]
    placed: tuple[Placed, ...]
    availability: tuple[Availability, ...]
    growth: Growth
    lints: tuple[Lint, ...]

    @property
    def shortlist(self) -> tuple[Candidate, ...]:
        """Give the candidates that are carried."""
        return tuple(one.candidate for one in self.placed if one.carried)
