"""One piece of work at a time, with a bar that shows how far it is and a button that stops it."""

from collections.abc import Callable
from html import escape
from threading import Event, Thread

import ipywidgets as w

from toolkit.errors import Cancelled, ToolkitError
from toolkit.pipeline import Progress

UNEXPECTED = (
    "Something unexpected ended the work, which is a fault of the toolkit and not yours. Choose "
    "something else, or restart the page."
)


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
        """Begin a piece of work; one that still runs is stopped first.

        Args:
            job: The work, given a way to tell how far it is; it stops when told to.
            then: Shows what was found.
            otherwise: Clears what no longer holds, where the work was stopped or refused.
        """
        self._stop()
        self.wait()
        self._asked_to_stop.clear()
        self.bar.value, self.cancel.disabled = 0.0, False
        self.controls.layout.display = "flex"
        self._thread = Thread(target=lambda: self._run(job, then, otherwise), daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait until nothing runs any more."""
        if self._thread is not None:
            self._thread.join()

    def tell(self, stage: str, part: float) -> bool:
        """Show how far the work is; answers whether it may go on."""
        self.bar.value = part
        self._say("status", f"{stage}…")
        return not self._asked_to_stop.is_set()

    def _run[T](
        self,
        job: Callable[[Progress], T],
        then: Callable[[T], None],
        otherwise: Callable[[], None],
    ) -> None:
        role, said, shown = "alert", UNEXPECTED, False
        try:
            then(job(self.tell))
            role, said, shown = "status", "Up to date.", True
        except Cancelled:
            role, said = "status", "Stopped. Choose again to start anew."
        except ToolkitError as error:
            said = f"Refused: {error}"
        finally:
            if not shown:
                otherwise()
            self.controls.layout.display = "none"
            self.cancel.disabled = True
            self._say(role, said)

    def _stop(self, _button: object = None) -> None:
        self._asked_to_stop.set()

    def _say(self, role: str, words: str) -> None:
        self.status.value = f"<p role='{role}'>{escape(words)}</p>"
