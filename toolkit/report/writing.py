"""The verb of the room: every format is written aside before any file takes its place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.appraisal import Appraisal
from toolkit.appraisal.assurance.obstacles import past_sunset
from toolkit.errors import InputError, Place, ReportError
from toolkit.report.audience.open_documents import appraisal_document_for
from toolkit.report.audience.readers import COMMISSIONER, Reader
from toolkit.report.chapters.composing import compose
from toolkit.report.content import Report
from toolkit.report.docx import word
from toolkit.report.html import html
from toolkit.report.papers import PAPERS
from toolkit.report.papers.copying import paper_for
from toolkit.report.pdf import pdf
from toolkit.report.pptx import slides
from toolkit.report.putting import put
from toolkit.report.xlsx import xlsx
from toolkit.statements.published_notices import PublishedNotice
from toolkit.statements.reading import did_you_mean


@dataclass(frozen=True)
class Brief:
    """What a report is told beside its appraisal.

    Args:
        commit: Commit of the toolkit that ran, for the chapter on provenance.
        notices: Real notices from the place of the case, to compare their regime with ours.
        template: A client's Word file, whose styles, header and footer the Word report takes over.
        reader: For whom; a copy for anybody but commissioners leaves out what may not leave.
        papers: What is written: `appraisal` is the full report, the others are in `PAPERS`.
        option: Option that papers put forward; empty for the one that ranks first.
    """

    commit: str | None = None
    notices: tuple[PublishedNotice, ...] = ()
    template: bytes | None = None
    reader: Reader = COMMISSIONER
    papers: tuple[str, ...] = ("appraisal",)
    option: str = ""


APPRAISAL = "appraisal"
ALL_PAPERS = (APPRAISAL, *PAPERS)
WHOLE = ("json",)  # formats that hold the whole appraisal whichever paper is asked for

type Writer = Callable[[Report, Appraisal | None, Brief], bytes]

WRITERS: Mapping[str, Writer] = {
    "html": lambda report, *_: html(report),
    "pdf": lambda report, *_: pdf(report),
    "docx": lambda report, _, brief: word(report, brief.template),
    "pptx": lambda report, *_: slides(report),
    "xlsx": lambda report, *_: xlsx(report),
    "json": lambda _, appraisal, brief: _json(appraisal, brief),
}


def _json(appraisal: Appraisal | None, brief: Brief) -> bytes:
    if appraisal is None:
        raise ReportError("json holds a whole appraisal, and this report is of none")
    return appraisal_document_for(appraisal, brief.reader).model_dump_json(indent=1).encode()


def write_alone(report: Report, formats: Sequence[str], out: Path, name: str) -> tuple[Path, ...]:
    """Write a report that is of no single appraisal.

    Args:
        report: What is written.
        formats: Any of `WRITERS` but those that hold a whole appraisal.
        out: Folder for the files; made where it is absent.
        name: What the files are called after the case.

    Raises:
        InputError: The folder cannot be written to or is a case.
        ReportError: A format holds a whole appraisal.
    """
    rendered = {
        out / f"{report.id}-{name}.{one}": WRITERS[one](report, None, Brief()) for one in formats
    }
    put(out, rendered)
    return tuple(rendered)


def write_report(
    appraisal: Appraisal,
    formats: Sequence[str] = ("html", "xlsx"),
    *,
    out: Path,
    brief: Brief | None = None,
) -> tuple[Path, ...]:
    """Write an appraisal as files named after its case; the same appraisal gives the same bytes.

    Args:
        appraisal: A finished appraisal.
        formats: Any of `WRITERS`.
        out: Folder for the files; made where it is absent.
        brief: What the report is told beside the appraisal.

    Returns:
        The files written, in the order of `formats`.

    Raises:
        InputError: The folder cannot be written to or is a case, or the sunset date of the analysis
            lies before the day whose law was used.
        ReportError: A format is unknown, or a template asks for a value that is not there, or
            nothing is left to write.
    """
    wanted = tuple(dict.fromkeys(formats))
    _refuse_unknown(wanted)
    if expired := past_sunset(appraisal.case.assurance, appraisal.as_of):
        raise InputError.single(Place("case.yaml"), "assurance.sunset", expired)
    told = brief or Brief()
    check_brief(told, wanted)
    rendered = {
        out / f"{appraisal.case.id}-{paper}{told.reader.suffix}.{name}": WRITERS[name](
            report, appraisal, told
        )
        for paper, report in _composed(appraisal, told).items()
        for name in wanted
        if paper == APPRAISAL or name not in WHOLE
    }
    put(out, rendered)
    return tuple(rendered)


def check_brief(brief: Brief, formats: Sequence[str]) -> None:
    """Refuse what leaves nothing to write.

    Raises:
        ReportError: Only formats of the whole appraisal are asked for, without the appraisal.
    """
    if APPRAISAL not in brief.papers and set(formats) <= set(WHOLE):
        whole = ", ".join(WHOLE)
        raise ReportError(f"{whole} holds the whole appraisal; ask for the paper {APPRAISAL!r}")


def _composed(appraisal: Appraisal, told: Brief) -> dict[str, Report]:
    return {
        paper: compose(appraisal, told.commit, told.notices, told.reader)
        if paper == APPRAISAL
        else paper_for(paper, appraisal, told.option, told.reader, told.commit)
        for paper in told.papers
    }


def papers_of(listed: str) -> tuple[str, ...]:
    """Read a list of papers with commas between, each taken once.

    >>> papers_of("summary, decision")
    ('summary', 'decision')

    Raises:
        ReportError: A paper is unknown.
    """
    wanted = tuple(dict.fromkeys(name.strip().lower() for name in listed.split(",")))
    for name in wanted:
        if name not in ALL_PAPERS:
            raise ReportError(f"{name!r} is not a paper; {did_you_mean(name, ALL_PAPERS)}")
    return wanted


def formats_of(listed: str) -> tuple[str, ...]:
    """Read a list of formats with commas between, each taken once.

    >>> formats_of("html, json")
    ('html', 'json')

    Raises:
        ReportError: A format is unknown.
    """
    wanted = tuple(dict.fromkeys(name.strip().lower() for name in listed.split(",")))
    _refuse_unknown(wanted)
    return wanted


def _refuse_unknown(formats: tuple[str, ...]) -> None:
    unknown = [name for name in formats if name not in WRITERS]
    if unknown or not formats:
        named = ", ".join(repr(name) for name in unknown) or "nothing"
        nearest = did_you_mean(unknown[0] if unknown else "", WRITERS)
        raise ReportError(f"{named} is not a format of a report; {nearest}")
