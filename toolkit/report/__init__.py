"""Report: the only room that writes results."""

from toolkit.report.writing import write_report

__all__ = ["write_report"]
