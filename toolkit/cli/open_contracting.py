"""`toolkit import` and `toolkit export`: cases from published releases, and releases from cases."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from toolkit.allocation import allocate
from toolkit.cli.asking import Asked, AsOf, CaseName, MaybeOption, ScopeName, bar
from toolkit.cli.noting import note
from toolkit.errors import InputError, Place
from toolkit.files import load_law
from toolkit.files.locks import read_log
from toolkit.files.open_contracting.fields import Field
from toolkit.files.open_contracting.importing import import_release
from toolkit.law import check
from toolkit.report.open_contracting.packaging import Publishing, release_package, written
from toolkit.report.putting import put
from toolkit.statements.case import Case
from toolkit.statements.locking import are_names_open, last_lock
from toolkit.statements.options import Option
from toolkit.statements.reading import did_you_mean

FEW = 40  # missing things that the terminal lists

Releases = Annotated[Path, typer.Argument(metavar="RELEASES", help="An OCDS file, in JSON.")]
Folder = Annotated[Path, typer.Option(help="Folder of the new case; must not exist yet.")]
Ocid = Annotated[str, typer.Option("--ocid", help="Which contracting process of the file.")]
Part = Annotated[Literal["tender", "award"], typer.Option("--ocds", help="What to publish.")]
Prefix = Annotated[
    str, typer.Option("--ocid-prefix", help="Prefix that the registry gave, as ocds-a1b2c3.")
]
File = Annotated[Path | None, typer.Option("--out", help="File; printed where none is named.")]
WithBids = Annotated[
    bool, typer.Option("--with-bids", help="Every bid too, losing prices among them.")
]


def import_(releases: Releases, out: Folder, ocid: Ocid = "") -> None:
    """Begin a case from a published release, and list what it still lacks."""
    found = import_release(releases, out, ocid)
    taken = sum(isinstance(one, Field) for one in found.parts)
    typer.echo(f"Case: {out}")
    typer.echo(f"Taken over: {taken} fields; {found.unread.total()} values passed by")
    if not found.missing:
        typer.echo("Nothing is missing: the case loads.")
        return
    typer.echo(f"Missing before it can run, {len(found.missing)} in all:")
    typer.echo("\n".join(f"  {one}" for one in found.missing[:FEW]))
    if (more := len(found.missing) - FEW) > 0:
        typer.echo(f"  and {more} more")
    typer.echo(f"All of it, and where each field comes from: {out / 'README.md'}")


def export(
    case: CaseName,
    ocds: Part,
    ocid_prefix: Prefix,
    option: MaybeOption = "",
    out: File = None,
    with_bids: WithBids = False,
    as_of: AsOf = None,
    scope: ScopeName = "core",
) -> None:
    """Write the planned tender or the award as an OCDS 1.1 release package."""
    asked = Asked(case, scope, "", None, None, as_of).case()
    chosen = _advertised(asked, option)
    if with_bids:
        _refuse_bids(case, asked, ocds)
    findings, award = check(asked, chosen, load_law()), None
    if ocds == "award":
        with bar("solving") as tell:
            award = allocate(asked, chosen, findings.limits, progress=tell)
    how = Publishing(ocid_prefix, asked.as_of, with_bids)
    package = release_package(asked, chosen, findings, how, award)
    text = written(package)
    if out is None:
        typer.echo(text.decode("utf-8"), nl=False)
    else:
        put(out.parent, {out: text})
        typer.echo(f"Release: {out}")
    if asked.hypothetical:
        note("The case is hypothetical and the release says so; do not publish it as real.")


def _advertised(case: Case, wanted: str) -> Option:
    """Give the option asked for, or else the one that was locked, or the only one."""
    known = [one.id for one in case.options]
    name = wanted or case.advertised or (known[0] if len(known) == 1 else "")
    if name not in known:
        said = repr(name) if name else "nothing"
        what = f"{said} is named, and one structure is published; {did_you_mean(name, known)}"
        raise InputError.single(Place("--option"), "", what)
    return case.option(name)


def _refuse_bids(name: str, case: Case, ocds: str) -> None:
    """Refuse to publish bids before bidders may be named, or where they stand for no offer."""
    log, place = read_log(name), Place("--with-bids")
    if ocds == "tender":
        raise InputError.single(place, "", "goes with an award; a tender has no bids yet")
    if are_names_open(log) or (case.hypothetical and last_lock(log) is None):
        return
    what = "needs open names: `toolkit open-names` comes first, and before it `toolkit lock`"
    raise InputError.single(place, "", what)
