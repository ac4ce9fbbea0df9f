"""A native file field that sends one file of a bearable size."""

from pathlib import Path

import anywidget
import traitlets as t

from toolkit.files.text_files import MOST_BYTES


class FilePicker(anywidget.AnyWidget):
    """Takes one file; `sent` counts how often, because a mended file may keep its name."""

    _esm = Path(__file__).with_name("file_picker.js")

    description = t.Unicode().tag(sync=True)
    accept = t.Unicode(".xlsx").tag(sync=True)
    most_bytes = t.Int(MOST_BYTES).tag(sync=True)
    name = t.Unicode().tag(sync=True)
    content = t.Bytes().tag(sync=True, from_json=lambda sent, _widget: bytes(sent or b""))
    sent = t.Int(0).tag(sync=True)
