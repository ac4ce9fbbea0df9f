"""From raw values to statements: every fault at once, each in plain words with its place."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from toolkit.errors import Fault, Place
from toolkit.statements.raw import UNREAD, Path, RawDoc
from toolkit.units import MisfitError

FEW = 12  # names that a sentence can list without burying its point
LONGEST = 60  # characters of a wrong value that a sentence can show


def read_doc[S: BaseModel](statement: type[S], doc: RawDoc) -> tuple[S | None, list[Fault]]:
    """Read a statement from a document.

    Returns:
        The statement, or nothing; and the faults that reading and believing it found.
    """
    found = list(doc.faults)
    if isinstance(doc.data, Mapping):
        read, wrong = read_values(statement, doc.data, doc.at)
        return read, found + wrong
    if not found:  # else the file could not be read, and that is told already
        said = "is empty" if doc.data is None else f"holds {_kind_of(doc.data)}, not keys"
        found.append(Fault(doc.place, "", f"{said}; write `key: value` lines"))
    return None, found


def read_values[S: BaseModel](
    statement: type[S], values: Mapping[str, Any], place_of: Callable[[Path], Place]
) -> tuple[S | None, list[Fault]]:
    """Read one statement from plain values, asking for the place of whatever is wrong."""
    try:
        return statement.model_validate(values), []
    except ValidationError as error:
        faults: dict[tuple[Place, str], Fault] = {}
        for detail in error.errors():
            if detail["input"] is UNREAD and detail["type"] != "extra_forbidden":
                continue
            path = _written_path(values, detail["loc"])
            problem = detail.get("ctx", {}).get("error")
            if isinstance(problem, MisfitError):
                path = (*path, problem.field)
            place, name = place_of(path), dotted(path)
            faults.setdefault((place, name), Fault(place, name, say(detail, statement)))
        return None, list(faults.values())


def _written_path(values: object, loc: Iterable[str | int]) -> Path:
    """Drop the parts of a location that name a branch of a union and not something written."""
    path: list[str | int] = []
    parts = tuple(loc)
    for position, part in enumerate(parts):
        last = position == len(parts) - 1
        if isinstance(values, Mapping) and (part in values or last):
            values = values.get(part)
        elif isinstance(values, list | tuple) and isinstance(part, int) and part < len(values):
            values = values[part]
        else:
            continue
        path.append(part)
    return tuple(path)


def dotted(path: Path) -> str:
    """Write a path the way people point at a key.

    >>> dotted(("options", 2, "parameters", "cap"))
    'options[2].parameters.cap'
    """
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Name the nearest known word, and all of them where that helps.

    >>> did_you_mean("lotts", ["lots", "bids"])
    "did you mean 'lots'? it knows bids, lots"
    """
    names = sorted(known)
    if not names:
        return "there is none"
    near = get_close_matches(word[:LONGEST], names, n=1)
    if near and len(names) > FEW:
        return f"did you mean {near[0]!r}?"
    guess = f"did you mean {near[0]!r}? " if near else ""
    shown, more = names[: 4 * FEW], len(names) - 4 * FEW
    return f"{guess}it knows {', '.join(shown)}" + (f" and {more} more" if more > 0 else "")


def _names_at(statement: type[BaseModel], loc: Iterable[str | int]) -> set[str]:
    """Give the keys that belong where a location ends."""
    here = {statement}
    for part in tuple(loc)[:-1]:
        inside = {
            model
            for one in here
            if part in one.model_fields
            for model in _statements_in(one.model_fields[str(part)].annotation)
        }
        here = inside or here  # a position in a list, or a branch of a union, stays where it is
    return {name for one in here for name in one.model_fields}


def _statements_in(hint: Any) -> set[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return {hint}
    return {model for part in get_args(hint) for model in _statements_in(part)}


def _kind_of(value: object) -> str:
    """Say what kind of thing stands where another was meant."""
    if isinstance(value, Mapping):
        return "a set of keys"
    return "a list" if isinstance(value, list | tuple) else f"{str(value)[:LONGEST]!r}"


def say(detail: ErrorDetails, statement: type[BaseModel] | None = None) -> str:
    """Say what is wrong with one value and what to do, in one plain sentence."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        known = _names_at(statement, detail["loc"]) if statement else ()
        hint = did_you_mean(str(detail["loc"][-1]), known) if known else "remove it"
        return f"is not a name that belongs here; {hint}"
    if detail["input"] is None and kind != "missing":
        return "is empty; give a value or take the key out"
    return SAYINGS.get(kind, UNFORESEEN).format(shown=_kind_of(detail["input"]), **context)


SAYINGS = {
    "missing": "is missing; add it",
    "value_error": "{error}",
    "decimal_max_digits": "{shown} has more than 30 digits; round it",
    "decimal_max_places": "{shown} has more than 30 digits; round it",
    "decimal_whole_digits": "{shown} has more than 30 digits; round it",
    "greater_than_equal": "{shown} is below {ge}; give {ge} or more",
    "less_than_equal": "{shown} is above {le}; give {le} or less",
    "literal_error": "{shown} is not one of the choices; write {expected}",
    "union_tag_invalid": "{tag!r} is not one of the choices; write one of {expected_tags}",
    "union_tag_not_found": "has no key {discriminator}; add it",
    "date_from_datetime_inexact": "{shown} holds a time of day; write only the date",
    "string_pattern_mismatch": (
        "{shown} is not an id; use letters, digits, '.', '_' and '-', and no spaces"
    ),
    "string_too_long": "is longer than {max_length} characters; shorten it",
    "string_type": "holds {shown}, not a text; write one text",
    "string_unicode": "holds {shown}, not a text; write one text",
    "tuple_type": "holds {shown}, not a list; write one item a line, each after '- '",
    "dict_type": "holds {shown}, not keys; write `key: value` lines",
    "mapping_type": "holds {shown}, not keys; write `key: value` lines",
    "model_type": "holds {shown}, not keys; write `key: value` lines",
    "model_attributes_type": "holds {shown}, not keys; write `key: value` lines",
}
UNFORESEEN = "{shown} does not fit here; look the key up in contracts/README.md"
