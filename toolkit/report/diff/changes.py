"""What a comparison of two runs says: what was put in, and what came out."""

from dataclasses import dataclass
from typing import Literal

from toolkit.report.content import Number
from toolkit.report.showing import in_prose

Topic = Literal[
    "ranking",
    "award possible",
    "separation",
    "route",
    "award",
    "money",
    "affordability",
    "risk",
    "score",
    "worth",
    "law",
    "assurance",
]
TOPICS: tuple[Topic, ...] = (
    "ranking", "award possible", "separation", "route", "award", "money", "affordability", "risk",
    "score", "worth", "law", "assurance",
)  # fmt: skip
"""What a board asks about first stands first."""

type Shown = Number | str


@dataclass(frozen=True)
class Change:
    """One thing that reads otherwise.

    Args:
        about: What it is of: an option, a lot, a finding.
        before: As the earlier run shows it.
        after: As the later run shows it.
    """

    about: str
    before: Shown
    after: Shown


@dataclass(frozen=True)
class Outcome(Change):
    """A change in what came out, with what it is about."""

    topic: Topic = "ranking"


@dataclass(frozen=True)
class Differences:
    """What two runs differ in.

    Args:
        inputs: What was put in otherwise: files, day of the law, seed, draws, version, settings.
        details: What changed files say otherwise, as far as both runs carry it.
        outcomes: What came out otherwise, what weighs most first.
        within_rounding: Figures that moved by less than is shown.
    """

    inputs: tuple[Change, ...]
    details: tuple[Change, ...]
    outcomes: tuple[Outcome, ...]
    within_rounding: int

    @property
    def none(self) -> bool:
        """Whether nothing changed at all."""
        return not self.inputs and not self.outcomes and not self.within_rounding


def words(value: Shown) -> str:
    """Write a value as a sentence shows it."""
    return in_prose(value) if isinstance(value, Number) else value
