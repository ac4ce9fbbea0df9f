"""Reading the sentences that test a rulebook, where the checkout with its tests is at hand."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

FOLDER = Path(__file__).parent.parent.parent / "tests" / "rules"


def load_sentences(rulebook: str, rules: Collection[str]) -> Mapping[str, tuple[str, ...]] | None:
    """Give the sentences that speak of each rule, by rule id.

    Args:
        rulebook: Its id; tables named after it, or after it and a topic, are read.
        rules: Ids of its rules.

    Returns:
        Names of sentences by rule; nothing where the toolkit is installed without its tests.
    """
    if not FOLDER.is_dir():
        return None
    found: dict[str, dict[str, None]] = {rule: {} for rule in rules}
    for path in sorted(FOLDER.glob(f"{rulebook}*.yaml")):
        table = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
        for name, row in _rows(table):
            told = _words(row) & found.keys() or {rulebook} & found.keys()
            for rule in told:
                found[rule][name] = None
    return {rule: tuple(names) for rule, names in found.items()}


def _rows(part: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Walk every part of a table that carries a sentence."""
    if isinstance(part, dict):
        if isinstance(part.get("name"), str):
            yield part["name"], part
        else:
            for inner in part.values():
                yield from _rows(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _rows(inner)


def _words(part: Any) -> set[str]:
    """Collect every key and every word of a part."""
    match part:
        case dict():
            return {str(key) for key in part}.union(*(_words(inner) for inner in part.values()))
        case list():
            return set[str]().union(*(_words(inner) for inner in part))
        case _:
            return {str(part)}
