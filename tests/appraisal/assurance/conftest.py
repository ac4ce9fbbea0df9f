"""Results of the smallest case, for checks that a run makes of itself."""

import pytest

from toolkit.appraisal.results import OptionResult
from toolkit.law import Library
from toolkit.pipeline import play_one
from toolkit.statements.case import Case


@pytest.fixture(scope="session")
def result(tiny: Case, law: Library) -> OptionResult:
    return play_one(tiny, "alliance", law, draws=20)
