"""The verbs of the command line, each one call of a public name and a print."""

import json as json_module
from pathlib import Path
from typing import Annotated

import typer

from toolkit.allocation import allocate as allocate_option
from toolkit.allocation.explaining.unfiltered import unfiltered
from toolkit.cli import (
    advising,
    appraising,
    certifying,
    comparing,
    covering,
    differing,
    explaining,
    exploring,
    law,
    locking,
    longlisting,
    money,
    notebooks,
    open_contracting,
    page,
    placing,
    plan_stage,
    pools,
    records,
    reference,
    replays,
    scoring,
    starting,
    texting,
)
from toolkit.cli.asking import (
    Asked,
    AsOf,
    CaseName,
    Json,
    MaybeOption,
    OptionName,
    ScenarioName,
    ScenariosFile,
    ScopeName,
    Settings,
    Strict,
    accept,
    bar,
    options_asked,
    print_document,
)
from toolkit.cli.models import models
from toolkit.cli.reading import EVERYTHING, AudienceName, BidderName, reader_asked
from toolkit.errors import InputError, Place
from toolkit.files import load_law
from toolkit.files.folder_writing import write_folder
from toolkit.files.workbook_writing import write_workbook
from toolkit.law import check as check_option
from toolkit.law.check import check_all
from toolkit.report import say, say_findings
from toolkit.report.agreement_documents import AgreementDocument
from toolkit.report.audience.open_documents import document_for
from toolkit.report.audience.without_bidders import findings_of_lots
from toolkit.report.barrier_documents import BarriersDocument
from toolkit.report.call_off_documents import CallOffsDocument
from toolkit.report.certificate.documents import CertificateDocument
from toolkit.report.compare_documents import CompareDocument
from toolkit.report.diff.documents import RunsDiffDocument
from toolkit.report.document import Document
from toolkit.report.documenting import allocation_document
from toolkit.report.documents import AllocationDocument, AppraisalDocument
from toolkit.report.findings_documenting import check_document
from toolkit.report.findings_documents import CheckDocument
from toolkit.report.indicator_documents import IndicatorsDocument
from toolkit.report.judged_documents import ScoresDocument
from toolkit.report.law_differing import DiffDocument
from toolkit.report.law_documents import (
    AskDocument,
    FactsDocument,
    LawDocument,
    RuleDocument,
    TimetableDocument,
)
from toolkit.report.longlist_documents import LonglistDocument
from toolkit.report.market_documents import MarketsDocument
from toolkit.report.model_documents import ModelDocument, ModelsDocument
from toolkit.report.open_contracting.documents import ReleasePackage
from toolkit.report.options_documents import SimulationsDocument
from toolkit.report.place_documents import PlaceDocument, PlacesDocument
from toolkit.report.pool_documents import FundDocument
from toolkit.report.records.documents import NoticeDocument, NoticesDocument, RecordDocument
from toolkit.report.records.summary import SummaryDocument
from toolkit.report.replay_documents import ReplaysDocument
from toolkit.report.simulation_documents import SimulationDocument
from toolkit.report.texts.documents import TextsDocument
from toolkit.report.years_documents import YearsDocument
from toolkit.simulation import charges_of
from toolkit.statements.reading import did_you_mean
from toolkit.version import VERSION

DOCUMENTS: dict[str, type[Document]] = {
    "run": AppraisalDocument,
    "appraise": AppraisalDocument,
    "certify": CertificateDocument,
    "longlist": LonglistDocument,
    "check": CheckDocument,
    "allocate": AllocationDocument,
    "simulate": SimulationDocument,
    "simulate all": SimulationsDocument,
    "agree": AgreementDocument,
    "market": MarketsDocument,
    "call-off": CallOffsDocument,
    "ask": AskDocument,
    "law": LawDocument,
    "law facts": FactsDocument,
    "law show": RuleDocument,
    "law diff": DiffDocument,
    "law barriers": BarriersDocument,
    "law indicators": IndicatorsDocument,
    "timetable": TimetableDocument,
    "record": RecordDocument,
    "notice": NoticesDocument,
    "notice kind": NoticeDocument,
    "psr-summary": SummaryDocument,
    "compare": CompareDocument,
    "scores": ScoresDocument,
    "fund": FundDocument,
    "years": YearsDocument,
    "replay": ReplaysDocument,
    "places": PlacesDocument,
    "place": PlaceDocument,
    "texts": TextsDocument,
    "diff": RunsDiffDocument,
    "models": ModelsDocument,
    "models show": ModelDocument,
    "export": ReleasePackage,
}

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Choose how to contract for integrated health and care, and defend the choice.",
)
app.add_typer(models, name="models")
app.add_typer(law.law, name="law")
law.law.command()(reference.reference)
law.law.command()(reference.barriers)
law.law.command()(reference.indicators)


