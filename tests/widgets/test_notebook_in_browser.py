"""A notebook and its widgets in JupyterLab and as a page, and the report, looked at by axe."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import nbformat
import pytest

from tests.widgets.answered import tiny_answer
from tests.widgets.serving_page import MOST_MS, ROOT, browsing, free_port, serving, violations
from toolkit.report import write_report

pytestmark = pytest.mark.browser

CELLS = (
    "from toolkit import widgets\nfrom toolkit.widgets.app import App",
    'widgets.AppraisalPage("tiny", draws=50).view',
    'widgets.AllocationPage("tiny").view',
    "App(draws=50).view",
)
WHOLE = '{"windowingMode": "none"}'  # cells below the window are shown too
CONNECTED = """() => {
    const session = window.jupyterapp?.shell.currentWidget?.sessionContext
    return session?.isReady && session.session?.kernel?.connectionStatus === "connected"
}"""
RUN_ALL = "() => { void window.jupyterapp.commands.execute('notebook:run-all-cells') }"
QUIET = '{"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": true}}'


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with browsing() as found:
        yield found


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    cells = [nbformat.v4.new_code_cell(code) for code in CELLS]
    path = tmp_path / "look.ipynb"
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}), path)
    return path


def wait_for(port: int) -> None:
    """Wait until a server listens."""
    for _ in range(900):
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        time.sleep(0.1)
    raise AssertionError("the server did not start")


@contextmanager
def jupyter_lab(folder: Path) -> Iterator[str]:
    """Start JupyterLab on a folder, with settings of its own."""
    pytest.importorskip("jupyterlab", reason="needs the notebooks extra")
    settings = folder / "settings" / "labconfig"
    settings.mkdir(parents=True)
    (settings / "page_config.json").write_text(QUIET, encoding="utf-8")
    tracker = folder / "user" / "@jupyterlab" / "notebook-extension"
    tracker.mkdir(parents=True)
    (tracker / "tracker.jupyterlab-settings").write_text(WHOLE, encoding="utf-8")
    port = free_port()
    words = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1"]
    words += [f"--port={port}", "--IdentityProvider.token=t", "--allow-root"]
    words += [
        "--expose-app-in-browser",
        "--KernelManager.transport=ipc",
        f"--ServerApp.root_dir={folder}",
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment |= {"JUPYTER_CONFIG_DIR": str(folder / "settings")}
    environment |= {"JUPYTERLAB_SETTINGS_DIR": str(folder / "user")}
    with subprocess.Popen(
        words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}/lab/tree/look.ipynb?token=t"
        finally:
            process.terminate()


def run_all_cells(page: Any) -> None:
    """Run them as the menu does, until the first says that it ran.

    Menus are built anew while JupyterLab starts, and it forgets cells run before a kernel answers.
    """
    api = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    page.wait_for_function(CONNECTED)
    ran = page.locator(".jp-InputPrompt").filter(has_text=re.compile(r"\[\d+\]")).first
    for _ in range(10):
        page.evaluate(RUN_ALL)
        with suppress(api.TimeoutError):
            ran.wait_for(state="attached", timeout=MOST_MS / 10)
            return
    raise AssertionError("JupyterLab ran no cell")


def test_axe_finds_nothing_serious_in_our_views_inside_jupyterlab(
    browser: Any, notebook: Path
) -> None:
    with jupyter_lab(notebook.parent) as address:
        page = browser.new_page()
        page.set_default_timeout(MOST_MS)
        page.goto(address)
        page.locator(".jp-Notebook").wait_for()
        run_all_cells(page)
        page.get_by_role("button", name="Open this example").wait_for(state="attached")
        page.get_by_text("What would change the answer").first.wait_for(state="attached")
        for view in (".appraisal", ".allocation", ".toolkit-page"):
            assert violations(page, view) == []
        page.close()


def test_a_notebook_shows_as_a_page_without_code(browser: Any) -> None:
    with serving(str(ROOT / "notebooks" / "03_check_the_law.ipynb")) as (address, _):
        page = browser.new_page()
        page.set_default_timeout(MOST_MS)
        page.goto(address)
        page.get_by_text("The reasons, and what would change them").first.wait_for()
        shown = page.inner_text("body")
        assert "import" not in shown
        assert "Traceback" not in shown
        page.close()


def test_axe_finds_nothing_serious_in_the_report(browser: Any, tmp_path: Path) -> None:
    (path,) = write_report(tiny_answer(), ("html",), out=tmp_path)
    page = browser.new_page()
    page.set_default_timeout(MOST_MS)
    page.goto(path.as_uri())
    assert violations(page) == []
    page.close()
