"""The rulebooks that ship, by id: each is built from the `figures.yaml` in its own folder."""

from collections.abc import Callable, Mapping
from typing import Any

from toolkit.law.rulebook import Rulebook
from toolkit.law.rulebooks import regime

Build = Callable[[Mapping[str, Any]], Rulebook]

SHIPPED: Mapping[str, Build] = {"regime": regime.build}
