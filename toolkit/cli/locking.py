"""`toolkit lock` and `toolkit open-names`: what stood before bids were opened, and who saw them."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from toolkit.errors import Fault, InputError, Place
from toolkit.files.cases import load_as_written
from toolkit.files.lock_writing import add_to_log
from toolkit.files.locks import read_log
from toolkit.statements.case import Case
from toolkit.statements.locking import (
    COMPARED,
    are_names_open,
    last_lock,
    locked,
    names_opened,
)

CaseFile = Annotated[Path, typer.Argument(metavar="CASE", help="A case folder or a workbook.")]
Role = Annotated[str, typer.Option("--role", help="Who does it, such as procurement lead.")]
On = Annotated[datetime, typer.Option("--on", formats=["%Y-%m-%d"], help="Day it is done.")]
Advertised = Annotated[str, typer.Option("--option", help="The option that is advertised.")]


def lock(case: CaseFile, role: Role, on: On, option: Advertised = "") -> None:
    """Freeze rules, goal, tie rule, weights and one option before bids are opened."""
    log = read_log(case)
    entry = locked(load_as_written(case), option, log, on=on.date(), role=role)
    path = add_to_log(case, entry)
    typer.echo(f"Locked by {role} on {entry.on}: {entry.option}, {entry.goal}")
    typer.echo(f"Digest {entry.digest}")
    typer.echo("Bidders have pseudonyms until another role opens their names")
    typer.echo(f"Written to {path}")


def open_names(case: CaseFile, role: Role, on: On) -> None:
    """Let bidders be named, by another role than the one that locked."""
    entry = names_opened(read_log(case), on=on.date(), role=role)
    path = add_to_log(case, entry)
    typer.echo(f"Names opened by {role} on {entry.on}")
    typer.echo(f"Written to {path}")


def refuse_unless_award(name: str | Path, case: Case, option: str) -> None:
    """Refuse to call an allocation an award, with every reason.

    Args:
        name: The case folder or workbook.
        case: As it was loaded.
        option: Id of the option that is allocated.

    Raises:
        InputError: Stage, lock, structure, a rule or a scenario keeps it from being an award.
    """
    faults = [
        Fault(Place(str(name)), "award", f"this is not an award: {one}")
        for one in case.no_award_by(option)
    ]
    if faults:
        raise InputError(faults)


def refuse_once_frozen(case: Case, verb: str) -> None:
    """Refuse to try other structures, terms or markets once bids are open.

    Args:
        case: As it was loaded.
        verb: What was asked, in words that follow "to".

    Raises:
        InputError: The case is at the award stage.
    """
    if case.stage == "award":
        what = f"is award, and structure, weights and rules are frozen; to {verb}, "
        what += "copy the case and set its stage back to plan: what that says is not an award"
        raise InputError.single(Place(case.id), "stage", what)


def refuse_while_sealed(name: str | Path) -> None:
    """Refuse to copy a case out under the names of its bidders before they are opened.

    Raises:
        InputError: It is locked, and no second role has opened the names.
    """
    log = read_log(name)
    if last_lock(log) is not None and not are_names_open(log):
        what = "is locked with its bidders unnamed; open the names with `toolkit open-names` first"
        raise InputError.single(Place(str(name)), "", what)


def several_compared(case: Case) -> Case:
    """Note on a case at the award stage that a comparison of options awards nothing."""
    if case.stage != "award":
        return case
    return case.model_copy(update={"no_award": (*case.no_award, COMPARED)})
