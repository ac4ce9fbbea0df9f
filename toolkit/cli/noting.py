"""What a person should know that is no result: said on standard error."""

import typer


def note(what: str) -> None:
    """Say on standard error what a person should know while waiting or at the end."""
    typer.echo(what, err=True)
