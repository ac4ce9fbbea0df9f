"""One small real appraisal, and what it becomes when it is hostile or cannot be awarded."""

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from openpyxl import Workbook, load_workbook

from toolkit.appraisal import Appraisal
from toolkit.files import load_case, load_law
from toolkit.pipeline import run
from toolkit.report.chapters import compose
from toolkit.report.content import Report
from toolkit.report.html import html
from toolkit.report.xlsx import xlsx
from toolkit.statements.case import Case
from toolkit.statements.finances import Finance
from toolkit.statements.interventions import Intervention, InterventionHours, Profession
from toolkit.statements.linked_activities import LinkedActivity, OutsideParty

DRAWS = 200
SCRIPT = "<script>alert(1)</script>"
FORMULA = '=HYPERLINK("http://127.0.0.1/","open")'
TURNED = "a\u202eb\u0007c"
LONG = "very long name " * 60


def appraise(case: Case, what_ifs: bool = False) -> Appraisal:
    changed = {s: load_case(case.id, scenario=s) for s in case.scenarios} if what_ifs else {}
    return run(case, load_law(), as_of=case.as_of, seed=case.seed, draws=DRAWS, what_ifs=changed)


@pytest.fixture(scope="session")
def appraisal() -> Appraisal:
    return appraise(load_case("tiny"), what_ifs=True)


@pytest.fixture(scope="session")
def cut() -> Appraisal:
    """Some options cannot be awarded."""
    return appraise(load_case("tiny", scenario="budget_cut"))


@pytest.fixture(scope="session")
def barren() -> Appraisal:
    """No option can be awarded."""
    return appraise(load_case("tiny", scenario="high_floor"))


@pytest.fixture(scope="session")
def parted(appraisal: Appraisal) -> Appraisal:
    """The first option differs from the others in law, award and funding."""
    first = appraisal.results[0]
    allocation = replace(
        first.allocation,
        awards=first.allocation.awards[:-1],
        flows=tuple(replace(flow, own=False) for flow in first.allocation.flows[:-1]),
        set_aside=(),
    )
    found = replace(first.findings.findings[0], verdict="unknown", because="something else")
    findings = replace(first.findings, findings=(found, *first.findings.findings[1:]))
    other = replace(first, allocation=allocation, findings=findings)
    return replace(appraisal, results=(other, *appraisal.results[1:]))


def stated(case: Case) -> Case:
    """State finances, activity outside the lots and an intervention on it, all invented."""
    lines = {
        "largest_loss_gbp": Decimal(20_000),
        "smallest_gain_gbp": Decimal(-100),
        "basis": "assumed",
        "source_id": "A",
    }
    own = {
        "margin_share": Decimal("0.03"),
        "fixed_cost_share": Decimal("0.2"),
        "reserves_gbp": Decimal(20_000),
        "margin_floor_share": Decimal("-0.01"),
    }
    finances = {
        party: Finance.model_validate({"party_id": party, **lines}) for party in case.commissioners
    } | {
        party: Finance.model_validate({"party_id": party, **lines, **own})
        for party in case.providers
    }
    acute = OutsideParty(party_id="ACUTE", name="Tinyshire Hospital", kind="acute trust")
    admissions = LinkedActivity(
        activity_id="EA",
        label="emergency admissions",
        party_id="ACUTE",
        payer="ICB",
        currency="spell",
        annual_units=Decimal(100),
        price_gbp=Decimal(3000),
        mechanism="activity",
        full_cost_gbp=Decimal(4000),
        fixed_cost_share=Decimal("0.5"),
    )
    ward = Intervention(
        intervention_id="VW",
        label="Virtual ward",
        kind="virtual ward",
        service="health",
        cost_gbp_per_year=Decimal(10_000),
        funder="ICB",
        money="new",
        activity_id="EA",
        reduction_low=Decimal(0),
        reduction_central=Decimal("0.1"),
        reduction_high=Decimal("0.2"),
        reach=Decimal("0.5"),
        tested_reach=Decimal("0.1"),
        attenuation=Decimal("0.3"),
        cashable_share=Decimal("0.3"),
    )
    needed = InterventionHours(
        intervention_id="VW", profession="nurse", hours_per_year=Decimal(1000)
    )
    return case.model_copy(
        update={
            "business_as_usual": case.options[0].id,
            "finances": finances,
            "outside_parties": {"ACUTE": acute},
            "linked_activities": {"EA": admissions},
            "interventions": {"VW": ward},
            "intervention_hours": {"VW nurse": needed},
            "workforce": {"nurse": Profession(profession="nurse", hours_available=Decimal(500))},
        }
    )


@pytest.fixture(scope="session")
def rich() -> Appraisal:
    """A case that states what the tiny one leaves out."""
    return appraise(stated(load_case("tiny")))


@pytest.fixture(scope="session")
def told(rich: Appraisal) -> Report:
    return compose(rich, "abc123")


@pytest.fixture(scope="session")
def hostile(appraisal: Appraisal) -> Appraisal:
    """Every text that a case brings may be meant to do harm."""
    case = appraisal.case
    texts = (SCRIPT, FORMULA, "+1+1", TURNED + LONG)
    options = tuple(
        option.model_copy(update={"title": text})
        for option, text in zip(case.options, texts, strict=True)
    )
    lots = {
        name: lot.model_copy(update={"lot_name": text})
        for (name, lot), text in zip(case.lots.items(), texts, strict=False)
    }
    sources = {
        name: source.model_copy(update={"url": "javascript:alert(1)", "title": "@SUM(1)"})
        for name, source in case.sources.items()
    }
    streams = {
        name: stream.model_copy(update={"stream_name": "-2+3"})
        for name, stream in case.streams.items()
    }
    bad = case.model_copy(
        update={
            "title": SCRIPT,
            "place": TURNED,
            "caveats": (FORMULA, "-2+3", SCRIPT),
            "options": options,
            "lots": lots,
            "sources": sources,
            "streams": streams,
        }
    )
    results = tuple(
        replace(result, option=option)
        for result, option in zip(appraisal.results, options, strict=True)
    )
    return replace(appraisal, case=bad, results=results)


@pytest.fixture(scope="session")
def report(appraisal: Appraisal) -> Report:
    return compose(appraisal, "abc123")


@pytest.fixture(scope="session")
def page(report: Report) -> BeautifulSoup:
    return BeautifulSoup(html(report), "html.parser")


@pytest.fixture(scope="session")
def book(report: Report) -> Workbook:
    return load_workbook(io.BytesIO(xlsx(report)))
