"""Work runs beside the page, can be stopped, and says what came of it."""

from collections.abc import Callable
from threading import Event

import pytest

from toolkit.errors import Cancelled, InputError, Place
from toolkit.pipeline import Progress
from toolkit.widgets.working import UNEXPECTED, Work


def nothing() -> None:
    pass


def until_stopped(begun: Event) -> Callable[[Progress], None]:
    """Work that goes on until it is told to stop."""

    def job(tell: Progress) -> None:
        while tell("counting", 0.5):
            begun.set()
        raise Cancelled("stopped before the end; nothing was written")

    return job


def test_what_was_found_is_shown_and_the_bar_goes() -> None:
    work, shown = Work(), list[int]()
    work.start(lambda tell: 5 if tell("adding", 0.25) else 0, shown.append, nothing)
    work.wait()
    assert shown == [5]
    assert work.bar.value == 0.25
    assert work.controls.layout.display == "none"
    assert "Up to date" in work.status.value


def test_the_button_stops_the_work_and_keeps_nothing() -> None:
    work, begun, kept, cleared = Work(), Event(), list[None](), Event()
    work.start(until_stopped(begun), kept.append, cleared.set)
    assert begun.wait(10)
    assert (work.cancel.disabled, work.controls.layout.display) == (False, "flex")
    work.cancel.click()
    work.wait()
    assert (kept, cleared.is_set(), work.cancel.disabled) == ([], True, True)
    assert "Stopped" in work.status.value


def test_new_work_takes_the_place_of_old() -> None:
    work, begun, shown = Work(), Event(), list[str]()
    work.start(until_stopped(begun), lambda _: shown.append("old"), nothing)
    assert begun.wait(10)
    work.start(lambda _: "new", shown.append, nothing)
    work.wait()
    assert shown == ["new"]


def test_a_refusal_is_one_sentence_that_cannot_do_harm() -> None:
    work = Work()

    def refused(_tell: Progress) -> None:
        raise InputError.single(Place("case.yaml", 3), "title", "is <b>empty</b>; give one")

    work.start(refused, lambda _: None, nothing)
    work.wait()
    assert "Refused: case.yaml:3: title: is &lt;b&gt;empty" in work.status.value
    assert "role='alert'" in work.status.value


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_is_said_to_be_one() -> None:
    work, cleared = Work(), Event()
    work.start(lambda _: 1 / 0, lambda _: None, cleared.set)
    work.wait()
    assert UNEXPECTED.split(",")[0] in work.status.value
    assert cleared.is_set()
