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
    print_document,
)
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
from toolkit.report.writing import WRITERS, Brief, formats_of

Out = Annotated[Path, typer.Option(help="Folder for the reports.")]
Formats = Annotated[
    str, typer.Option("--formats", help=f"Any of {','.join(WRITERS)}, with commas between.")
]
Template = Annotated[
    Path | None,
    typer.Option("--template", help="A Word file whose styles, header and footer are used."),
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
    appraisal, written = _reported(asked, draws, out, formats, template, reader)
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
    appraisal, written = _reported(asked, draws, out, formats, template, reader)
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
    appraisal = _appraise(asked, draws)
    if json:
        print_document(appraisal_document_for(appraisal, reader))
    else:
        typer.echo(_words(appraisal, reader))
    accept(strict, _all_ranked(appraisal))


def _reported(
    asked: Asked, draws: int, out: Path, formats: str, template: Path | None, reader: Reader
) -> tuple[Appraisal, tuple[Path, ...]]:
    """Appraise and write; what cannot be written is refused before anything is computed."""
    wanted = formats_of(formats)
    if template is not None and "docx" not in wanted:
        what = "is for Word reports only; add docx to --formats"
        raise InputError.single(Place("--template"), "", what)
    paper = None if template is None else load_word_template(template)
    tried = replace(asked, tries_all=True)
    appraisal = _appraise(tried, draws, what_ifs=not asked.scenario)
    brief = Brief(commit(), load_notices(asked.name), paper, reader)
    return appraisal, write_report(appraisal, wanted, out=out, brief=brief)


def _appraise(asked: Asked, draws: int, *, what_ifs: bool = False) -> Appraisal:
    """Run the pipeline; what-ifs are the case under each of its scenarios and the file's."""
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
