"""`toolkit schema`: what each verb promises to print with --json."""

import json
from typing import Annotated

import typer

from toolkit.errors import InputError, Place
from toolkit.report.agreement_documents import AgreementDocument
from toolkit.report.barrier_documents import BarriersDocument
from toolkit.report.call_off_documents import CallOffsDocument
from toolkit.report.certificate.documents import CertificateDocument
from toolkit.report.compare_documents import CompareDocument
from toolkit.report.diff.documents import RunsDiffDocument
from toolkit.report.document import Document
from toolkit.report.documents import AllocationDocument, AppraisalDocument
from toolkit.report.findings_documents import CheckDocument
from toolkit.report.indicator_documents import IndicatorsDocument
from toolkit.report.judged_documents import ScoresDocument
from toolkit.report.law_changes import ChangesDocument
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
from toolkit.statements.reading import did_you_mean

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
    "law changes": ChangesDocument,
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


def schema(
    verb: Annotated[
        list[str], typer.Argument(metavar="VERB", help=f"One of: {', '.join(DOCUMENTS)}.")
    ],
) -> None:
    """Print the JSON schema of what a verb prints with --json."""
    asked = " ".join(verb)
    if asked not in DOCUMENTS:
        what = f"{asked!r} prints no document; {did_you_mean(asked, DOCUMENTS)}"
        raise InputError.single(Place("schema"), "", what)
    typer.echo(json.dumps(DOCUMENTS[asked].model_json_schema(), indent=1))
