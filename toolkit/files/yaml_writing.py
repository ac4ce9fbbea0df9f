"""Writing plain values as YAML that reads back as the same values."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from toolkit.files.yaml_files import parse_yaml

_BARE = re.compile(r"-?[A-Za-z0-9]([A-Za-z0-9_.;()/£%+ \-]*[A-Za-z0-9.)%])?")


def block_yaml(data: Any) -> str:
    """Write a document, one key or item a line.

    >>> print(block_yaml({"id": "a", "lots": ["N", "S"], "changes": [{"add": "1"}]}), end="")
    id: a
    lots:
      - N
      - S
    changes:
      - add: 1
    """
    return "".join(f"{line}\n" for line in _lines(data))


def _lines(value: Any) -> Iterator[str]:
    """Write keys or items, those within indented by two."""
    pairs = (
        [(f"{_word(key)}:", inner) for key, inner in value.items()]
        if isinstance(value, Mapping)
        else [("-", item) for item in value]
    )
    for head, inner in pairs:
        if not isinstance(inner, Mapping | list | tuple) or not inner:
            yield f"{head} {flow_yaml(inner)}"
            continue
        within = list(_lines(inner))
        if head == "-":
            yield f"- {within.pop(0)}"
        else:
            yield head
        yield from (f"  {line}" for line in within)


def flow_yaml(value: Any) -> str:
    """Write a value on one line, as a cell of a workbook holds it.

    >>> flow_yaml({"lot_id": ["N", "S"], "cap": None, "note": "a: b"})
    '{lot_id: [N, S], cap: null, note: "a: b"}'
    """
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_word(k)}: {flow_yaml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow_yaml, value)) + "]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _word(str(value))


def _word(text: str) -> str:
    """Leave a text bare where it reads back as itself, also between commas; else quote it."""
    if _BARE.fullmatch(text) and parse_yaml("", text).data == text:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else _escaped(c) for c in quoted)


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
