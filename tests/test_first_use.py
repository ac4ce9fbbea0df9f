"""What is public is imported when it is first used, and not before."""

import subprocess
import sys

import pytest

import toolkit
from toolkit.first_use import on_first_use

# Slow to import, and no part of what these commands say.
HEAVY = (
    "IPython altair docx highspy holidays icalendar ipywidgets jsonschema nbconvert openpyxl "
    "pandas pikepdf pptx pulp scipy typst vl_convert xlsxwriter"
).split()
ASKED = "['toolkit', 'ask', 'regime', '--facts', '-', '--as-of', '2026-02-01']"
STARTS = {
    "a notebook": ("import toolkit", [*HEAVY, "numpy", "pydantic", "typer"]),
    "help": ("sys.argv = ['toolkit', '--help']; call()", [*HEAVY, "numpy", "pydantic"]),
    "law": ("sys.argv = ['toolkit', 'law']; call()", [*HEAVY, "numpy"]),
    "ask": (f"sys.argv = {ASKED}; call()", [*HEAVY, "numpy"]),
    "check": ("sys.argv = ['toolkit', 'check', 'tiny']; call()", ["altair", "openpyxl", "pptx"]),
    "allocate": (
        "sys.argv = ['toolkit', 'allocate', 'tiny', '--option', 'alliance']; call()",
        ["altair", "openpyxl", "pptx", "typst"],
    ),
}
CALL = """
import sys
def call():
    from toolkit.cli import main
    try:
        main()
    except SystemExit as ended:
        assert not ended.code, ended.code
{start}
print("imported:", *sorted({{name.partition(".")[0] for name in sys.modules}}))
"""


@pytest.mark.parametrize("start", STARTS)
def test_nobody_waits_for_what_is_not_asked(start: str) -> None:
    what, heavy = STARTS[start]
    ended = subprocess.run(
        [sys.executable, "-c", CALL.format(start=what)],
        input="nation: England\n", capture_output=True, text=True, check=True,
    )  # fmt: skip
    imported = ended.stdout.rpartition("imported:")[2].split()
    assert "toolkit" in imported
    assert not set(heavy) & set(imported)


def test_every_public_name_is_there_when_it_is_asked_for() -> None:
    assert all(getattr(toolkit, name) is not None for name in toolkit.__all__)
    assert set(toolkit.__all__) <= set(dir(toolkit))


def test_a_name_without_a_home_is_no_attribute() -> None:
    find = on_first_use("toolkit", {"VERSION": "version"})
    assert find("VERSION") == toolkit.__version__
    with pytest.raises(AttributeError, match="module 'toolkit' has no attribute 'Vershun'"):
        find("Vershun")
