"""`toolkit places` and `toolkit place`: start a case from what is published about an area."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.asking import Json, print_document
from toolkit.errors import InputError, Place
from toolkit.files.place_writing import write_place
from toolkit.files.places import load_gazetteer
from toolkit.places import fill
from toolkit.report import say_places
from toolkit.report.place_documents import place_document, places_document

Sought = Annotated[
    str, typer.Argument(metavar="TEXT", help="Only places whose name holds this text.")
]
Find = Annotated[str, typer.Option("--find", help="The same, as an option.")]
PlaceName = Annotated[str, typer.Argument(metavar="PLACE", help="As `toolkit places` lists it.")]
Out = Annotated[
    Path | None, typer.Option("--out", help="A new folder, or a new .xlsx workbook, for the case.")
]
Market = Annotated[
    bool,
    typer.Option(
        "--with-assumed-market",
        help="Add invented bidders, and stand-ins for missing sums, so that the case runs.",
    ),
]


def places(text: Sought = "", find: Find = "", json: Json = False) -> None:
    """List the councils, boards and authorities that a case can be started for."""
    if text and find:
        raise InputError.single(Place("--find"), "", "is given twice; write the text once")
    found = load_gazetteer().find(text or find)
    if json:
        print_document(places_document(found))
    else:
        typer.echo(say_places.places(found))


def place(
    name: PlaceName, out: Out = None, with_market: Market = False, json: Json = False
) -> None:
    """Show what open figures say of a place, and write it as a part-filled case."""
    gazetteer = load_gazetteer()
    filled = fill(gazetteer.place(name), gazetteer, with_market=with_market)
    written = None if out is None else write_place(filled, out)
    if json:
        told = None if written is None else str(written)
        print_document(place_document(filled, gazetteer.sources.values(), told))
        return
    if written is None:
        typer.echo(say_places.place(filled))
    else:
        typer.echo(f"{say_places.written(filled)}\nCase: {written}")
