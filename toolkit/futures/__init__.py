"""Futures: assumptions in, joint draws out."""

from toolkit.futures.drawing import Block, Futures, blocks, central, draw_futures

__all__ = ["Block", "Futures", "blocks", "central", "draw_futures"]
