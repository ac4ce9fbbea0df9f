"""The Commissioning Toolkit: how to contract for integrated health and care, and defend it.

The flow is one verb a room: `load_case`, `check`, `allocate`, `simulate`, `appraise`,
`write_report`; `run` does them all. `toolkit/pipeline.py` is the file to read first.
"""

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
from toolkit.version import VERSION

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
