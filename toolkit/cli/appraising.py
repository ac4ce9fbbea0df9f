"""The verbs that appraise: `run` answers and writes, `report` writes, `appraise` answers."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from toolkit import pipeline
from toolkit.appraisal import Appraisal
from toolkit.cli import locking, money
from toolkit.cli.asking import (
    Asked,
    AsOf,
    CaseName,
    Draws,
    EditionName,
    Json,
    ScenarioName,
    ScenariosFile,
    ScopeName,
    Seed,
    Settings,
    Strict,
    accept,
    bar,
    options_asked,
    print_document,
)
from toolkit.cli.noting import note
from toolkit.cli.reading import EVERYTHING, AudienceName, BidderName
from toolkit.errors import InputError, Place
from toolkit.files import load_law
from toolkit.files.commit import commit
from toolkit.files.notices import load_notices
from toolkit.files.word_template import load_word_template
from toolkit.report import say, write_report
from toolkit.report.audience.open_documents import appraisal_document_for
from toolkit.report.audience.readers import Reader, reader_of
from toolkit.report.chapters.open_answer import opening_words
from toolkit.report.docx import refuse_unusable
from toolkit.report.texts.say_texts import stale_lines
from toolkit.report.writing import (
    ALL_PAPERS,
    APPRAISAL,
    WRITERS,
    Brief,
    check_brief,
    formats_of,
    papers_of,
)

Out = Annotated[Path, typer.Option(help="Folder for the reports.")]
Formats = Annotated[
    str, typer.Option("--formats", help=f"Any of {','.join(WRITERS)}, with commas between.")
]
Template = Annotated[
    Path | None,
    typer.Option("--template", help="A Word file whose styles, header and footer are used."),
]
Papers = Annotated[
    str, typer.Option("--papers", help=f"Any of {','.join(ALL_PAPERS)}, with commas between.")
]
PutForward = Annotated[
    str, typer.Option("--option", help="Option that papers put forward; else the one ranked first.")
]
EXPORTS = Path("reports/exports")
USUAL = "html,xlsx"


def run(
    case: CaseName,
    out: Out = EXPORTS,
    formats: Formats = USUAL,
    template: Template = None,
    as_of: AsOf = None,
    seed: Seed = None,
    draws: Draws = money.DRAWS,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    edition: EditionName = "",
    audience: AudienceName = EVERYTHING,
    bidder: BidderName = "",
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Appraise every option of a case and write the reports."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed, edition=edition)
    reader = reader_of(asked.case(), audience, bidder)
    wanted = formats_of(formats)
    brief = _brief(template, wanted, reader)
    appraisal, written = _reported(asked, draws, out, wanted, brief)
    if json:
        print_document(appraisal_document_for(appraisal, reader))
    else:
        typer.echo(_words(appraisal, reader))
        _list(written)
    accept(strict, _all_ranked(appraisal))


def report(
    case: CaseName,
    out: Out = EXPORTS,
    formats: Formats = USUAL,
    template: Template = None,
    papers: Papers = APPRAISAL,
    option: PutForward = "",
    as_of: AsOf = None,
    seed: Seed = None,
    draws: Draws = money.DRAWS,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    edition: EditionName = "",
    audience: AudienceName = EVERYTHING,
    bidder: BidderName = "",
    strict: Strict = False,
) -> None:
    """Write the reports of a case and print only where they are."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed, edition=edition)
    reader = reader_of(asked.case(), audience, bidder)
    wanted = formats_of(formats)
    brief = replace(_brief(template, wanted, reader), papers=papers_of(papers), option=option)
    check_brief(brief, wanted)
    options_asked(asked.case(), option)
    appraisal, written = _reported(asked, draws, out, wanted, brief)
    _list(written)
    accept(strict, _all_ranked(appraisal))


def appraise(
    case: CaseName,
    as_of: AsOf = None,
    seed: Seed = None,
    draws: Draws = money.DRAWS,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    edition: EditionName = "",
    audience: AudienceName = EVERYTHING,
    bidder: BidderName = "",
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Score and rank options, weigh their worth, and say what would change the answer."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed, edition=edition)
    reader = reader_of(asked.case(), audience, bidder)
    appraisal = appraised(asked, draws)
    if json:
        print_document(appraisal_document_for(appraisal, reader))
    else:
        typer.echo(_words(appraisal, reader))
    accept(strict, _all_ranked(appraisal))


def _brief(template: Path | None, formats: tuple[str, ...], reader: Reader) -> Brief:
    """Read a client's template, so that what is none is refused before anything is computed."""
    if template is not None and "docx" not in formats:
        what = "is for Word reports only; add docx to --formats"
        raise InputError.single(Place("--template"), "", what)
    paper = None if template is None else load_word_template(template)
    if paper is not None:
        refuse_unusable(paper)
    return Brief(template=paper, reader=reader)


def _reported(
    asked: Asked, draws: int, out: Path, formats: tuple[str, ...], brief: Brief
) -> tuple[Appraisal, tuple[Path, ...]]:
    """Appraise and write; say which texts of the authors are out of date."""
    tried = replace(asked, tries_all=True)
    appraisal = appraised(tried, draws, what_ifs=not asked.scenario)
    told = replace(brief, commit=commit(), notices=load_notices(asked.name))
    written = write_report(appraisal, formats, out=out, brief=told)
    for line in stale_lines(appraisal):
        note(line)
    return appraisal, written


def appraised(asked: Asked, draws: int, *, what_ifs: bool = False) -> Appraisal:
    """Run the pipeline.

    Args:
        asked: What the command line says.
        draws: How many futures.
        what_ifs: Whether awards are solved again under each scenario of the case and of the file.
    """
    case = locking.several_compared(asked.case())
    tried = case.scenarios if what_ifs and case.stage != "award" else ()
    changed = {scenario: replace(asked, scenario=scenario).case() for scenario in tried}
    with bar("starting") as tell:
        return pipeline.run(
            case,
            load_law(),
            as_of=case.as_of,
            seed=case.seed,
            draws=draws,
            what_ifs=changed,
            progress=tell,
        )


def _words(appraisal: Appraisal, reader: Reader) -> str:
    """Say the answer in words, in as few as may leave."""
    return say.appraisal(appraisal) if reader.sees_everything else opening_words(appraisal)


def _list(written: tuple[Path, ...]) -> None:
    for path in written:
        typer.echo(f"Report: {path}")


def _all_ranked(appraisal: Appraisal) -> bool:
    return all(result.rank is not None for result in appraisal.results)