app.command()(appraising.run)
app.command()(appraising.report)
app.command()(appraising.appraise)


@app.command()
def check(
    case: CaseName,
    option: MaybeOption = "",
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    everything: Annotated[bool, typer.Option("--all", help="Print every reason in full.")] = False,
    audience: AudienceName = EVERYTHING,
    bidder: BidderName = "",
    json: Json = False,
    trees: Annotated[bool, typer.Option("--trees", help="Reasoning too, with --json.")] = False,
    strict: Strict = False,
) -> None:
    """Say what the law finds about each option, with its reasons and open questions."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of).case()
    reader = reader_asked(asked, audience, bidder, json=json)
    found = check_all(asked, options_asked(asked, option), load_law())
    if json:
        if not reader.sees_everything:
            found = tuple(findings_of_lots(asked, one) for one in found)
        print_document(document_for(check_document(asked, found, trees=trees), reader))
    else:
        typer.echo(say_findings.findings(asked, found, everything=everything))
    accept(strict, all(one.settled for each in found for one in each.findings))


@app.command()
def allocate(
    case: CaseName,
    option: OptionName,
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    time_limit: Annotated[
        float | None, typer.Option(min=0.01, help="Seconds; the best award so far is given.")
    ] = None,
    json: Json = False,
    explain: explaining.Explain = None,
    bid: explaining.BidName = "",
    confirm: explaining.Confirm = "",
    award: Annotated[
        bool, typer.Option("--award", help="Refuse unless stage, lock and rules make it an award.")
    ] = False,
    audience: AudienceName = EVERYTHING,
    bidder: BidderName = "",
    strict: Strict = False,
) -> None:
    """Find the award that is best as published and keeps every rule, and who funds it."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of).case()
    chosen = options_asked(asked, option)[0]
    reader = reader_asked(asked, audience, bidder, json=json)
    more = explaining.asked_of(explain, bid, confirm, time_limit)
    if award:
        locking.refuse_unless_award(case, asked, option)
    asked = asked.model_copy(update={"no_award": asked.no_award_by(option)})
    explaining.refuse_what_is_frozen(more, asked)
    limits = check_option(asked, chosen, load_law()).limits
    with bar("solving") as tell:
        found = allocate_option(asked, chosen, limits, time_limit_s=time_limit, progress=tell)
    fees = charges_of(asked, chosen, found)
    told = explaining.tell(more, asked, found, lambda: unfiltered(asked, chosen, limits))
    if json:
        whole = allocation_document(asked, found, fees, explaining.document_of(told))
        print_document(document_for(whole, reader))
    else:
        typer.echo(
            say.allocation(asked, found, fees) + explaining.words_of(asked, more, found, told)
        )
    accept(strict, found.status == "optimal")


app.command()(advising.advice)
app.command()(longlisting.longlist)
app.command()(law.ask)
app.command()(law.timetable)
app.command()(records.record)
app.command()(records.notice)
app.command(name="psr-summary")(records.psr_summary)
app.command()(money.simulate)
app.command()(money.agree)
app.command()(plan_stage.market)
app.command()(plan_stage.call_off)
app.command()(comparing.compare)
app.command()(certifying.certify)
app.command()(scoring.scores)
app.command()(pools.fund)
app.command()(pools.years)
app.command()(replays.replay)
app.command()(placing.places)
app.command()(placing.place)
app.command()(locking.lock)
app.command(name="open-names")(locking.open_names)
app.command()(covering.coverage)
app.command()(notebooks.notebook)
app.command()(exploring.explorer)
app.command(name="import")(open_contracting.import_)
app.command()(open_contracting.export)
app.command()(page.app)
app.command()(texting.texts)
app.command()(starting.new)
app.command()(differing.diff)


@app.command()
def convert(
    case: CaseName,
    target: Annotated[Path, typer.Argument(help="A new .xlsx workbook, or a new folder.")],
) -> None:
    """Write a case as a workbook or folder; comments and notes beside its tables stay behind."""
    locking.refuse_while_sealed(case)
    write = write_workbook if target.suffix.lower() == ".xlsx" else write_folder
    typer.echo(f"Case: {write(case, target)}")


@app.command()
def schema(
    verb: Annotated[list[str], typer.Argument(help=f"One of: {', '.join(DOCUMENTS)}.")],
) -> None:
    """Print the JSON schema of what a verb prints with --json."""
    asked = " ".join(verb)
    if asked not in DOCUMENTS:
        what = f"{asked!r} prints no document; {did_you_mean(asked, DOCUMENTS)}"
        raise InputError.single(Place("schema"), "", what)
    typer.echo(json_module.dumps(DOCUMENTS[asked].model_json_schema(), indent=1))


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(VERSION)
