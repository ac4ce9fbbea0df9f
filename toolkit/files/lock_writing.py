"""Adding to the log of locks of a case; no entry is ever overwritten."""

from pathlib import Path

from toolkit.errors import InputError, Place
from toolkit.files.locks import lock_folder, read_log
from toolkit.files.writing import write_file
from toolkit.statements.locking import Entry


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
