"""A slider that also takes a typed number, both native, so that every keyboard knows them."""

from pathlib import Path

import anywidget
import traitlets as t

LIVE, SETTLED = 30, 350  # milliseconds from the last movement to telling it


class NumberSlider(anywidget.AnyWidget):
    """A number between two ends, moved or typed.

    Set `scale` to 100 and `unit` to `%` to show a share as a percentage; `value` stays a share.
    """

    _esm = Path(__file__).with_name("number_slider.js")

    description = t.Unicode().tag(sync=True)
    value = t.Float(0.0).tag(sync=True)
    min = t.Float(0.0).tag(sync=True)
    max = t.Float(1.0).tag(sync=True)
    step = t.Float(0.01).tag(sync=True)
    scale = t.Float(1.0).tag(sync=True)
    unit = t.Unicode().tag(sync=True)
    note = t.Unicode().tag(sync=True)
    disabled = t.Bool(False).tag(sync=True)
    settle_ms = t.Int(LIVE).tag(sync=True)

    @t.validate("value")
    def _within(self, proposal: dict[str, float]) -> float:
        """Keep a number between the ends, wherever it came from."""
        return min(max(proposal["value"], self.min), self.max)
