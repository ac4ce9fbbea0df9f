"""Places: what is published about an area, and the part-filled case that follows from it.

Nothing here is read from disk; `toolkit/files/places.py` brings the shipped tables.
"""

from toolkit.places.filling import Filled, fill
from toolkit.places.gazetteer import Gazetteer

__all__ = ["Filled", "Gazetteer", "fill"]
