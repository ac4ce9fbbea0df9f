"""Putting written files in their place: all of them, or none."""

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from toolkit.errors import InputError, Place

type Kind = Literal["page", "picture", "calendar"]

ENDINGS: dict[Kind, str] = {"page": ".html", "picture": ".svg", "calendar": ".ics"}


def put_one(path: Path, kind: Kind, content: bytes) -> None:
    """Write one file whose name must say what it is; nothing is left behind where that fails.

    Args:
        path: A file that is there already is replaced.
        kind: What the file is, which decides its ending.
        content: What it holds.

    Raises:
        InputError: The name has another ending, or the folder cannot be written to.
    """
    if path.suffix.lower() != ENDINGS[kind]:
        what = f"is not the name of a {kind}; give one that ends in {ENDINGS[kind]}"
        raise InputError.single(Place(str(path)), "", what)
    put(path.parent, {path: content})


def put(out: Path, rendered: Mapping[Path, bytes]) -> None:
    """Write every file under a passing name, and only then move all of them into place."""
    if (out / "case.yaml").is_file():
        what = "is the folder of a case, which holds nothing else; give another folder"
        raise InputError.single(Place(str(out)), "", what)
    aside = {path: path.with_name(f".{path.name}.part") for path in rendered}
    try:
        for path in rendered:
            if path.is_dir():
                what = "is a folder, where the report is to be written; move it away"
                raise InputError.single(Place(str(path)), "", what)
        out.mkdir(parents=True, exist_ok=True)
        for path, content in rendered.items():
            aside[path].write_bytes(content)
        for path, part in aside.items():
            part.replace(path)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        what = f"cannot be written to ({reason}); give a folder that you may write to"
        raise InputError.single(Place(str(out)), "", what) from None
    finally:
        for part in aside.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
