"""The log of locks of a case: a folder beside it, one file an entry, none ever overwritten."""

from os.path import isdir
from pathlib import Path

from pydantic import ValidationError

from toolkit.errors import InputError, Place
from toolkit.files.cases import shipped_cases
from toolkit.files.text_files import read_text
from toolkit.files.writing import write_file
from toolkit.statements.locking import Entry

FOLDER = "lock"


def lock_folder(case: str | Path) -> Path:
    """Give the folder that holds the log of a case: in its folder, or beside its workbook.

    Args:
        case: A case folder or a workbook.

    Raises:
        InputError: It is a case that ships with the toolkit, which nobody procures.
    """
    path = Path(case)
    if isdir(path):
        return path / FOLDER
    if str(case) in shipped_cases():
        what = "ships with the toolkit and is not procured; write it as a folder of your own first"
        raise InputError.single(Place(str(case)), "", what)
    return path.with_name(f"{path.stem}.{FOLDER}")


def read_log(case: str | Path) -> tuple[Entry, ...]:
    """Read what was locked and opened, in order; nothing where nothing was.

    Args:
        case: A case folder or a workbook.

    Raises:
        InputError: An entry cannot be read as one.
    """
    folder = lock_folder(case)
    if not isdir(folder):
        return ()
    return tuple(_read(path) for path in sorted(folder.glob("*.json")))


def add_to_log(case: str | Path, entry: Entry) -> Path:
    """Write one more entry.

    Args:
        case: A case folder or a workbook.
        entry: Made from the log as it was read.

    Raises:
        InputError: Somebody else wrote one in the meantime, or it cannot be written.
    """
    folder = lock_folder(case)
    log = read_log(case)
    if entry.previous != (log[-1].digest if log else ""):
        what = "has another entry since it was read; read it again"
        raise InputError.single(Place(str(folder)), "", what)
    folder.mkdir(exist_ok=True)
    path = folder / f"{len(log) + 1:04d}-{entry.kind}.json"
    return write_file(path, f"{entry.model_dump_json(indent=2)}\n".encode())


def _read(path: Path) -> Entry:
    try:
        return Entry.model_validate_json(read_text(path).text)
    except ValidationError as error:
        first = error.errors()[0]
        what = f"is not an entry of a log ({first['msg'].lower()}); restore the file as it was"
        raise InputError.single(Place(str(path)), "", what) from None
