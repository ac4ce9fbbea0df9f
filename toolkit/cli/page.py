"""`toolkit app`: the web page for people who want to see no code."""

import secrets
from typing import Annotated

import typer

from toolkit.cli.noting import note
from toolkit.cli.serving import Served, open_browser, serve

PORT = 8866

Port = Annotated[int, typer.Option("--port", min=1024, max=65535, help="On this computer only.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Only print the address.")]


def app(port: Port = PORT, no_browser: NoBrowser = False) -> None:
    """Open the web page: a case, its law, award, money and ranking, without any code."""

    def ready(address: str) -> None:
        note(f"The page is at {address}")
        note("Only this computer can open it, and only with this address. Ctrl-C closes it.")
        if not no_browser:
            open_browser(address)

    serve(Served(port, secrets.token_urlsafe(24)), ready)
    note("Closed.")
