"""The verbs that appraise: `run` answers and writes, `report` writes, `appraise` answers."""

from collections.abc import Mapping
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
from toolkit.statements.case import Case

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
    asked = Asked(
        case, scope, scenario, scenarios, settings, as_of, seed, tries_all=True, edition=edition
    )
    stated = asked.case()
    reader = reader_of(stated, audience, bidder)
    wanted = formats_of(formats)
    brief = _brief(template, wanted, reader)
    appraisal = appraised(stated, draws, _what_ifs(asked, stated))
    written = _written(appraisal, wanted, out, replace(brief, notices=load_notices(case)))
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
    asked = Asked(
        case, scope, scenario, scenarios, settings, as_of, seed, tries_all=True, edition=edition
    )
    stated = asked.case()
    reader = reader_of(stated, audience, bidder)
    wanted = formats_of(formats)
    brief = replace(_brief(template, wanted, reader), papers=papers_of(papers), option=option)
    check_brief(brief, wanted)
    options_asked(stated, option)
    appraisal = appraised(stated, draws, _what_ifs(asked, stated))
    written = _written(appraisal, wanted, out, replace(brief, notices=load_notices(case)))
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
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed, edition=edition).case()
    reader = reader_of(asked, audience, bidder)
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


def _what_ifs(asked: Asked, stated: Case) -> dict[str, Case]:
    """Load the case under each scenario of its own and of the file; none beneath another."""
    if asked.scenario or stated.stage == "award":
        return {}
    return {one: replace(asked, scenario=one).case() for one in stated.scenarios}


def _written(
    appraisal: Appraisal, formats: tuple[str, ...], out: Path, brief: Brief
) -> tuple[Path, ...]:
    """Write the reports; say which texts of the authors are out of date."""
    written = write_report(appraisal, formats, out=out, brief=replace(brief, commit=commit()))
    for line in stale_lines(appraisal):
        note(line)
    return written


def appraised(case: Case, draws: int, what_ifs: Mapping[str, Case] | None = None) -> Appraisal:
    """Run the pipeline.

    Args:
        case: What is appraised.
        draws: How many futures.
        what_ifs: The case under each scenario in which awards are solved again.
    """
    with bar("starting") as tell:
        return pipeline.run(
            locking.several_compared(case),
            load_law(),
            as_of=case.as_of,
            seed=case.seed,
            draws=draws,
            what_ifs=what_ifs or {},
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
