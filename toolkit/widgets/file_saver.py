"""A button that has a file made, and the link that saves it once it is there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import traitlets as t

from toolkit.errors import ToolkitError

type MakeFile = Callable[[], tuple[str, bytes]]
"""Gives the name and the content of a file."""


class FileSaver(anywidget.AnyWidget):
    """Makes a file when asked to, and hands it to the browser without leaving it on a disk."""

    _esm = Path(__file__).with_name("file_saver.js")

    description = t.Unicode().tag(sync=True)
    note = t.Unicode().tag(sync=True)
    disabled = t.Bool(False).tag(sync=True)
    name = t.Unicode().tag(sync=True)
    content = t.Bytes().tag(sync=True)
    refusal = t.Unicode().tag(sync=True)
    answered = t.Int(0).tag(sync=True)

    def __init__(self, description: str, make: MakeFile, *, note: str = "") -> None:
        super().__init__(description=description, note=note)
        self._make = make
        self.on_msg(self._asked)

    def _asked(self, _widget: object, _message: Any, _buffers: object) -> None:
        self.answer()

    def answer(self) -> None:
        """Make the file, or say in a sentence why not."""
        self.name, self.content, self.refusal = "", b"", ""
        try:
            self.name, self.content = self._make()
        except ToolkitError as error:
            self.refusal = f"Refused: {error}"
        self.answered += 1

    def forget(self) -> None:
        """Take back a file that no longer shows what is chosen."""
        if self.content or self.refusal:
            self.name, self.content, self.refusal = "", b"", ""
            self.answered += 1
