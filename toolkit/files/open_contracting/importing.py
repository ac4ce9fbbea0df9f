"""From a published release to the folder of a case, with a plain list of what it still lacks."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import Fault, InputError, Place, visible
from toolkit.files.cases import load_as_written
from toolkit.files.open_contracting.choosing import find_process
from toolkit.files.open_contracting.fields import Part
from toolkit.files.open_contracting.json_files import read_json
from toolkit.files.open_contracting.nodes import Node
from toolkit.files.open_contracting.notes import notes
from toolkit.files.open_contracting.skeleton import files_of, parts_of, too_many
from toolkit.files.open_contracting.unread import unread
from toolkit.files.writing import refuse_to_overwrite, write_files


@dataclass(frozen=True)
class Imported:
    """A case that was begun from a release.

    Args:
        folder: Where it was written.
        ocid: The process.
        parts: Every field taken over with its origin, and what was changed or left out.
        missing: What keeps it from running, each with file, line and column.
        unread: How many values of the release nothing takes, by path.
    """

    folder: Path
    ocid: str
    parts: tuple[Part, ...]
    missing: tuple[Fault, ...]
    unread: Counter[str]


def import_release(path: Path, folder: Path, ocid: str = "") -> Imported:
    """Begin a case from an OCDS release, package or record; what it does not say stays empty.

    Args:
        path: The file.
        folder: Of the new case; must not exist yet.
        ocid: Which contracting process; empty where the file holds one only.

    Raises:
        InputError: The file cannot be used, the process is not in it, or the folder exists.
    """
    refuse_to_overwrite(folder)
    process = find_process(read_json(path), ocid, str(path))
    release = Node(process.release)
    if (long := too_many(release)) is not None:
        what = f"holds {long[1]:,} items, as no release does; give one process"
        raise InputError.single(Place(str(path)), long[0], what)
    parts = parts_of(process, visible(path.name))
    files, left = files_of(parts), unread(release)
    missing = _missing(files)
    text = notes(process, parts, missing, left)
    write_files(folder, {**files, "README.md": text})
    return Imported(folder, process.ocid, parts, missing, left)


def _missing(files: dict[str, str]) -> tuple[Fault, ...]:
    """Load what was begun as any case is loaded, and take what is told then."""
    try:
        load_as_written(files)
    except InputError as error:
        return error.faults
    return ()
