"""Loading rulebooks: the figures of each are YAML beside its rules, and so are some notices."""

from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from toolkit.errors import InputError, RulebookError
from toolkit.files.yaml_files import read_yaml
from toolkit.law import Library
from toolkit.law.facts import Definitions
from toolkit.law.notice_forms import Form, build_forms, psr_forms
from toolkit.law.rulebook import Rulebook
from toolkit.law.rulebooks import SHIPPED

FOLDER = Path(__file__).parent.parent / "law" / "rulebooks"


@cache
def load_rulebook(rulebook: str) -> Rulebook:
    """Load one rulebook by id.

    Raises:
        RulebookError: There is none of that id, or its figures break their schema.
        InputError: Its figures are not sound YAML.
    """
    if rulebook not in SHIPPED:
        held = ", ".join(SHIPPED)
        raise RulebookError(f"{rulebook!r} is not a rulebook; the toolkit holds {held}")
    return SHIPPED[rulebook](plain_data(FOLDER / rulebook / "figures.yaml"))


def load_law() -> Library:
    """Load the library of every rulebook that ships."""
    return Library.of(load_rulebook(name) for name in SHIPPED)


def facts_asked_for() -> Definitions:
    """Give every fact that a rulebook that ships asks for; their figures are not read for that."""
    return Library.of(build({}) for build in SHIPPED.values()).definitions


@cache
def load_forms() -> tuple[Form, ...]:
    """Load every notice that can be drafted: those of the Regulations, then those of the Act.

    Raises:
        RulebookError: The notices of the Act break their schema.
        InputError: They are not sound YAML.
    """
    return (*psr_forms(), *build_forms(plain_data(FOLDER / "pa2023" / "notices.yaml")))


def plain_data(path: Path) -> Any:
    """Read YAML with its numbers and dates; keys stand once, where a plain load keeps the last.

    Raises:
        InputError: It is not sound YAML.
    """
    if faults := read_yaml(path).faults:
        raise InputError(faults)
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
