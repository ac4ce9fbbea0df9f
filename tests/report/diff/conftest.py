"""The small appraisal, as a run that was written and read again."""

import pytest

from tests.report.diff.runs import run_of
from toolkit.appraisal import Appraisal
from toolkit.report.diff.reading import RunSeen


@pytest.fixture(scope="session")
def seen(appraisal: Appraisal) -> RunSeen:
    return run_of(appraisal)
