"""Step 6: the report in every format there is, and the case itself."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import ipywidgets as w

from toolkit.appraisal import Appraisal
from toolkit.errors import InputError, Place
from toolkit.files.commit import commit
from toolkit.files.notices import load_notices
from toolkit.files.workbook_writing import write_workbook
from toolkit.report.audience.readers import COMMISSIONER, Reader
from toolkit.report.writing import WRITERS, Brief, write_report
from toolkit.statements.case import Case
from toolkit.widgets.file_saver import FileSaver
from toolkit.widgets.sections import note, page

CALLED = {
    "html": ("Make the web report (HTML)", "One page that opens in any browser, offline."),
    "pdf": ("Make the PDF report", "For printing and for a board pack."),
    "docx": ("Make the Word report", "To edit, with styles and a contents list."),
    "pptx": ("Make the board slides (PowerPoint)", "A short deck."),
    "xlsx": ("Make the Excel report", "Every table, to recalculate."),
    "json": ("Make the data file (JSON)", "The full appraisal, for another program."),
}
INTRO = """<div class='toolkit-text'><h2>Download</h2>
<p>A report says what you see here: the scenario, day, terms, weights and assumptions you chose;
it names whatever you moved by hand. First make a file, then save it.</p></div>"""
WAITS = "is still being worked out; wait until the page is up to date, then ask again"
READERS = (
    "A copy for bidders or the public leaves out what could show the price of a bid, a negotiating "
    "position or a person. Its last chapter says what, and why."
)
WHOLE = "holds everything; choose commissioners as readers, or send a report"
SCENARIOS = "A full report has every scenario of the case solved too. That takes longer."

type Current = Callable[[], Appraisal | None]


class DownloadStep:
    """Buttons that make files of what is shown.

    Args:
        source: Where the case comes from.
        case: As it was opened; its bidders may be chosen as readers.
        current: Gives what is shown; nothing while it is worked out.
        full_asked: Told when scenarios are wanted or no longer.
    """

    def __init__(
        self, source: str, case: Case, current: Current, full_asked: Callable[[bool], None]
    ) -> None:
        self._source, self._current = source, current
        self._made: dict[str, tuple[str, bytes]] = {}
        self.scenarios = w.Checkbox(value=False, description="Solve every scenario", indent=False)
        self.scenarios.observe(lambda change: full_asked(change["new"]), names="value")
        self.reader = w.Dropdown(description="For whom", options=_readers(case))
        self.reader.observe(lambda _change: self.forget(), names="value")
        self.savers = {
            name: FileSaver(label, self._maker(name), note=told)
            for name, (label, told) in _called().items()
        }
        self.case = FileSaver(
            "Make a workbook of the case", self._workbook, note="As it was opened, to change it."
        )
        self.view = w.VBox(
            [
                w.HTML(INTRO),
                self.scenarios,
                w.HTML(page(note(SCENARIOS))),
                self.reader,
                w.HTML(page(note(READERS))),
                *self.savers.values(),
                self.case,
            ]
        )

    def forget(self) -> None:
        """Take back every file that shows what is no longer chosen."""
        self._made = {}
        for one in (*self.savers.values(), self.case):
            one.forget()

    def _maker(self, name: str) -> Callable[[], tuple[str, bytes]]:
        return lambda: self._report(name)

    def _report(self, name: str) -> tuple[str, bytes]:
        found = self._current()
        if found is None:
            raise InputError.single(Place("The answer"), "", WAITS)
        if name not in self._made:
            self._made = self._written(found)
        return self._made[name]

    def _written(self, found: Appraisal) -> dict[str, tuple[str, bytes]]:
        """Write every format at once, because what they have in common takes longest."""
        with TemporaryDirectory() as folder:
            paths = write_report(
                found,
                tuple(WRITERS),
                out=Path(folder),
                brief=Brief(
                    commit=commit(),
                    notices=load_notices(self._source),
                    reader=self.reader.value,
                ),
            )
            named = zip(WRITERS, paths, strict=True)
            return {one: (path.name, path.read_bytes()) for one, path in named}

    def _workbook(self) -> tuple[str, bytes]:
        if not self.reader.value.sees_everything:
            raise InputError.single(Place("The workbook"), "", WHOLE)
        with TemporaryDirectory() as folder:
            path = write_workbook(self._source, Path(folder) / f"{_stem(self._source)}.xlsx")
            return path.name, path.read_bytes()


def _readers(case: Case) -> list[tuple[str, Reader]]:
    """Offer everybody, each bidder by its id."""
    bidders = (Reader("bidder", name) for name in case.providers)
    others = (Reader("public"), Reader("bidder"), *bidders)
    named = ((f"{one.named[:1].upper()}{one.named[1:]}", one) for one in others)
    return [("Commissioners, who see everything", COMMISSIONER), *named]


def _called() -> dict[str, tuple[str, str]]:
    """Name every format that can be written; one without words of its own by its ending."""
    known = {name: words for name, words in CALLED.items() if name in WRITERS}
    rest = {name: (f"Make the {name} file", "") for name in WRITERS if name not in CALLED}
    return known | rest


def _stem(source: str) -> str:
    return Path(source).stem
