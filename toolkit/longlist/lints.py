"""Lints: what a check of an appraisal found, in one plain sentence a board member understands."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Lint:
    """One finding of a check.

    Args:
        id: Names the check.
        level: `refused`, the appraisal leaves it out; or `flagged`, it counts and must be read.
        about: What it is about: ids of options, criteria, groups or rows.
        words: One plain sentence.
    """

    id: str
    level: Literal["refused", "flagged"]
    about: tuple[str, ...]
    words: str
