"""Reading a JSON file from elsewhere: plain values, within limits that no honest file meets."""

import json
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from pathlib import Path

from toolkit.errors import InputError, Place
from toolkit.files.text_files import read_text

DEEPEST = 40  # a release is about ten deep


def read_json(path: Path) -> object:
    """Read a JSON file; numbers stay exact, and `NaN` and its like become texts.

    Raises:
        InputError: It cannot be read, is no JSON, names a key twice, or is nested too deeply.
    """
    place = Place(str(path))
    read = read_text(path)
    if read.faults:
        raise InputError(read.faults)
    try:
        data = json.loads(
            read.text,
            parse_float=_number,
            parse_int=_number,
            parse_constant=str,
            object_pairs_hook=lambda pairs: _object(pairs, place),
        )
    except json.JSONDecodeError as error:
        where = Place(str(path), error.lineno, error.colno)
        what = f"is not JSON ({error.msg.lower()}); give the file as it was published"
        raise InputError.single(where, "", what) from None
    except RecursionError:
        raise _too_deep(place) from None
    if _deeper(data, DEEPEST):
        raise _too_deep(place)
    return data


def _number(text: str) -> Decimal | str:
    """Read a number exactly; one that is out of all bounds stays a text, which nothing takes."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return text


def _object(pairs: list[tuple[str, object]], place: Place) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise InputError.single(place, twice, "stands twice in one object; take one out")
    return found


def _deeper(data: object, most: int) -> bool:
    """Say whether values are nested more deeply than so many levels."""
    level: list[object] = [data]
    for _ in range(most):
        level = [inner for one in level for inner in _inside(one)]
    return bool(level)


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _too_deep(place: Place) -> InputError:
    what = f"is nested more than {DEEPEST} deep, as no release is; give a release or a package"
    return InputError.single(place, "", what)
