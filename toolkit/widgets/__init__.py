"""Widgets: the only room that knows notebooks."""

from toolkit.widgets.exploring import Explorer
from toolkit.widgets.tables import award_table, ranking_table, stream_table

__all__ = ["Explorer", "award_table", "ranking_table", "stream_table"]
