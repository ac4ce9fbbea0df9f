"""Law: dated, cited questions over named facts, and the findings they give about an option.

`check` is the room's verb; `Findings` is what it gives.
"""

from toolkit.law.check import check
from toolkit.law.findings import Finding, Findings
from toolkit.law.library import Library

__all__ = ["Finding", "Findings", "Library", "check"]
