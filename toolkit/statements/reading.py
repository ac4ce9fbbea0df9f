"""From raw values to statements: every fault at once, each in plain words with its place."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from toolkit.errors import Fault, Place
from toolkit.statements.raw import Path, RawDoc


def read_doc[S: BaseModel](
    statement: type[S], doc: RawDoc, at: Path = ()
) -> tuple[S | None, list[Fault]]:
    """Read one statement from a branch of a document.

    Args:
        statement: What to read.
        doc: The document.
        at: Path of the branch; the root when empty.

    Returns:
        The statement, or nothing with the faults that stand in its way.
    """
    branch = doc.data
    for key in at:
        branch = branch[key]
    if not isinstance(branch, Mapping):
        said = "is empty" if branch is None else f"is {branch!r}, not a list of keys"
        return None, [Fault(doc.at(at), _dotted(at), f"{said}; write `key: value` lines")]

    def place_of(path: Path) -> Place:
        return doc.at(at + path)

    return read_values(statement, branch, place_of, prefix=at)


def read_values[S: BaseModel](
    statement: type[S],
    values: Mapping[str, Any],
    place_of: Callable[[Path], Place],
    prefix: Path = (),
) -> tuple[S | None, list[Fault]]:
    """Read one statement from plain values, asking for the place of whatever is wrong."""
    try:
        return statement.model_validate(values), []
    except ValidationError as error:
        faults: dict[tuple[Place, str], Fault] = {}
        for detail in error.errors():
            path = _written_path(values, detail["loc"])
            place, name = place_of(path), _dotted(prefix + path)
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


def _dotted(path: Path) -> str:
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Name the nearest known words, and all of them when there are few.

    >>> did_you_mean("lotts", ["lots", "bids"])
    "did you mean 'lots'? it knows bids, lots"
    """
    names = sorted(known)
    near = get_close_matches(word, names, n=1)
    guess = f"did you mean {near[0]!r}? " if near else ""
    return f"{guess}it knows {', '.join(names)}"


def say(detail: ErrorDetails, statement: type[BaseModel] | None = None) -> str:
    """Say what is wrong with one value and what to do, in one plain sentence."""
    given, context = detail["input"], detail.get("ctx", {})
    shown = repr(str(given)[:60])
    match detail["type"]:
        case "missing":
            return "is missing; add it"
        case "extra_forbidden":
            known = () if statement is None or len(detail["loc"]) > 1 else statement.model_fields
            hint = did_you_mean(str(detail["loc"][-1]), known) if known else "remove it"
            return f"is not a name that belongs here; {hint}"
        case "decimal_parsing" | "decimal_type" | "int_parsing" | "int_type" | "is_instance_of":
            return f"{shown} is not a number; write digits only, such as 1250.50"
        case "int_from_float":
            return f"{shown} is not a whole number; write one without decimals"
        case "finite_number":
            return f"{shown} is not a finite number; write digits only, such as 1250.50"
        case "decimal_max_digits" | "decimal_max_places" | "decimal_whole_digits":
            return f"{shown} has more than 30 digits; round it"
        case "greater_than_equal":
            return f"{shown} is below {context['ge']}; give {context['ge']} or more"
        case "less_than_equal":
            return f"{shown} is above {context['le']}; give {context['le']} or less"
        case "literal_error":
            return f"{shown} is not one of the choices; write {context['expected']}"
        case "union_tag_invalid":
            return f"{context['tag']!r} is not one of the choices; write {context['expected_tags']}"
        case "union_tag_not_found":
            return f"has no {context['discriminator']}; add it"
        case "date_parsing" | "date_from_datetime_parsing" | "date_type":
            return f"{shown} is not a date; write it as 2026-10-01"
        case "date_from_datetime_inexact":
            return f"{shown} holds a time of day; write only the date, as 2026-10-01"
        case "string_pattern_mismatch":
            return f"{shown} is not an id; use letters, digits, '.', '_' and '-', and no spaces"
        case "string_too_long":
            return f"is longer than {context['max_length']} characters; shorten it"
        case "string_type":
            return f"{shown} is not a text; put it in quotes"
        case "too_short":
            return f"holds too few items; give at least {context['min_length']}"
        case "tuple_type" | "list_type":
            return f"{shown} is not a list; write one item a line, each after '- '"
        case "dict_type" | "model_type" | "model_attributes_type":
            return f"{shown} is not a set of keys; write `key: value` lines"
        case "value_error":
            return str(context["error"])
        case _:
            return f"{shown}: {detail['msg'].lower()}; change it"
