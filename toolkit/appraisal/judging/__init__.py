"""Judging: what groups of people weigh and score, as a record that holds."""

from toolkit.appraisal.judging.judge import judge
from toolkit.appraisal.judging.results import GroupView, Judged, View

__all__ = ["GroupView", "Judged", "View", "judge"]
