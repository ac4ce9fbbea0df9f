"""The Commissioning Toolkit: how to contract for integrated health and care, and defend it.

The flow is one verb a room: `load_case`, `check`, `allocate`, `simulate`, `appraise`,
`write_report`; `run` does them all. `toolkit/pipeline.py` is the file to read first.

A public name is imported when it is first used, so that nobody waits for rooms that are not asked.
"""

from typing import TYPE_CHECKING

from toolkit.first_use import on_first_use
from toolkit.version import VERSION

if TYPE_CHECKING:
    from toolkit.allocation import Allocation, allocate
    from toolkit.appraisal import Appraisal, appraise
    from toolkit.errors import ToolkitError
    from toolkit.files import load_case, load_contract, load_law, load_rulebook
    from toolkit.futures import Futures, draw_futures
    from toolkit.law import Findings, Library, check
    from toolkit.law.rulebook import Rulebook
    from toolkit.pipeline import run
    from toolkit.report import write_report
    from toolkit.simulation import Simulation, simulate
    from toolkit.statements.case import Case
    from toolkit.statements.contracts import ContractModel

__all__ = [
    "Allocation",
    "Appraisal",
    "Case",
    "ContractModel",
    "Findings",
    "Futures",
    "Library",
    "Rulebook",
    "Simulation",
    "ToolkitError",
    "allocate",
    "appraise",
    "check",
    "draw_futures",
    "load_case",
    "load_contract",
    "load_law",
    "load_rulebook",
    "run",
    "simulate",
    "write_report",
]

__version__ = VERSION

__getattr__ = on_first_use(
    __name__,
    {
        "Allocation": "allocation",
        "Appraisal": "appraisal",
        "Case": "statements.case",
        "ContractModel": "statements.contracts",
        "Findings": "law.findings",
        "Futures": "futures",
        "Library": "law.library",
        "Rulebook": "law.rulebook",
        "Simulation": "simulation",
        "ToolkitError": "errors",
        "allocate": "allocation",
        "appraise": "appraisal",
        "check": "law.check",
        "draw_futures": "futures",
        "load_case": "files.cases",
        "load_contract": "files.contracts",
        "load_law": "files.rulebooks",
        "load_rulebook": "files.rulebooks",
        "run": "pipeline",
        "simulate": "simulation",
        "write_report": "report.writing",
    },
)


def __dir__() -> list[str]:
    """Name what is public, imported or not, for whoever completes names."""
    return sorted({*globals(), *__all__})
