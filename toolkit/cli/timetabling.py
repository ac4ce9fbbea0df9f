"""`toolkit timetable`: by which day each step around a decision falls."""

from pathlib import Path
from typing import Annotated

import typer

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
from toolkit.files import load_law
from toolkit.law.timetabling import timetable_of
from toolkit.report import say_law
from toolkit.report.calendar_writing import write_calendar
from toolkit.report.law_documenting import timetable_document

Ics = Annotated[Path | None, typer.Option("--ics", help="Also write an iCalendar file.")]


def timetable(
    case: CaseName,
    option: OptionName,
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    ics: Ics = None,
    json: Json = False,
) -> None:
    """Say by which day each notice, deadline, standstill and step around a decision falls."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of).case()
    chosen = option_asked(asked, option)
    found = timetable_of(asked, chosen, load_law())
    if ics is not None:
        write_calendar(asked, found, ics)
    if json:
        print_document(timetable_document(asked, found))
        return
    typer.echo(say_law.timetable(asked, found))
    if ics is not None:
        typer.echo(f"\nCalendar: {ics}")
