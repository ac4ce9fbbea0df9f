import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.payment import Posting
from toolkit.simulation.adding_up import (
    KEPT,
    Passed,
    by_lot,
    first_year,
    flows,
    passed,
    together,
)

PARTIES = ("A", "B", "C")
# Of lot N three quarters are paid by A and the rest by B; of lot S all is paid by B. C is paid.
SHARED = np.array([[0.75, 0.25, 0.0], [0.0, 1.0, 0.0]])
TO_C = np.array([[0.0, 0.0, 1.0], [0.0, 0.0, 1.0]])


def paying(gbp: object) -> Posting:
    return Posting("care", np.array(gbp, dtype=float), SHARED, TO_C, ("N", "S"))


def test_a_posting_is_added_up_over_years_and_draws() -> None:
    found = passed(paying([[[100, 10], [300, 30]], [[200, 20], [400, 40]]]), 2, 2)
    assert found.term_gbp.tolist() == [[400, 40], [600, 60]]
    assert found.total_gbp.tolist() == [1000, 100]
    assert found.first_gbp.tolist() == [300, 30]
    assert found.draws == 2


def test_one_row_may_stand_for_all_draws_and_all_years() -> None:
    whole = passed(paying([[[100, 10]] * 3] * 4), 4, 3)
    short = passed(paying([[[100, 10]]]), 4, 3)
    for name in ("term_gbp", "total_gbp", "first_gbp"):
        assert getattr(short, name).tolist() == getattr(whole, name).tolist()


@given(st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_cutting_draws_changes_nothing(sizes: list[int]) -> None:
    gbp = np.random.default_rng(1).integers(0, 1000, (sum(sizes), 2, 2)).astype(float)
    joined, start = list[Passed](), 0
    for size in sizes:
        joined = together(joined, [passed(paying(gbp[start : start + size]), size, 2)])
        start += size
    (found,), whole = joined, passed(paying(gbp), sum(sizes), 2)
    assert found.term_gbp.tolist() == whole.term_gbp.tolist()
    assert found.total_gbp.tolist() == whole.total_gbp.tolist()
    assert found.first_gbp.tolist() == whole.first_gbp.tolist()
    assert found.draws == whole.draws


def test_the_first_draws_are_kept_and_all_are_counted() -> None:
    one = passed(paying([[[1, 0]]]), KEPT, 1)
    two = passed(paying([[[3, 0]]]), KEPT, 1)
    (found,) = together([one], [two])
    assert found.term_gbp.shape == (KEPT, 2)
    assert found.term_gbp[:, 0].max() == 1
    assert found.total_gbp.tolist() == [4 * KEPT, 0]
    assert by_lot([found], PARTIES)["N"].tolist() == [-1.5, -0.5, 2.0]


def test_flows_are_split_over_those_who_pay() -> None:
    found = flows([passed(paying([[[100, 10]], [[200, 20]]]), 2, 1)], PARTIES)
    assert {key: gbp.tolist() for key, gbp in found.items()} == {
        ("care", "A", "C"): [75, 150],
        ("care", "B", "C"): [25 + 10, 50 + 20],
    }


def test_flows_of_one_kind_between_two_parties_are_one_flow() -> None:
    once = passed(paying([[[100, 10]]]), 1, 1)
    twice = flows([once, once], PARTIES)
    assert twice["care", "A", "C"].tolist() == [150]


def test_the_first_year_is_an_average_over_draws() -> None:
    everything = [passed(paying([[[100, 0], [900, 0]], [[200, 0], [900, 0]]]), 2, 2)]
    assert first_year(everything, PARTIES) == pytest.approx(
        {("care", "A", "C"): 0.75 * 150, ("care", "B", "C"): 0.25 * 150}
    )


def test_every_lot_gains_nothing_over_all_parties() -> None:
    fee = Posting("fee", np.array([[[8.0]]]), SHARED[:1], TO_C[:1])
    found = by_lot([passed(paying([[[100, 10]]]), 1, 1), passed(fee, 1, 1)], PARTIES)
    assert found["N"].tolist() == [-75, -25, 100]
    assert found["S"].tolist() == [0, -10, 10]
    assert found[""].tolist() == [-6, -2, 8]  # about no single lot
    assert all(gained.sum() == 0 for gained in found.values())
