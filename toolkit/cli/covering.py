"""`toolkit coverage`: where each idea of the articles behind the project lives."""

import typer

from toolkit.cli.asking import Json, print_document
from toolkit.files.coverage import load_coverage
from toolkit.report.coverage_documents import coverage_document, coverage_in_words


def coverage(json: Json = False) -> None:
    """Say where each idea of the articles behind the toolkit lives, and how to reach it."""
    page = load_coverage()
    if json:
        print_document(coverage_document(page))
    else:
        typer.echo(coverage_in_words(page))
