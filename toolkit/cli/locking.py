"""`toolkit lock` and `toolkit open-names`: what stood before bids were opened, and who saw them."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from toolkit.errors import Fault, InputError, Place
from toolkit.files import load_case
from toolkit.files.locks import add_to_log, read_log
from toolkit.statements.case import Case
from toolkit.statements.locking import locked, names_opened, why_no_award

CaseFile = Annotated[Path, typer.Argument(metavar="CASE", help="A case folder or a workbook.")]
Role = Annotated[str, typer.Option("--role", help="Who does it, such as procurement lead.")]
On = Annotated[datetime, typer.Option("--on", formats=["%Y-%m-%d"], help="Day it is done.")]


def lock(case: CaseFile, role: Role, on: On) -> None:
    """Freeze rules, goal, tie rule, structures and weights before bids are opened."""
    log = read_log(case)
    stated = load_case(case)
    entry = locked(stated, stated.goal_words, log, on=on.date(), role=role)
    path = add_to_log(case, entry)
    typer.echo(f"Locked by {role} on {entry.on}: {entry.goal}")
    typer.echo(f"Digest {entry.digest}")
    typer.echo(f"Written to {path}")


def open_names(case: CaseFile, role: Role, on: On) -> None:
    """Let bidders be named, by another role than the one that locked."""
    entry = names_opened(read_log(case), on=on.date(), role=role)
    path = add_to_log(case, entry)
    typer.echo(f"Names opened by {role} on {entry.on}")
    typer.echo(f"Written to {path}")


def refuse_unless_locked(name: str | Path, case: Case, goal: str = AWARD_RULE) -> None:
    """Refuse to call an allocation an award, with every reason.

    Args:
        name: The case folder or workbook.
        case: As it was loaded.
        goal: What was made best.

    Raises:
        InputError: Stage, lock, goal or a scenario keeps it from being an award.
    """
    reasons = why_no_award(case, goal, read_log(name))
    if reasons:
        faults = [
            Fault(Place(str(name)), "award", f"this is not an award: {one}") for one in reasons
        ]
        raise InputError(faults)
