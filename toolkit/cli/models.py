"""`toolkit models`: which contract models there are, and all that one of them states."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.asking import Json, print_document
from toolkit.errors import Fault, InputError, Place
from toolkit.files import load_contract
from toolkit.files.contracts import shipped_models
from toolkit.report import say_models
from toolkit.report.chapters.model_map import model_figure
from toolkit.report.model_documenting import model_document, models_document
from toolkit.report.picture_writing import write_picture
from toolkit.statements.contracts import ContractModel

models = typer.Typer(add_completion=False, help="List contract models, or show one.")

Model = Annotated[str, typer.Argument(metavar="ID", help="A shipped id, or a YAML file.")]
Svg = Annotated[Path | None, typer.Option("--svg", help="Also write the picture to this file.")]


@models.callback(invoke_without_command=True)
def listing(context: typer.Context, json: Json = False) -> None:
    """List every shipped contract model with its meaning and evidence."""
    if context.invoked_subcommand is not None:
        if json:
            what = "stands before the command; write it behind the id"
            raise InputError.single(Place("--json"), "", what)
        return
    found = _shipped_models()
    if json:
        print_document(models_document(found))
    else:
        typer.echo(say_models.listing(found))


@models.command()
def show(model: Model, svg: Svg = None, json: Json = False) -> None:
    """Show the parties, agreements, payments and risks of one contract model."""
    stated = load_contract(model)
    if svg is not None:
        write_picture(model_figure(stated, id="model"), svg)
    if json:
        print_document(model_document(stated))
        return
    typer.echo(say_models.model(stated))
    if svg is not None:
        typer.echo(f"\nPicture: {svg}")


def _shipped_models() -> tuple[ContractModel, ...]:
    """Load every shipped model; the faults of all of them are told together."""
    loaded: list[ContractModel] = []
    faults: list[Fault] = []
    for name in shipped_models():
        try:
            loaded.append(load_contract(name))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    return tuple(loaded)
