"""What a replay found: each published figure beside ours, and the checks that spoke up."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.appraisal.lints import Lint
from toolkit.statements.replay_parts import Basis
from toolkit.statements.replays import Replay

Standing = Literal["agrees", "differs as noted", "disagrees"]
type Value = float | str


@dataclass(frozen=True)
class Found:
    """What the formulas give for one part.

    Args:
        figures: By kind of figure and name.
        lints: What the checks say.
    """

    figures: Mapping[str, Mapping[str, Value]]
    lints: tuple[Lint, ...] = ()


@dataclass(frozen=True)
class Row:
    """One figure.

    Args:
        of: Kind of figure.
        name: Of the figure.
        published: In the source, or derived from what stands there.
        ours: What the toolkit makes of the same inputs; nothing where it gives no such figure.
        basis: How the published one came about.
        standing: `differs as noted` where the source contradicts itself and ours differs as it
            must.
        note: Why the source differs; empty where it does not.
    """

    of: str
    name: str
    published: Decimal | str
    ours: Value | None
    basis: Basis
    standing: Standing
    note: str


@dataclass(frozen=True)
class Played:
    """One part of a replay.

    Args:
        formula: What it was put to.
        rows: Every figure.
        lints: What the checks say today.
        awaited: Checks that had to speak up and did not.
        unawaited: Checks that spoke up and had not to.
    """

    formula: str
    rows: tuple[Row, ...]
    lints: tuple[Lint, ...]
    awaited: tuple[str, ...]
    unawaited: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        """Whether no figure disagrees and the checks are those that were to speak up."""
        right = all(row.standing != "disagrees" for row in self.rows)
        return right and not self.awaited and not self.unawaited


@dataclass(frozen=True)
class Replayed:
    """A replay with what came of it."""

    replay: Replay
    parts: tuple[Played, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every figure of every part."""
        return tuple(row for part in self.parts for row in part.rows)

    @property
    def lints(self) -> tuple[Lint, ...]:
        """What the checks say of any part."""
        return tuple(lint for part in self.parts for lint in part.lints)

    @property
    def agrees(self) -> bool:
        """Whether every part agrees."""
        return all(part.agrees for part in self.parts)
