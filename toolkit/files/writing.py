"""Writing what the toolkit converts: aside first, then renamed, so that nothing is half-written."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

from toolkit.errors import InputError, Place
from toolkit.files.cases import fact_faults, read_case
from toolkit.files.text_files import reason
from toolkit.statements.building import build_case
from toolkit.statements.raw import RawCase
from toolkit.units import unprintable


def sound(case: str | Path | RawCase) -> RawCase:
    """Read a case that is to be converted, and refuse it unless it is sound.

    Raises:
        InputError: Holds every fault of the case.
    """
    raw = case if isinstance(case, RawCase) else read_case(case)
    build_case(replace(raw, faults=(*raw.faults, *fact_faults(raw))))
    return raw


def write_file(path: Path, data: bytes) -> Path:
    """Write a new file whole or not at all.

    Raises:
        InputError: It exists already, or cannot be written.
    """
    refuse_to_overwrite(path)
    try:
        put_whole(path, data)
    except OSError as error:
        raise _unwritable(path, error) from None
    return path


def put_whole(path: Path, data: bytes) -> None:
    """Put bytes in the place of a file, whole or not at all.

    Raises:
        OSError: It cannot be written.
    """
    aside = path.with_name(f".{path.name}.part")
    try:
        aside.write_bytes(data)
        os.replace(aside, path)
    finally:  # whatever ended it, Ctrl-C too
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def write_files(folder: Path, files: Mapping[str, str]) -> Path:
    """Write a new folder of UTF-8 texts whole or not at all.

    Args:
        folder: Must not exist yet.
        files: Texts by their path inside the folder.

    Raises:
        InputError: It exists already, or cannot be written.
    """
    refuse_to_overwrite(folder)
    aside = ""
    try:
        aside = mkdtemp(prefix=f".{folder.name}.", dir=folder.parent)
        os.chmod(aside, 0o755)  # as any folder; a temporary one is closed to others
        for name, text in files.items():
            path = Path(aside, name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        os.rename(aside, folder)
    except OSError as error:
        raise _unwritable(folder, error) from None
    finally:
        if aside:
            shutil.rmtree(aside, ignore_errors=True)
    return folder


def refuse_to_overwrite(path: Path) -> None:
    """Refuse a path where something stands already, or whose name no case may have."""
    if character := unprintable(path.name):
        what = f"is named with the unprintable character U+{ord(character):04X}; name it otherwise"
        raise InputError.single(Place(str(path)), "", what)
    if os.path.lexists(path):
        what = "exists already; name another place, or delete it first"
        raise InputError.single(Place(str(path)), "", what)


def _unwritable(path: Path, error: OSError) -> InputError:
    what = f"cannot be written ({reason(error)}); check the path"
    return InputError.single(Place(str(path)), "", what)
