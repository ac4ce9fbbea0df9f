"""Reading YAML into plain values that remember their places; duplicate keys are faults."""

from collections.abc import Sequence
from pathlib import Path as FilePath
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from toolkit.errors import Fault, InputError, Place
from toolkit.files.text_files import read_text
from toolkit.statements.raw import UNREAD, Path, RawDoc

DEEPEST = 20  # levels; a statement needs six
MOST_BYTES = 1024 * 1024  # a statement has a few thousand
NULL, BOOL = "tag:yaml.org,2002:null", "tag:yaml.org,2002:bool"
WORDS = ("map", "seq", "str", "int", "float", "timestamp")
PLAIN = {NULL, BOOL, *(f"tag:yaml.org,2002:{word}" for word in WORDS)}


def read_yaml(path: FilePath) -> RawDoc:
    """Read a YAML file; its faults, every duplicate key among them, stand in the document."""
    try:
        read = read_text(path, MOST_BYTES)
    except InputError as error:
        return RawDoc(Place(str(path)), None, {}, error.faults)
    return parse_yaml(str(path), read.text, read.faults)


def parse_yaml(name: str, text: str, faults: Sequence[Fault] = ()) -> RawDoc:
    """Turn YAML text into plain values with their places.

    Args:
        name: Used in messages.
        text: The YAML.
        faults: What is wrong with it already.
    """
    yaml = YAML(typ="safe", pure=True)
    fault = None
    try:
        root = yaml.compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
        fault = Fault(place, "", _say(error, text, place))
    except RecursionError:
        fault = Fault(Place(name), "", f"is nested more than {DEEPEST} levels deep; flatten it")
    except (YAMLError, ValueError):
        fault = Fault(Place(name), "", "cannot be read as YAML; check its special characters")
    if fault is not None:
        return RawDoc(Place(name, 1), None, {}, (*faults, fault))
    reader = _Reader(name)
    data = None if root is None else reader.value(root, ())
    return RawDoc(Place(name, 1), data, reader.places, (*faults, *reader.faults))


def _say(error: MarkedYAMLError, text: str, place: Place) -> str:
    """Say what stops the text from being YAML."""
    lines = text.split("\n")
    line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    if "\t" in line[: place.column]:
        return "has a tab here; indent with spaces"
    problem = " ".join(str(error.problem or error.context or "").split())
    return f"is not YAML here ({problem}); check indents, quotes and brackets here and just above"


class _Reader:
    """Walks the node tree once, collecting places and faults."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.places: dict[Path, Place] = {}
        self.faults: list[Fault] = []
        self._met: set[int] = set()

    def _fault(self, node: Node, name: str, what: str) -> None:
        self.faults.append(Fault(self._place(node), name, what))

    def _place(self, node: Node) -> Place:
        return Place(self.name, node.start_mark.line + 1, node.start_mark.column + 1)

    def value(self, node: Node, path: Path) -> Any:
        """Give the plain value of a node."""
        self.places.setdefault(path, self._place(node))
        if id(node) in self._met:
            return UNREAD  # an alias; its anchor is told
        self._met.add(id(node))
        if node.anchor:
            what = f"carries the anchor &{node.anchor}; write values out wherever they are meant"
            self._fault(node, "", what)
        problem = self._problem(node, path)
        if problem:
            self._fault(node, "", problem)
            return UNREAD
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*path, n)) for n, item in enumerate(node.value)]
        return _plain(str(node.tag), str(node.value))

    def _problem(self, node: Node, path: Path) -> str | None:
        if len(path) > DEEPEST:
            return f"is nested more than {DEEPEST} levels deep; flatten it"
        if str(node.tag) not in PLAIN:
            return f"carries the tag {_short(str(node.tag))}; write a plain value"
        return None

    def _mapping(self, node: MappingNode, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self._fault(key_node, "", "is not a plain key; write a word")
                continue
            key = str(key_node.value)
            if key in result:
                first = self.places[(*path, key)]
                self._fault(key_node, key, f"stands already at line {first.line}; keep one")
                continue
            self.places[(*path, key)] = self._place(key_node)
            result[key] = self.value(value_node, (*path, key))
        return result


def _plain(tag: str, text: str) -> str | bool | None:
    """Give a scalar; numbers and dates stay text, which the schema reads exactly."""
    if tag == NULL:
        return None
    return text.lower() == "true" if tag == BOOL else text


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")[:60]
