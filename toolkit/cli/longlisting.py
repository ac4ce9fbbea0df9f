"""`toolkit longlist`: what was considered, what is carried to the shortlist, and why."""

from decimal import Decimal
from typing import Annotated

import typer

from toolkit.allocation import allocate
from toolkit.allocation.explaining.best_and_others import (
    WITHIN,
    BuiltShortlist,
    best_and_others,
)
from toolkit.allocation.solving import Limits
from toolkit.cli.asking import (
    Asked,
    AsOf,
    CaseName,
    Json,
    ScenarioName,
    ScenariosFile,
    ScopeName,
    Settings,
    Strict,
    accept,
    bar,
    print_document,
)
from toolkit.errors import InputError, Place
from toolkit.files import load_law
from toolkit.law import Findings
from toolkit.law.check import check_all
from toolkit.longlist import filter_options
from toolkit.report.longlist_documents import longlist_document
from toolkit.report.say_longlist import longlist as say_longlist
from toolkit.statements.case import Case
from toolkit.units import read_number

Build = Annotated[
    bool, typer.Option("--build", help="Also the best feasible option, and others unlike it.")
]
Within = Annotated[
    str, typer.Option("--within", help="With --build: how much dearer others may be, such as 0.02.")
]


def longlist(
    case: CaseName,
    build: Build = False,
    within: Within = str(WITHIN),
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Say what was considered, what the shortlist carries and why, and what is odd about it."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of).case()
    share = _share(within)
    law = {one.option: one for one in check_all(asked, asked.options, load_law())}
    found = filter_options(asked, law)
    built = _build(asked, law, share) if build else None
    if json:
        print_document(longlist_document(asked, found, built))
    else:
        typer.echo(say_longlist(asked, found, built))
    accept(strict, not any(one.level == "refused" for one in found.lints))


def _build(case: Case, law: dict[str, Findings], within: Decimal) -> BuiltShortlist | None:
    with bar("awards") as tell:
        awards = [allocate(case, one, law[one.id].limits, progress=tell) for one in case.options]
        return best_and_others(awards, within, Limits(progress=tell))


def _share(text: str) -> Decimal:
    """Read how much dearer another award may be."""
    try:
        share = read_number(text)
    except ValueError as error:
        raise InputError.single(Place("--within"), "", str(error)) from None
    if not 0 <= share <= 1:
        what = f"{text!r} is not a share from 0 to 1; write 2% as 0.02"
        raise InputError.single(Place("--within"), "", what)
    return share
