"""Reading pages on barriers: YAML in the folder of the rulebook that holds their law."""

from collections.abc import Mapping
from functools import cache

from toolkit.files.rulebooks import FOLDER, load_rulebook, plain_data
from toolkit.law.barriers import Barrier, build_barriers
from toolkit.law.rulebooks import SHIPPED


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
            rules = [rule.id for rule in load_rulebook(id).rules]
            found[id] = build_barriers(plain_data(path), rules)
    return found
