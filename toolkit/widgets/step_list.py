"""The steps of the page as a list of buttons that says which one is open."""

from pathlib import Path

import anywidget
import traitlets as t


class StepList(anywidget.AnyWidget):
    """Steps in order; `current` names the one that is open."""

    _esm = Path(__file__).with_name("step_list.js")

    steps = t.List(t.List(t.Unicode())).tag(sync=True)
    current = t.Unicode().tag(sync=True)
