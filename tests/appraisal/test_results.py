from dataclasses import FrozenInstanceError

import pytest

from toolkit.files import load_case, load_law
from toolkit.pipeline import run


def test_an_appraisal_gives_results_by_option_and_cannot_be_changed() -> None:
    case = load_case("tiny")
    found = run(case, load_law(), as_of=case.as_of, seed=1, draws=10)
    assert found.result("alliance").option.id == "alliance"
    assert found.reference_value_gbp("alliance") == 650_000
    with pytest.raises(FrozenInstanceError):
        found.seed = 2  # type: ignore[misc]
