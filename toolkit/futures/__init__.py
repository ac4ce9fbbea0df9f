"""Futures: assumptions in, joint draws out."""

from toolkit.futures.chances import happened_by
from toolkit.futures.drawing import Block, Futures, Subjects, blocks, central, draw_futures

__all__ = ["Block", "Futures", "Subjects", "blocks", "central", "draw_futures", "happened_by"]
