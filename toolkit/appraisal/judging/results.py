"""What groups of people said about the options, kept apart and brought together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.lints import Lint
from toolkit.statements.score_record import ScoreEntry

Floats = NDArray[np.float64]
View = Literal["as stated", "equal groups", "headcount"]
"""Ways to bring groups together: by settled parts of the voice, one part each, or by heads."""


@dataclass(frozen=True)
class GroupView:
    """What one group said.

    Args:
        id: Of the group.
        label: What people call it.
        role: As what its members speak.
        people: How many.
        user_voice: Whether it speaks for the people who receive care.
        weights: By criterion, summing to 1.
        scores: Its own, shape (options, criteria), 0 to 100; NaN where it gave none.
        not_theirs: Criteria that it does not score by design.
        totals: By option: its weights on the scores that stand; NaN where one is missing.
    """

    id: str
    label: str
    role: str
    people: int
    user_voice: bool
    weights: Floats
    scores: Floats
    not_theirs: tuple[str, ...]
    totals: Floats


@dataclass(frozen=True)
class Judged:
    """Options compared by measured and elicited criteria, with the weights of groups.

    It stands beside the ranking, which rests on measured criteria alone.

    Args:
        options: Ids, those with an award, in the order of the case.
        criteria: Ids, in the order of the case.
        left_out: Options without an award, on which nothing measured is known.
        scores: That stand, shape (options, criteria), 0 to 100; NaN where nobody gave one.
        groups: What each group said.
        weights: Together, by view and criterion, each summing to 1; the first view leads.
        totals: By view and option, 0 to 100; NaN for an option with a gap.
        record: Every score that was given, in order.
        digests: Of each entry; the last one is the head of the chain.
        lints: What a reader must know first.
    """

    options: tuple[str, ...]
    criteria: tuple[str, ...]
    left_out: tuple[str, ...]
    scores: Floats
    groups: tuple[GroupView, ...]
    weights: Mapping[View, Floats]
    totals: Mapping[View, Floats]
    record: tuple[ScoreEntry, ...]
    digests: tuple[str, ...]
    lints: tuple[Lint, ...]

    @property
    def view(self) -> View:
        """The view that leads: as stated where the bodies settled one, else equal groups."""
        return next(iter(self.weights))

    @property
    def head(self) -> str:
        """Digest of the last entry, which stands for the whole record; empty without one."""
        return self.digests[-1] if self.digests else ""
