"""My place: choose a council, board or authority, see what is known of it, and start its case."""

from collections import Counter
from collections.abc import Callable
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import ipywidgets as w
import pandas as pd

from toolkit.errors import ToolkitError
from toolkit.files.place_writing import write_place
from toolkit.files.places import load_gazetteer
from toolkit.places import Filled, fill
from toolkit.places.fields import Field
from toolkit.places.gazetteer import PlaceRow
from toolkit.places.telling import ATTRIBUTION
from toolkit.report.say_places import MARKS
from toolkit.widgets.file_saver import FileSaver
from toolkit.widgets.sections import note, page, section

# Tables scroll in a part of their own and never widen a narrow page.
LOOK = "<style>.my-place .wide { contain: inline-size; }</style>"
INTRO = """<div class='toolkit-text'><h2>Start from my place</h2>
<p>Choose a council or an integrated care board of England, or an integration authority of
Scotland. You get a case that open figures have filled in part: each value is marked real, derived,
assumed or missing.</p></div>"""
MARKET = (
    "Add an invented market and stand-ins for missing sums, so that it can be appraised at once"
)
INVENTED = "The market is assumed: bidders A to D are invented and describe nobody."
TOO_LITTLE = (
    "Open figures say too little of this place for a case that opens; it lacks what is listed"
)
NONE = "No place holds that text. Try part of a name."
FIRST = "leicestershire"


class MyPlace:
    """A chooser of places with what is known of the one chosen.

    Args:
        on_ready: Told the folder of a part-filled case when a reader wants to use it. The folder
            goes with the page.
        place: Id of the place shown first.
    """

    def __init__(self, on_ready: Callable[[Path], None], *, place: str = FIRST) -> None:
        self._on_ready = on_ready
        self._gazetteer = load_gazetteer()
        self._private = TemporaryDirectory(prefix="place-")
        self._made = 0
        self.filled: Filled | None = None
        self.find = w.Text(description="Find", placeholder="part of a name, such as york")
        self.place = w.Dropdown(
            description="Place", options=_offered(self._gazetteer.find()), value=place
        )
        self.market = w.Checkbox(description=MARKET, value=True, indent=False)
        self.use = w.Button(description="Use this case", button_style="primary")
        self.save = FileSaver("Save as a workbook", self._workbook, note="To fill in and reopen.")
        self.status, self.told, self.result = w.HTML(), w.HTML(), w.HTML()
        self.view = w.VBox(
            [
                w.HTML(LOOK + INTRO),
                self.find,
                self.place,
                self.market,
                self.status,
                self.use,
                self.save,
                self.told,
                self.result,
            ]
        )
        self.view.add_class("my-place")
        self.find.observe(self._narrow, names="value")
        self.place.observe(self._show, names="value")
        self.market.observe(self._show, names="value")
        self.use.on_click(self._ready)
        self._show()

    def close(self) -> None:
        """Delete what was written."""
        self._private.cleanup()

    def fields(self) -> pd.DataFrame:
        """Show every value of the case with its mark, and those that are missing."""
        found = self.filled.fields if self.filled else ()
        return pd.DataFrame(
            [_cells(one) for one in found if one.table],
            columns=["What", "Value", "Mark", "How", "Sources"],
        )

    def _narrow(self, _change: object) -> None:
        """Offer only places that hold what is typed; the one chosen stays where it still fits."""
        offered = _offered(self._gazetteer.find(self.find.value))
        before, ids = self.place.value, [id for _, id in offered]
        self.place.options = offered
        self.place.value = before if before in ids else next(iter(ids), None)
        self._show()

    def _show(self, _change: object = None) -> None:
        self.told.value = ""
        self.save.forget()
        if self.place.value is None:
            self.filled = None
            self.status.value = f"<p role='status'>{NONE}</p>"
            self.result.value, self.use.disabled, self.save.disabled = "", True, True
            return
        chosen = self._gazetteer.place(self.place.value)
        self.filled = fill(chosen, self._gazetteer, with_market=self.market.value)
        opens = self.filled.opens
        self.use.disabled = self.save.disabled = not opens
        self.status.value = f"<p role='status'>{escape(_counted(self.filled))}</p>"
        missing = "".join(
            f"<li><strong>{escape(one.what)}</strong> "
            f"({'before it can run' if one.wanted == 'run' else 'before it can be defended'}): "
            f"{escape(one.why)}.</li>"
            for one in self.filled.missing
        )
        self.result.value = page(
            note("" if opens else f"{TOO_LITTLE}."),
            note(INVENTED if self.filled.with_market else ""),
            note(f"{chosen.name}: {chosen.note}." if chosen.note else ""),
            section(f"What is known of {chosen.name}", "", self.fields(), words=True),
            f"<h3>What is missing, what matters most first</h3><ol>{missing}</ol>",
            f"<p>{ATTRIBUTION}</p>",
        )

    def _ready(self, _button: object = None) -> None:
        if self.filled is None:
            return
        self._made += 1
        room = Path(self._private.name, str(self._made))
        room.mkdir()
        try:
            written = write_place(self.filled, room / self.filled.place.place_id)
        except ToolkitError as error:
            self.told.value = f"<p role='alert'>Refused: {escape(str(error))}</p>"
            return
        self._on_ready(written)

    def _workbook(self) -> tuple[str, bytes]:
        if self.filled is None:
            return "", b""
        with TemporaryDirectory() as aside:
            name = f"{self.filled.place.place_id}.xlsx"
            return name, write_place(self.filled, Path(aside, name)).read_bytes()


def _offered(places: tuple[PlaceRow, ...]) -> list[tuple[str, str]]:
    return [
        (f"{one.name} ({one.kind}, {one.region or one.nation})", one.place_id) for one in places
    ]


def _counted(filled: Filled) -> str:
    """Say how many values have which mark."""
    counts = Counter(one.mark for one in filled.fields if one.table)
    told = ", ".join(f"{counts[mark]} {mark}" for mark in MARKS if counts[mark])
    return f"{filled.place.name}: {told}; {len(filled.missing)} things to bring."


def _cells(one: Field) -> dict[str, str]:
    return {
        "What": one.what,
        "Value": one.value or "missing",
        "Mark": one.mark,
        "How": one.how,
        "Sources": ", ".join(one.source_ids),
    }
