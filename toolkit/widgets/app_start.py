"""The first screen: what the page is for, and the ways to start."""

import re
from collections.abc import Callable
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import ipywidgets as w

from toolkit.errors import InputError, ToolkitError
from toolkit.files import load_case
from toolkit.files.shipped import shipped_cases
from toolkit.files.workbook_writing import write_workbook
from toolkit.widgets.file_picker import FilePicker
from toolkit.widgets.file_saver import FileSaver
from toolkit.widgets.working import refused_html

MOST_SHOWN = 40  # faults; who has more mends these first
NAME = re.compile(r"[^A-Za-z0-9 _-]+")
EXAMPLE = "tiny"

INTRO = """<div class='toolkit-text'>
<h1>Choose how to contract for integrated health and care</h1>
<p class='lead'>Open a case. See which options the law leaves open on a day, who would be awarded
what, who pays and who bears the risk, and which option comes out best by your weights. Then take
the report with you.</p>
</div>"""
SHIPPED = """<div class='toolkit-text'><h2>1. Look at an example</h2>
<p>A worked case that comes with the toolkit. Nothing to prepare.</p></div>"""
OWN = """<div class='toolkit-text'><h2>2. Bring your own workbook</h2>
<p>An Excel workbook (.xlsx, up to 16 MB) with one sheet a table. It stays on this computer, nobody
else who uses the page sees it, and it is deleted when you close the page.</p></div>"""

type Opened = Callable[[str], None]
"""Told the id or the path of a case that can be opened."""


class StartScreen:
    """The ways to start: an example, or a workbook; others can be added below.

    Args:
        opened: Told what to open.
        more: Further ways to start, each a view of its own.
    """

    def __init__(self, opened: Opened, more: tuple[w.Widget, ...] = ()) -> None:
        self._opened = opened
        self._private = TemporaryDirectory(prefix="case-")  # goes with the page
        self.shipped = w.Dropdown(description="Example", options=_examples())
        self.open = w.Button(description="Open this example", button_style="primary")
        self.upload = FilePicker(description="Your workbook (.xlsx)")
        self.example = FileSaver(
            "Make an example workbook", _example_workbook, note="Fill it in with your own figures."
        )
        self.told = w.HTML()
        self.open.on_click(lambda _button: self._opened(self.shipped.value))
        self.upload.observe(self._received, names="sent")
        self.view = w.VBox(
            [
                w.HTML(INTRO),
                _card(w.HTML(SHIPPED), self.shipped, self.open),
                _card(w.HTML(OWN), self.upload, self.told, self.example),
                *(_card(one) for one in more),
            ]
        )
        self.view.add_class("start")

    def receive(self, name: str, content: bytes) -> None:
        """Take in a workbook: open it, or list every fault with its sheet and cell."""
        folder = Path(self._private.name) / f"{self.upload.sent}"
        folder.mkdir(exist_ok=True)
        stem = NAME.sub("_", Path(name).stem).strip("_ ")[:60] or "workbook"
        path = folder / f"{stem}.xlsx"
        path.write_bytes(content)
        try:
            load_case(path)
        except InputError as error:
            self.told.value = _faults(error, folder)
            return
        except ToolkitError as error:
            self.told.value = refused_html(error)
            return
        self.told.value = ""
        self._opened(str(path))

    def close(self) -> None:
        """Delete what was sent."""
        self._private.cleanup()

    def _received(self, _change: object) -> None:
        content, self.upload.content = bytes(self.upload.content), b""
        self.receive(self.upload.name, content)


def _card(*inner: w.Widget) -> w.VBox:
    card = w.VBox(list(inner))
    card.add_class("card")
    return card


def _examples() -> list[tuple[str, str]]:
    """Name the shipped cases, the largest first: it shows most."""
    cases = [load_case(id) for id in shipped_cases()]
    return [(one.title, one.id) for one in sorted(cases, key=lambda one: -len(one.bids))]


def _faults(error: InputError, folder: Path) -> str:
    """List faults without saying where on this computer the workbook lies."""
    told = [str(one).replace(f"{folder}/", "").replace(f"{folder}\\", "") for one in error.faults]
    many = len(told)
    head = "One thing stops this workbook" if many == 1 else f"{many} things stop this workbook"
    rest = f"<p>and {many - MOST_SHOWN:,} more.</p>" if many > MOST_SHOWN else ""
    lines = "".join(f"<li>{escape(one[:600])}</li>" for one in told[:MOST_SHOWN])
    return (
        f"<div class='faults'><p role='alert'>{head}. Mend it and choose it again.</p>"
        f"<ul>{lines}</ul>{rest}</div>"
    )


def _example_workbook() -> tuple[str, bytes]:
    with TemporaryDirectory() as folder:
        path = write_workbook(EXAMPLE, Path(folder) / "example-case.xlsx")
        return path.name, path.read_bytes()
