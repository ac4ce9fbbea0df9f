"""Replaying: published decisions and worked examples, put to the toolkit's own formulas."""

from toolkit.appraisal.replaying.replaying import replay
from toolkit.appraisal.replaying.results import Played, Replayed, Row

__all__ = ["Played", "Replayed", "Row", "replay"]
