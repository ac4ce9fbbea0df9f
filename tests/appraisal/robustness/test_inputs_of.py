import numpy as np
import pytest

from tests.futures.stated import LOT, assumption, futures
from toolkit.appraisal.robustness.inputs_of import inputs_of, settled_together
from toolkit.futures import blocks, draw_futures
from toolkit.statements.case import Case

LOSS = {
    "affects": "leader_loss",
    "distribution": "chance",
    "low": "0.1",
    "central": "0.3",
    "high": "0.5",
}


def test_an_assumption_is_its_mean_over_the_years_in_each_future() -> None:
    asked = futures(assumption("a", varies="each_year"), assumption("b"), draws=50, years=4)
    block = next(blocks(asked))
    found = inputs_of(asked)
    assert found.names == ("a", "b")
    assert found.values[:, 0] == pytest.approx(block.values["a"].mean(axis=1))
    assert found.values[:, 1] == pytest.approx(block.values["b"][:, 0])
    assert found.central.tolist() == [1.0, 1.0]


def test_an_event_counts_from_its_year_on() -> None:
    found = inputs_of(futures(assumption("lost", **LOSS), draws=500, years=4))
    assert set(np.unique(found.values)) == {0.0, 0.25, 0.5, 0.75, 1.0}
    assert (found.values == 1).mean() == pytest.approx(0.3, abs=0.06)  # lost in the first year
    assert found.central.tolist() == [0.0]


def test_an_event_of_any_year_counts_its_years() -> None:
    asked = futures(assumption("lost", varies="each_year", **LOSS), draws=500, years=4)
    assert inputs_of(asked).values.mean() == pytest.approx(0.3, abs=0.05)


def test_what_is_drawn_apart_has_a_column_for_each_subject() -> None:
    asked = futures(
        assumption("noise", **LOT), assumption("b"), subjects={"lot_volume": ("X", "Y")}
    )
    found = inputs_of(asked)
    assert found.names == ("noise@X", "noise@Y", "b")
    assert found.of == {"noise": (0, 1), "b": (2,)}


def test_only_the_first_block_is_read_and_it_is_that_of_a_shorter_run() -> None:
    one, other = (inputs_of(futures(assumption(), draws=n, years=1)) for n in (10_000, 10_001))
    assert (one.values == other.values).all()


def test_assumptions_are_settled_together_by_risk_and_by_quality() -> None:
    volume = {"affects": "volume_level"}
    asked = futures(
        assumption("a", quality="low"),
        assumption("b", quality="low", **volume),
        assumption("c", quality="high", **volume),
    )
    assert settled_together(asked) == {"risk V": ("b", "c"), "quality low": ("a", "b")}


def test_a_case_without_assumptions_has_no_columns() -> None:
    found = inputs_of(futures(draws=7))
    assert (found.names, found.values.shape, found.of) == ((), (7, 0), {})


def test_every_assumption_of_the_shipped_case_is_there(flagship: Case) -> None:
    drawn = draw_futures(
        flagship.assumptions, flagship.years, draws=20, seed=1, subjects=flagship.subjects
    )
    found = inputs_of(drawn)
    assert set(found.of) == set(flagship.assumptions)
    assert found.values.shape == (20, len(found.names))
    assert sorted(n for columns in found.of.values() for n in columns) == [*range(len(found.names))]
