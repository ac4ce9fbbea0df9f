"""The log of locks of a case: a folder beside it, one file an entry."""

from os.path import isdir
from pathlib import Path

from pydantic import ValidationError

from toolkit.errors import InputError, Place
from toolkit.files.shipped import shipped_cases
from toolkit.files.text_files import read_text
from toolkit.statements.locking import Entry

FOLDER = "lock"


def lock_folder(case: str | Path) -> Path:
    """Give the folder that holds the log of a case: in its folder, or beside its workbook.

    Args:
        case: A case folder or a workbook.

    Raises:
        InputError: It is a case that ships with the toolkit, which nobody procures.
    """
    if str(case) in shipped_cases():
        what = "ships with the toolkit and is not procured; write it as a folder of your own first"
        raise InputError.single(Place(str(case)), "", what)
    path = Path(case)
    path = path.parent if path.name == "case.yaml" else path
    if isdir(path):
        return path / FOLDER
    return path.with_name(f"{path.stem}.{FOLDER}")


def read_log(case: str | Path) -> tuple[Entry, ...]:
    """Read what was locked and opened, in order; nothing where nothing was.

    Args:
        case: A case folder or a workbook.

    Raises:
        InputError: An entry cannot be read as one.
    """
    if str(case) in shipped_cases() or not isdir(folder := lock_folder(case)):
        return ()
    return tuple(_read(path) for path in sorted(folder.glob("*.json")))


def _read(path: Path) -> Entry:
    try:
        return Entry.model_validate_json(read_text(path).text)
    except ValidationError as error:
        first = error.errors()[0]
        what = f"is not an entry of a log ({first['msg'].lower()}); restore the file as it was"
        raise InputError.single(Place(str(path)), "", what) from None
