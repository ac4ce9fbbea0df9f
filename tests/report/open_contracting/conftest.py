"""The tiny case as it is published."""

from datetime import date

import pytest

from toolkit.allocation import Allocation, allocate
from toolkit.files import load_law
from toolkit.law import Findings, check
from toolkit.report.open_contracting.stating import Published
from toolkit.statements.case import Case

DAY = date(2026, 3, 24)
OCID = "ocds-a1b2c3-tiny"


@pytest.fixture(scope="session")
def published(tiny: Case) -> Published:
    return Published(tiny, tiny.option("alliance"), OCID, DAY)


@pytest.fixture(scope="session")
def findings(tiny: Case) -> Findings:
    return check(tiny, tiny.option("alliance"), load_law())


@pytest.fixture(scope="session")
def award(tiny: Case, findings: Findings) -> Allocation:
    return allocate(tiny, tiny.option("alliance"), findings.limits)


@pytest.fixture(scope="session")
def led(tiny: Case) -> Allocation:
    """An award under leads."""
    option = tiny.option("prime_contractor")
    return allocate(tiny, option, check(tiny, option, load_law()).limits)
