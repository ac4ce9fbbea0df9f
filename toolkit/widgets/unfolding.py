"""A part of a page that is made only when somebody asks for it."""

from collections.abc import Callable

import ipywidgets as w

HIDE = "Hide this part"


class Unfolding:
    """A button that makes a part the first time, and shows or hides it from then on.

    Args:
        label: What the button offers.
        make: Makes the part; it may take a second.
    """

    def __init__(self, label: str, make: Callable[[], w.Widget]) -> None:
        self._label, self._make = label, make
        self.button = w.Button(description=label)
        self.holder = w.VBox(layout=w.Layout(display="none"))
        self.button.on_click(self._turn)
        self.view = w.VBox([self.button, self.holder])

    def _turn(self, _button: object) -> None:
        if not self.holder.children:
            self.holder.children = (self._make(),)
        opened = self.holder.layout.display == "none"
        self.holder.layout.display = "" if opened else "none"
        self.button.description = HIDE if opened else self._label
