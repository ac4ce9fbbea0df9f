"""The verb of the room: every format is rendered before any file is moved into place."""

from collections.abc import Sequence
from pathlib import Path

from toolkit.appraisal import Appraisal


def write_report(
    appraisal: Appraisal,
    formats: Sequence[str] = ("html", "xlsx"),
    *,
    out: Path,
    commit: str | None = None,
) -> tuple[Path, ...]:
    """Write a report (being built)."""
    return ()
