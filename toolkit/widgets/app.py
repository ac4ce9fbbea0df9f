"""The web page: start with a case, then go through it step by step; no code in sight."""

import atexit
from pathlib import Path

import ipywidgets as w

from toolkit.errors import ToolkitError
from toolkit.widgets.app_case import CasePage
from toolkit.widgets.app_desk import Desk
from toolkit.widgets.app_start import StartScreen
from toolkit.widgets.my_place import MyPlace
from toolkit.widgets.unfolding import Unfolding
from toolkit.widgets.working import refused_html

LOOK = Path(__file__).with_name("look.css")
PLACE = """<div class='toolkit-text'><h2>3. No figures yet?</h2>
<p>Choose your council or board, and open figures fill in a first case in part; every value says
whether it is real, derived, assumed or missing.</p></div>"""


class App:
    """One reader's page; what is opened in it is seen by nobody else.

    Args:
        draws: How many futures every option meets; fewer answer faster.
    """

    def __init__(self, *, draws: int = 1_000) -> None:
        self.draws = draws
        self.page: CasePage | None = None
        self.place = Unfolding("Choose my place", self._my_place)
        self.start = StartScreen(self.open, (w.VBox([w.HTML(PLACE), self.place.view]),))
        self.told, self.opened = w.HTML(), w.VBox()
        self.view = w.VBox([w.HTML(_look()), self.start.view, self.told, self.opened])
        self.view.add_class("toolkit-page")
        atexit.register(self.start.close)

    def _my_place(self) -> w.Widget:
        place = MyPlace(lambda folder: self.open(str(folder)))
        atexit.register(place.close)
        return place.view

    def open(self, source: str) -> None:
        """Open a case in place of the first screen.

        Args:
            source: A shipped id, a case folder or a workbook.
        """
        self.told.value = "<p role='status'>Opening the case…</p>"
        try:
            self.page = CasePage(Desk(source, draws=self.draws), self.close)
        except ToolkitError as error:
            self.told.value = refused_html(error)
            return
        self.told.value = ""
        self.start.view.layout.display = "none"
        self.opened.children = (self.page.view,)

    def close(self) -> None:
        """Go back to the first screen."""
        if self.page is not None:
            self.page.stop()
        self.page, self.opened.children = None, ()
        self.start.view.layout.display = ""


def _look() -> str:
    return f"<style>{LOOK.read_text(encoding='utf-8')}</style>"
