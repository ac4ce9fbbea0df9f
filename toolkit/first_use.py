"""Names that are imported when they are first used, so that nobody waits for what is not asked.

A front door that imported every room behind it would make each command load the solver, charts
and writers of every format.
"""

from collections.abc import Callable, Mapping
from importlib import import_module


def on_first_use(door: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Make the `__getattr__` of a package whose names live in modules below it.

    Args:
        door: Name of the package.
        homes: Module below the package in which each name lives.

    Raises:
        AttributeError: When a name is asked for that has no home.
    """

    def found(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {door!r} has no attribute {name!r}")
        one: object = getattr(import_module(f"{door}.{homes[name]}"), name)
        return one

    return found
