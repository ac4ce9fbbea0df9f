"""`toolkit law reference`, `barriers` and `indicators`: what a lawyer reads and writes on."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.asking import Json, print_document
from toolkit.files import load_law
from toolkit.files.barriers import load_barriers
from toolkit.files.rule_sentences import load_sentences
from toolkit.report import say_barriers
from toolkit.report.barrier_documents import barriers_document
from toolkit.report.indicator_documents import indicators_document, indicators_in_words
from toolkit.report.reference_writing import write_reference

RulebookName = Annotated[str, typer.Argument(metavar="RULEBOOK", help="Id of a rulebook.")]
Page = Annotated[Path, typer.Option("--out", help="The page to write; ends in .html.")]


def reference(rulebook: RulebookName, out: Page) -> None:
    """Write every rule of a rulebook as a page to read and annotate."""
    shelf = load_law()
    asked = shelf.rulebook(rulebook)
    sentences = load_sentences(rulebook, [rule.id for rule in asked.rules])
    write_reference(asked, shelf.definitions, sentences, out)
    typer.echo(f"Reference: {out}")
    if sentences is None:
        typer.echo("The tests are not installed, so the page names none.")


def barriers(json: Json = False) -> None:
    """Print the barriers people fear: what is cited, what it forbids, what it leaves open."""
    pages = load_barriers()
    if json:
        print_document(barriers_document(pages))
    else:
        typer.echo(say_barriers.barriers(pages))


def indicators(json: Json = False) -> None:
    """Print the indicators that Scotland's integration authorities report on."""
    if json:
        print_document(indicators_document())
    else:
        typer.echo(indicators_in_words())
