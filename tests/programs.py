"""Programs that tests look at pages and documents with; where one is missing its tests say so.

`REQUIRE_BROWSER=1` makes a missing one fail instead, for machines that are meant to have them all.
"""

import os
import shutil

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def browser() -> str:
    """Find a browser; install the package chromium where there is none."""
    return _first_of(BROWSERS, "a browser (install chromium)")


def office() -> str:
    """Find an office that opens Word files and computes workbooks."""
    return _first_of(("soffice",), "LibreOffice (install libreoffice-writer and -calc)")


def pdf_reader() -> str:
    """Find what gives the text of a PDF."""
    return _first_of(("pdftotext",), "pdftotext (install poppler-utils)")


def lacking(what: str) -> None:
    """Skip the test that runs, or fail it where everything is meant to be there."""
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(f"this machine is meant to have {what}", pytrace=False)
    pytest.skip(f"needs {what}")


def _first_of(names: tuple[str, ...], what: str) -> str:
    found = next((path for name in names if (path := shutil.which(name))), "")
    if not found:
        lacking(what)
    return found
