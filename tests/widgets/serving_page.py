"""A running page and a browser to look at it, for tests that act as a person would.

Started as a script it serves the page: port, token, seconds of idleness, and a notebook if any.
"""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests import programs

ROOT = Path(__file__).parents[2]
IDLE_S = 30
TOKEN = "for-tests"
MOST_MS = 300_000  # a machine busy with other tests may be slow; no test is timed
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def browsing() -> Iterator[Any]:
    """Start a browser without a window."""
    api = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=programs.browser(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


def free_port() -> int:
    """Give a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(notebook: str = "") -> Iterator[tuple[str, int]]:
    """Serve the page, or a notebook as one; Ctrl-C must end it cleanly.

    Returns:
        The address, and the number of the process.
    """
    pytest.importorskip("voila", reason="needs the notebooks extra")
    port = free_port()
    words = [sys.executable, __file__, str(port), TOKEN, str(IDLE_S), notebook]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with subprocess.Popen(
        words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        try:
            address = process.stdout.readline().strip()
            assert address, "the server did not start"
            yield address, process.pid
            process.send_signal(signal.SIGINT)
            assert process.wait(60) == 0
            private = process.stdout.readline().strip()
            assert private
            assert not Path(private).exists()
        finally:
            process.kill()  # a failed test must not wait for a server that nobody ends


def violations(page: Any, context: str | None = None) -> list[str]:
    """Ask axe for what it finds serious or critical."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = axe.run(page, context=context, options=options).response["violations"]
    return [
        f"{one['id']}: {json.dumps([node['html'][:200] for node in one['nodes'][:3]])}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


def main() -> None:
    """Serve until Ctrl-C, then say where private files lay, which must be gone by now."""
    import tempfile  # noqa: PLC0415

    from toolkit.cli.serving import Served, serve  # noqa: PLC0415

    port, token, idle, notebook = sys.argv[1:]
    shown = Path(notebook) if notebook else None
    served = Served(int(port), token, idle_s=int(idle), notebook=shown)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    serve(served, lambda address: print(address, flush=True))
    print(os.environ.get("TMPDIR") or tempfile.gettempdir(), flush=True)


if __name__ == "__main__":
    main()
