"""Loading every case of a folder; what cannot be loaded is told and stops nothing."""

import os
from os.path import isdir, isfile, join
from pathlib import Path

from toolkit.errors import InputError, Place
from toolkit.files.cases import load_case
from toolkit.files.text_files import reason
from toolkit.statements.case import Case

type Refused = tuple[str, str]
"""Name of what was found, and why it could not be loaded."""


def load_cases(folder: Path) -> tuple[tuple[Case, ...], tuple[Refused, ...]]:
    """Load every case folder and workbook in a folder, with all lots, in the order of names.

    Raises:
        InputError: The folder cannot be read, or there is no case in it.
    """
    cases: list[Case] = []
    refused: list[Refused] = []
    for name in _cases_in(folder):
        try:
            cases.append(load_case(folder / name, scope="all"))
        except InputError as error:
            more = len(error.faults) - 1
            first = str(error.faults[0]).removeprefix(f"{folder}{os.sep}")
            refused.append((name, f"{first}; and {more} more faults" if more else first))
    if not cases and not refused:
        what = "holds no case; name a folder of case folders or .xlsx workbooks"
        raise InputError.single(Place(str(folder)), "", what)
    return tuple(cases), tuple(refused)


def _cases_in(folder: Path) -> list[str]:
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        what = f"cannot be listed ({reason(error)}); check the path"
        raise InputError.single(Place(str(folder)), "", what) from None
    return [name for name in names if not name.startswith((".", "~")) and _is_case(folder, name)]


def _is_case(folder: Path, name: str) -> bool:
    path = join(folder, name)
    if isdir(path):
        return isfile(join(path, "case.yaml"))
    return name.lower().endswith(".xlsx")
