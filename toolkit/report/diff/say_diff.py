"""The differences of two runs in plain words for a terminal."""

from collections.abc import Iterator
from textwrap import wrap

from toolkit.report.diff.changes import TOPICS, Change, Differences, words
from toolkit.report.diff.comparing import why
from toolkit.report.diff.writing_up import TOPIC_WORDS
from toolkit.report.showing import clean

MOST = 12  # lines of one topic that a terminal shows
WIDE = 100


def differences(found: Differences) -> str:
    """Say what changed, why as far as it can be said, and what came out otherwise."""
    return clean("\n".join(_lines(found)))  # a run may have been written by anybody


def _lines(found: Differences) -> Iterator[str]:
    yield from wrap(why(found), WIDE)
    if len(found.inputs) > 1:
        yield from ["", "Put in otherwise:", *_told(found.inputs, len(found.inputs))]
    if found.details:
        yield from ["", "What changed files say otherwise:", *_told(found.details, MOST)]
    for topic in TOPICS:
        mine = tuple(one for one in found.outcomes if one.topic == topic)
        if mine:
            yield from ["", f"{TOPIC_WORDS[topic]}:", *_told(mine, MOST)]
    if found.within_rounding:
        yield from ["", f"{found.within_rounding} more figures moved by less than is shown."]


def _told(rows: tuple[Change, ...], most: int) -> Iterator[str]:
    for one in rows[:most]:
        yield f"  {one.about}: {words(one.before)} -> {words(one.after)}"
    if len(rows) > most:
        yield f"  {len(rows) - most} more are in the report (--out) and under --json."
