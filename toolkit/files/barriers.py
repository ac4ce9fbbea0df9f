"""Reading pages on barriers: YAML in the folder of the rulebook that holds their law."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from toolkit.errors import InputError
from toolkit.files.rulebooks import load_rulebook
from toolkit.files.yaml_files import read_yaml
from toolkit.law import rulebooks
from toolkit.law.barriers import Barrier, build_barriers
from toolkit.law.rulebooks import SHIPPED

FOLDER = Path(rulebooks.__file__).parent


@cache
def load_barriers() -> Mapping[str, tuple[Barrier, ...]]:
    """Load every page on a barrier that ships, by rulebook; one without pages is left out.

    Raises:
        InputError: A file is not sound YAML.
        RulebookError: A page breaks its schema or points to a rule that is not there.
    """
    found: dict[str, tuple[Barrier, ...]] = {}
    for id in SHIPPED:
        path = FOLDER / id / "barriers.yaml"
        if path.is_file():
            if faults := read_yaml(path).faults:
                raise InputError(faults)
            data = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
            found[id] = build_barriers(data, [rule.id for rule in load_rulebook(id).rules])
    return found
