"""Report: the only room that writes results."""

from typing import TYPE_CHECKING

from toolkit.first_use import on_first_use

if TYPE_CHECKING:
    from toolkit.report.writing import write_report

__all__ = ["write_report"]

__getattr__ = on_first_use(__name__, {"write_report": "writing"})
