"""`toolkit certify`: what follows from an appraisal's inputs, in a form that others can check."""

import secrets
from pathlib import Path
from typing import Annotated

import typer

from toolkit.appraisal.certificate import certify as certify_appraisal
from toolkit.cli.appraising import EXPORTS, appraised
from toolkit.cli.asking import (
    Asked,
    AsOf,
    CaseName,
    Draws,
    Json,
    ScenarioName,
    ScenariosFile,
    ScopeName,
    Seed,
    Settings,
)
from toolkit.cli.money import DRAWS
from toolkit.cli.noting import note
from toolkit.errors import InputError, Place
from toolkit.report.certificate.canonical import with_digest
from toolkit.report.certificate.certificate_documenting import tiers, warnings
from toolkit.report.certificate.certificate_writing import write_certificate
from toolkit.report.certificate.say_certificate import certificate_words

SALT_BYTES = 32

Sealed = Annotated[
    bool,
    typer.Option(
        "--sealed", help="Commit to prices too, and write what opens it: keep that file closed."
    ),
]


def certify(
    case: CaseName,
    out: Annotated[Path, typer.Option(help="Folder for the certificate.")] = EXPORTS,
    sealed: Sealed = False,
    as_of: AsOf = None,
    seed: Seed = None,
    draws: Draws = DRAWS,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    json: Json = False,
) -> None:
    """Certify the calculation, not the inputs, with a script that checks it beside."""
    if json and sealed:
        what = "cannot be printed, as what opens it would be lost; leave out --json"
        raise InputError.single(Place("--sealed"), "", what)
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed).case()
    appraisal = appraised(asked, draws)
    found = certify_appraisal(appraisal)
    if json:
        body = tiers(found).public.body.model_dump(mode="json")
        typer.echo(with_digest(body).decode("ascii"), nl=False)  # in the one way that is checked
        return
    secret = secrets.token_bytes(SALT_BYTES) if sealed else b""
    written = write_certificate(found, out=out, secret=secret)
    typer.echo("\n".join(certificate_words(found)))
    for path, what in zip(written, ("Certificate", "Check it with", "Sealed"), strict=False):
        typer.echo(f"{what}: {path} ({path.stat().st_size:,} bytes)")
    for warning in warnings(found):
        note(f"Before you publish it: {warning}")
    if sealed:
        note("The sealed tier holds prices: give it to a court or an auditor, nobody else.")
