"""`toolkit record`, `toolkit notice` and `toolkit psr-summary`: papers that the law asks for."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.allocation import allocate
from toolkit.cli.asking import (
    Asked,
    AsOf,
    CaseName,
    Json,
    OptionName,
    ScenarioName,
    ScenariosFile,
    ScopeName,
    Settings,
    option_asked,
    print_document,
)
from toolkit.cli.noting import note
from toolkit.errors import InputError, Place
from toolkit.files import load_law
from toolkit.files.case_folders import load_cases
from toolkit.files.entries import read_entries
from toolkit.files.rulebooks import load_forms
from toolkit.law import check
from toolkit.law.notice_forms import Form
from toolkit.law.psr_years import Year, read_year
from toolkit.law.record_items import RECORD_UNDER
from toolkit.law.timetabling import timetable_of
from toolkit.report.content import Report
from toolkit.report.records import say_records
from toolkit.report.records.counting_contracts import count_case, joined
from toolkit.report.records.documenting import (
    notice_document,
    notices_document,
    record_document,
)
from toolkit.report.records.drafting import draft, notices_due
from toolkit.report.records.page_writing import write_page
from toolkit.report.records.pages import notice_page, record_page
from toolkit.report.records.recording import Dossier, Found, decision_record, dossier
from toolkit.report.records.summary import (
    say_summary,
    summary_document,
    summary_page,
    yearly_summary,
)
from toolkit.statements.reading import did_you_mean

Entries = Annotated[
    Path | None,
    typer.Option("--entries", help="YAML of lot or every-lot, item and text; fills what is open."),
]
Out = Annotated[Path | None, typer.Option("--out", help="Also write it as a page, FILE.html.")]
Kind = Annotated[str, typer.Option("--kind", help="Draft this notice; without it, list them.")]


def record(
    case: CaseName,
    option: OptionName,
    entries: Entries = None,
    out: Out = None,
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    json: Json = False,
) -> None:
    """Write the decision record that the law asks for, what is missing first."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of)
    found = decision_record(_dossier(asked, option, entries, load_forms()))
    _write(record_page(found), "Decision record", out)
    if json:
        print_document(record_document(found))
    else:
        typer.echo(say_records.record(found))


def notice(
    case: CaseName,
    option: OptionName,
    kind: Kind = "",
    entries: Entries = None,
    out: Out = None,
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    json: Json = False,
) -> None:
    """List the notices that an option needs with their days, or draft one of them."""
    forms = load_forms()
    form = _form(kind, forms) if kind else None
    if form is None and out is not None:
        what = "needs a notice to write; name one with --kind"
        raise InputError.single(Place("--out"), "", what)
    asked = Asked(case, scope, scenario, scenarios, settings, as_of)
    known = _dossier(asked, option, entries, forms)
    if form is None:
        due = notices_due(known, forms)
        if json:
            print_document(notices_document(known, due))
        else:
            typer.echo(say_records.notices(known, due))
        return
    found = draft(known, form)
    _write(notice_page(found), "Draft of a notice", out)
    if json:
        print_document(notice_document(found))
    else:
        typer.echo(say_records.notice(found))


def psr_summary(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="A folder of case folders or workbooks.")
    ],
    year: Annotated[str, typer.Option("--year", help="Financial year, such as 2025/26.")] = "",
    out: Out = None,
    json: Json = False,
) -> None:
    """Count the year's contracts for the summary that the Provider Selection Regime asks for."""
    wanted = _year(year) if year else None
    cases, refused = load_cases(folder)
    law = load_law()
    counted = joined(count_case(case, law) for case in cases)
    found = yearly_summary(counted, refused, wanted)
    _write(summary_page(found), "Annual summary", out)
    if json:
        print_document(summary_document(found))
    else:
        typer.echo(say_summary(found))


def _year(text: str) -> Year:
    try:
        return read_year(text)
    except ValueError as error:
        raise InputError.single(Place("--year"), "", str(error)) from None


def _dossier(asked: Asked, option: str, entries: Path | None, forms: tuple[Form, ...]) -> Dossier:
    """Compute all that a record of one option rests on."""
    case, law = asked.case(), load_law()
    chosen = option_asked(case, option)
    lots = [lot.lot_id for lot in case.lots_in(chosen)]
    written = read_entries(entries, lots, _item_ids(forms)) if entries else {}
    findings = check(case, chosen, law)
    award = allocate(case, chosen, findings.limits)
    found = Found(findings, award, timetable_of(case, chosen, law))
    return dossier(case, chosen, law, found, written)


def _item_ids(forms: tuple[Form, ...]) -> tuple[str, ...]:
    """Name every item that anything here may ask for."""
    of_records = (item.id for items in RECORD_UNDER.values() for item in items)
    of_notices = (item.id for form in forms for item in form.items)
    return tuple(dict.fromkeys((*of_records, *of_notices)))


def _form(kind: str, forms: tuple[Form, ...]) -> Form:
    """Find a form by its kind, or by its number where only one has it."""
    known = {form.id: form for form in forms}
    numbered = [form for form in forms if form.number and form.number == kind.upper()]
    if kind not in known and len(numbered) > 1:
        several = ", ".join(form.id for form in numbered)
        what = f"{kind!r} numbers more than one notice; name one of {several}"
        raise InputError.single(Place("--kind"), "", what)
    if kind not in known and not numbered:
        what = f"{kind!r} is not a notice; {did_you_mean(kind, known)}"
        raise InputError.single(Place("--kind"), "", what)
    return known[kind] if kind in known else numbered[0]


def _write(page: Report, kind: str, out: Path | None) -> None:
    """Write a page where one is asked for, and say so on standard error."""
    if out is not None:
        write_page(page, kind, out)
        note(f"Page: {out}")
