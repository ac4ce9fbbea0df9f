"""Chapters: an appraisal written up as content, one file a chapter."""

from typing import TYPE_CHECKING

from toolkit.first_use import on_first_use

if TYPE_CHECKING:
    from toolkit.report.chapters.composing import compose

__all__ = ["compose"]

__getattr__ = on_first_use(__name__, {"compose": "composing"})
