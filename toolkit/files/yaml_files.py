"""Reading YAML into plain values that remember their places; duplicate keys are faults."""

from pathlib import Path as FilePath
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from toolkit.errors import Fault, InputError, Place
from toolkit.files.text_files import read_text
from toolkit.statements.raw import Path, RawDoc

DEEPEST = 40  # levels; a statement needs six


def read_yaml(path: FilePath, text: str | None = None) -> RawDoc:
    """Read a YAML file, every duplicate key and misplaced alias reported at once.

    Args:
        path: The file; its name is used in messages.
        text: Its text, where it was already read.

    Raises:
        InputError: The file is not UTF-8, not YAML, or repeats keys.
    """
    name = str(path)
    text = read_text(path) if text is None else text
    yaml = YAML(typ="safe", pure=True)
    try:
        root = yaml.compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
        problem = " ".join(str(error.problem or error.context or "").split())
        raise InputError.single(place, "", f"is not YAML here ({problem}); mend it") from None
    except (YAMLError, ValueError, RecursionError) as error:
        problem = " ".join(str(error).split())[:200]
        raise InputError.single(Place(name), "", f"is not YAML ({problem}); mend it") from None
    reader = _Reader(name, yaml)
    data = None if root is None else reader.value(root, ())
    if reader.faults:
        raise InputError(reader.faults)
    return RawDoc(Place(name, 1), data, reader.places)


class _Reader:
    """Walks the node tree once, collecting places and faults."""

    def __init__(self, name: str, yaml: YAML) -> None:
        self.name, self.yaml = name, yaml
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
        if id(node) in self._met or len(path) > DEEPEST:
            self._fault(node, "", "is an alias or nested too deep; write the values out")
            return None
        self._met.add(id(node))
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*path, n)) for n, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: MappingNode, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self._fault(key_node, "", "is not a plain key; write a word")
                continue
            key = str(key_node.value)
            if key in result:
                first = self.places[(*path, key)]
                what = f"stands already at line {first.line}; keep one"
                self._fault(key_node, key, what)
                continue
            self.places[(*path, key)] = self._place(key_node)
            result[key] = self.value(value_node, (*path, key))
        return result

    def _scalar(self, node: ScalarNode) -> Any:
        kind = str(node.tag).rpartition(":")[2]
        if kind in ("int", "float"):
            return str(node.value).replace("_", "")  # read exactly, as Decimal, by the schema
        if kind in ("str", "null", "bool", "timestamp"):
            return None if kind == "null" else self._plain(node, kind)
        self._fault(node, "", f"carries the tag {node.tag}; write a plain value")
        return None

    def _plain(self, node: ScalarNode, kind: str) -> Any:
        if kind == "bool":
            return str(node.value).lower() == "true"
        return str(node.value)
