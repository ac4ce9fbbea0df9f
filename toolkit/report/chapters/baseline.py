"""What the method was tried on: published decisions and worked examples, computed again."""

from collections.abc import Sequence

from toolkit.appraisal.replaying import Replayed
from toolkit.report.content import Column, Paragraph, Section, Table
from toolkit.report.say_replays import HINDSIGHT, in_short
from toolkit.report.showing import say

ORIGIN = "toolkit replay"


def baseline(found: Sequence[Replayed]) -> Section:
    """Say how many published figures come out, and what the checks raise on them.

    Args:
        found: Replays, each played on its own.
    """
    said = (
        "The formulas of this report were put to published decisions and worked examples that have "
        f"nothing to do with this case. {in_short(found)} {HINDSIGHT}"
    )
    table = Table(
        id="replays",
        sheet="Replays",
        caption="Published decisions and worked examples, computed again",
        columns=(
            Column("Replay"),
            Column("Figures", "number", ORIGIN, decimals=0),
            Column("Agree", "number", ORIGIN, decimals=0),
            Column(
                "Differ as noted", "number", ORIGIN, "The source contradicts itself", decimals=0
            ),
            Column("Checks that speak up"),
            Column("Result"),
        ),
        rows=tuple(_row(one) for one in found),
        folded=True,
    )
    return Section("baseline", "What the method was tried on", (Paragraph(say(said)), table))


def _row(one: Replayed) -> tuple[str | int, ...]:
    standings = [row.standing for row in one.rows]
    checks = ", ".join(dict.fromkeys(lint.id for lint in one.lints))
    passed = "pass" if one.agrees else "fail"
    return (
        f"{one.replay.id} {one.replay.title}",
        len(standings),
        standings.count("agrees"),
        standings.count("differs as noted"),
        checks or "none",
        passed if standings else "context only",
    )
