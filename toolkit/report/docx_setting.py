"""What a Word document lends to its pieces: styles, bookmarks, and a way to take things in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """What a document lends to its pieces.

    Args:
        styles: Id of each style by its name.
        places: Number and name of the bookmark of each id.
        address: Takes a web address into the document and gives its relation.
        image: Takes a raster picture into the document and gives its relation.
        rooms: How wide upright and turned pages are beside those reckoned with, as shares.
        wide: Whether the pages are turned.
    """

    styles: Mapping[str, str]
    places: Mapping[str, tuple[int, str]]
    address: Callable[[str], str]
    image: Callable[[bytes], str]
    rooms: tuple[float, float]
    wide: bool = False

    @property
    def room(self) -> float:
        """Give the share of the pages in use."""
        return self.rooms[self.wide]
