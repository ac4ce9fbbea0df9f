"""One piece of work at a time, with a bar that shows how far it is and a button that stops it."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from threading import Event, Thread

import ipywidgets as w

from toolkit.errors import Cancelled, ToolkitError
from toolkit.pipeline import Progress

UNEXPECTED = (
    "Something unexpected ended the work, which is a fault of the toolkit and not yours. Choose "
    "something else, or restart the page."
)


@dataclass(frozen=True)
class _Job[T]:
    """A piece of work, what shows its result, what clears what no longer holds, and its stop."""

    does: Callable[[Progress], T]
    then: Callable[[T], None]
    otherwise: Callable[[], None]
    stop: Event


class Work:
    """Work that runs beside the page, so that the page stays alive and can stop it.

    Args:
        what: Names the bar for a screen reader.
    """

    def __init__(self, what: str = "Working") -> None:
        self.bar = w.FloatProgress(min=0, max=1, description=what, layout=w.Layout(width="34em"))
        self.cancel = w.Button(
            description="Cancel", disabled=True, tooltip="Stop the work and keep nothing of it"
        )
        self.status = w.HTML()
        self.controls = w.HBox([self.bar, self.cancel], layout=w.Layout(display="none"))
        self.view = w.VBox([self.controls, self.status])
        self.cancel.on_click(self._stop)
        self._asked_to_stop = Event()
        self._thread: Thread | None = None

    def start[T](
        self,
        job: Callable[[Progress], T],
        then: Callable[[T], None],
        otherwise: Callable[[], None],
    ) -> None:
        """Begin a piece of work; one that still runs is stopped first, and nobody waits for that.

        Args:
            job: The work, given a way to tell how far it is; it stops when told to.
            then: Shows what was found.
            otherwise: Clears what no longer holds, where the work was stopped or refused.
        """
        self._stop()
        before, self._asked_to_stop = self._thread, Event()
        asked = _Job(job, then, otherwise, self._asked_to_stop)
        self.bar.value, self.cancel.disabled = 0.0, False
        self.controls.layout.display = "flex"
        self._thread = Thread(target=lambda: self._run(asked, before), daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait until nothing runs any more."""
        while self._thread is not None and self._thread.is_alive():
            self._thread.join()

    def tell(self, stage: str, part: float) -> bool:
        """Show how far the work is; answers whether it may go on."""
        return self._tell(self._asked_to_stop, stage, part)

    def _tell(self, stop: Event, stage: str, part: float) -> bool:
        if not stop.is_set():
            self.bar.value = part
            self._say("status", f"{stage}…")
        return not stop.is_set()

    def _run[T](self, job: _Job[T], before: Thread | None) -> None:
        if before is not None:
            before.join()
        role, said, shown = "alert", UNEXPECTED, False
        try:
            found = job.does(lambda stage, part: self._tell(job.stop, stage, part))
            if job.stop.is_set():
                raise Cancelled("stopped before the end; nothing was kept")
            job.then(found)
            role, said, shown = "status", "Up to date.", True
        except Cancelled:
            role, said = "status", "Stopped. Choose again to start anew."
        except ToolkitError as error:
            said = f"Refused: {error}"
        finally:
            if not shown:
                job.otherwise()
            if job.stop is self._asked_to_stop:  # else other work has taken its place
                self.controls.layout.display = "none"
                self.cancel.disabled = True
                self._say(role, said)

    def _stop(self, _button: object = None) -> None:
        self._asked_to_stop.set()

    def _say(self, role: str, words: str) -> None:
        self.status.value = f"<p role='{role}'>{escape(words)}</p>"


def refused_html(error: ToolkitError) -> str:
    """Say in a sentence, read out at once by a screen reader, why something was refused."""
    return f"<p role='alert'>Refused: {escape(str(error))}</p>"
