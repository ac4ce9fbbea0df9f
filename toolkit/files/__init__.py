"""Files: the only room that reads or writes inputs."""

from toolkit.files.cases import load_case, load_scenarios, shipped_cases
from toolkit.files.contracts import load_contract
from toolkit.files.rulebooks import load_law, load_rulebook

__all__ = [
    "load_case",
    "load_contract",
    "load_law",
    "load_rulebook",
    "load_scenarios",
    "shipped_cases",
]
