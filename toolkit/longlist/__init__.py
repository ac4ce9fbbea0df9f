"""The options framework-filter: what is worth appraising, and why not the rest.

`filter_options` is the room's verb; `Longlist` is what it gives.
"""

from toolkit.longlist.filtering import filter_options
from toolkit.longlist.lints import Lint
from toolkit.longlist.results import Longlist

__all__ = ["Lint", "Longlist", "filter_options"]
