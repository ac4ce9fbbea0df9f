"""The verb of the room: every format is written aside before any file takes its place."""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from toolkit.appraisal import Appraisal
from toolkit.appraisal.assurance.obstacles import past_sunset
from toolkit.errors import InputError, Place, ReportError
from toolkit.report.chapters import compose
from toolkit.report.content import Report
from toolkit.report.documenting import appraisal_document
from toolkit.report.html import html
from toolkit.report.xlsx import xlsx
from toolkit.statements.published_notices import PublishedNotice

type Writer = Callable[[Report, Appraisal], bytes]

WRITERS: Mapping[str, Writer] = {
    "html": lambda report, _: html(report),
    "xlsx": lambda report, _: xlsx(report),
    "json": lambda _, appraisal: appraisal_document(appraisal).model_dump_json(indent=1).encode(),
}


def write_report(
    appraisal: Appraisal,
    formats: Sequence[str] = ("html", "xlsx"),
    *,
    out: Path,
    commit: str | None = None,
    notices: Sequence[PublishedNotice] = (),
) -> tuple[Path, ...]:
    """Write an appraisal as files named after its case; the same appraisal gives the same bytes.

    Args:
        appraisal: A finished appraisal.
        formats: `html`, `xlsx`, `json`.
        out: Folder for the files; made where it is absent.
        commit: Commit of the toolkit that ran, for the chapter on provenance.
        notices: Real notices from the place of the case, to compare their regime with ours.

    Returns:
        The files written, in the order of `formats`.

    Raises:
        InputError: The folder cannot be written to or is a case, or the sunset date of the analysis
            lies before the day whose law was used.
        ReportError: A format is unknown, or a template asks for a value that is not there.
    """
    wanted = tuple(dict.fromkeys(formats))
    _refuse_unknown(wanted)
    if expired := past_sunset(appraisal.case.assurance, appraisal.as_of):
        raise InputError.single(Place("case.yaml"), "assurance.sunset", expired)
    report = compose(appraisal, commit, notices)
    rendered = {
        out / f"{report.id}-appraisal.{name}": WRITERS[name](report, appraisal) for name in wanted
    }
    put(out, rendered)
    return tuple(rendered)


def _refuse_unknown(formats: tuple[str, ...]) -> None:
    unknown = [name for name in formats if name not in WRITERS]
    if unknown or not formats:
        named = ", ".join(repr(name) for name in unknown) or "nothing"
        raise ReportError(f"{named} is not a format of a report; choose from {', '.join(WRITERS)}")


def put(out: Path, rendered: Mapping[Path, bytes]) -> None:
    """Write every file under a passing name, and only then move all of them into place."""
    if (out / "case.yaml").is_file():
        what = "is the folder of a case, which holds nothing else; give another folder"
        raise InputError.single(Place(str(out)), "", what)
    aside = {path: path.with_name(f".{path.name}.part") for path in rendered}
    for path in rendered:
        if path.is_dir():
            what = "is a folder, where the report is to be written; move it away"
            raise InputError.single(Place(str(path)), "", what)
    try:
        out.mkdir(parents=True, exist_ok=True)
        for path, content in rendered.items():
            aside[path].write_bytes(content)
        for path, part in aside.items():
            part.replace(path)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        what = f"cannot be written to ({reason}); give a folder that you may write to"
        raise InputError.single(Place(str(out)), "", what) from None
    finally:
        for part in aside.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
