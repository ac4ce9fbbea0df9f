"""Reading bare facts: YAML of fact and value, from a file or from standard input."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from toolkit.errors import Fault, InputError, Place
from toolkit.files.yaml_files import MOST_BYTES, parse_yaml, read_yaml
from toolkit.law.facts import (
    Definitions,
    FactDefinition,
    FactSheet,
    Known,
    problem_with,
    read_value,
)
from toolkit.statements.facts import is_unanswered
from toolkit.statements.raw import UNREAD, RawDoc

STANDARD_INPUT = "-"


def read_facts(source: str, definitions: Definitions) -> FactSheet:
    """Read what is known as a fact sheet; a fact without a value, or `unknown`, is not known.

    Args:
        source: A file, or `-` for standard input.
        definitions: Every fact that may be stated.

    Raises:
        InputError: Every fact that nothing asks for, with the nearest names, and every value that
            does not fit, with their lines.
    """
    doc = _standard_input() if source == STANDARD_INPUT else read_yaml(Path(source))
    if doc.data is not None and not isinstance(doc.data, dict):
        what = "is no list of facts; write one `fact: value` a line"
        raise InputError([*doc.faults, Fault(doc.place, "", what)])
    texts = {name: _text(value) for name, value in (doc.data or {}).items()}
    faults = [*doc.faults, *_faults(doc, texts, definitions)]
    if faults:
        raise InputError(faults)
    known = {
        name: Known(read_value(definitions[name], text), _source(doc.at((name,))))
        for name, text in texts.items()
        if text is not None and not _is_open(definitions[name], text)
    }
    return FactSheet(definitions, known)


def _standard_input() -> RawDoc:
    name = "standard input"
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        what = "holds more than a megabyte; a facts file has a few lines"
        raise InputError.single(Place(name), "", what)
    try:
        return parse_yaml(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputError.single(Place(name), "", "is not UTF-8 text; save it so") from None


def _faults(
    doc: RawDoc, texts: Mapping[str, str | None], definitions: Definitions
) -> Iterator[Fault]:
    for name, text in texts.items():
        place = doc.at((name,))
        if name not in definitions:
            yield Fault(place, name, problem_with(definitions, name, "") or "")
        elif text is None:
            yield Fault(place, name, "holds more than one value; write one")
        elif not _is_open(definitions[name], text) and (
            problem := problem_with(definitions, name, text)
        ):
            yield Fault(place, name, problem)


def _is_open(definition: FactDefinition, text: str) -> bool:
    """Whether a text says that the fact is not known, and is not one of its own words."""
    return is_unanswered(text) and text not in definition.words


def _text(value: object) -> str | None:
    """Give a plain value as text; nothing where it is a list or a mapping."""
    if value is None or value is UNREAD:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else None


def _source(place: Place) -> str:
    """Say in few words where a value stands, as every reason that rests on it repeats it."""
    return f"line {place.line} of {Path(place.source).name}"
