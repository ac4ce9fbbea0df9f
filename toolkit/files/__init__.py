"""Files: the only room that reads or writes inputs."""

from toolkit.files.cases import load_case, load_scenarios
from toolkit.files.contracts import load_contract
from toolkit.files.folder_writing import write_folder
from toolkit.files.rulebooks import load_law, load_rulebook
from toolkit.files.shipped import shipped_cases
from toolkit.files.workbook_writing import write_workbook

__all__ = [
    "load_case",
    "load_contract",
    "load_law",
    "load_rulebook",
    "load_scenarios",
    "shipped_cases",
    "write_folder",
    "write_workbook",
]
