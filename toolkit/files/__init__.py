"""Files: the only room that reads or writes inputs.

A name is imported when it is first used: who asks the law alone reads no workbook.
"""

from typing import TYPE_CHECKING

from toolkit.first_use import on_first_use

if TYPE_CHECKING:
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

__getattr__ = on_first_use(
    __name__,
    {
        "load_case": "cases",
        "load_contract": "contracts",
        "load_law": "rulebooks",
        "load_rulebook": "rulebooks",
        "load_scenarios": "cases",
        "shipped_cases": "shipped",
        "write_folder": "folder_writing",
        "write_workbook": "workbook_writing",
    },
)
