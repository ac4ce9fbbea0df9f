"""Loading rulebooks: the figures of each are YAML beside its rules."""

from pathlib import Path

from ruamel.yaml import YAML

from toolkit.errors import InputError, RulebookError
from toolkit.files.yaml_files import read_yaml
from toolkit.law import Library
from toolkit.law.rulebook import Rulebook
from toolkit.law.rulebooks import SHIPPED

FOLDER = Path(__file__).parent.parent / "law" / "rulebooks"


def load_rulebook(rulebook: str) -> Rulebook:
    """Load one rulebook by id.

    Raises:
        RulebookError: There is none of that id, or its figures break their schema.
        InputError: Its figures are not sound YAML.
    """
    if rulebook not in SHIPPED:
        held = ", ".join(SHIPPED)
        raise RulebookError(f"{rulebook!r} is not a rulebook; the toolkit holds {held}")
    path = FOLDER / rulebook / "figures.yaml"
    if faults := read_yaml(path).faults:  # duplicate keys too, of which a plain load keeps the last
        raise InputError(faults)
    return SHIPPED[rulebook](YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8")))


def load_law() -> Library:
    """Load the library of every rulebook that ships."""
    return Library.of(load_rulebook(name) for name in SHIPPED)
