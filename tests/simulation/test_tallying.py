from itertools import pairwise, permutations

import numpy as np
import pytest

from tests.simulation.amounts_drawn import amounts, gathered
from toolkit.simulation.summarising import summarise
from toolkit.simulation.tallying import Tally, add, beside, merge, tally

DRAWN = amounts(30_000)


def same(one: Tally, other: Tally) -> bool:
    first, second = summarise(one), summarise(other)
    return all(
        np.array_equal(getattr(getattr(first, name), part), getattr(getattr(second, name), part))
        for name, parts in {
            "mean": ("value", "error"),
            "p10": ("value", "low", "high"),
            "p50": ("value", "low", "high"),
            "p90": ("value", "low", "high"),
            "below_zero": ("value", "error"),
            "shortfall": ("value", "error"),
        }.items()
        for part in parts
    )


def test_all_amounts_are_kept_up_to_the_limit_and_counted_beyond() -> None:
    small = tally(2, 3, most_kept=20_000)
    below, above = gathered(DRAWN[:20_000], [7], small), gathered(DRAWN[:20_001], [7], small)
    assert below.sketch is None
    assert above.sketch is not None
    assert not above.kept
    assert (below.draws, above.draws) == (20_000, 20_001)


def test_adding_leaves_the_tally_and_the_amounts_alone() -> None:
    begun, drawn = tally(2, 3), DRAWN[:10].copy()
    one = add(begun, 0, drawn)
    before = summarise(one).mean.value
    drawn[:] = 0
    assert begun.draws == 0
    assert np.array_equal(summarise(one).mean.value, before)


@pytest.mark.parametrize("limit", [100_000, 20_000], ids=["kept", "counted"])
def test_the_order_of_merging_changes_no_number(limit: int) -> None:
    begun = gathered(DRAWN[:12_000], [], tally(2, 3, most_kept=limit))
    if limit < 30_000:
        begun = gathered(DRAWN[:24_000], [12_000], tally(2, 3, most_kept=limit))
    start = begun.draws
    cuts = np.linspace(start, 30_000, 4).astype(int)
    parts = [begun] + [add(beside(begun), first, DRAWN[first:end]) for first, end in pairwise(cuts)]
    results = []
    for order in permutations(parts):
        together = order[0]
        for part in order[1:]:
            together = merge(together, part)
        results.append(together)
    assert all(one.draws == 30_000 for one in results)
    assert all(same(results[0], one) for one in results[1:])


def test_steps_hang_on_the_first_draws_and_not_on_chunks() -> None:
    small = tally(2, 3, most_kept=15_000)
    found = [gathered(DRAWN, cuts, small).sketch for cuts in ([], [10_000, 20_000], [1, 14_999])]
    for one in found:
        assert one is not None
        assert found[0] is not None
        assert np.array_equal(one.counts, found[0].counts)


def test_draws_that_are_there_already_are_refused() -> None:
    one = gathered(DRAWN[:100], [])
    for first in (0, 99):
        with pytest.raises(ValueError, match=r"draw \d+ is there already"):
            add(one, first, DRAWN[:50])


def test_steps_cannot_be_set_from_late_draws() -> None:
    with pytest.raises(ValueError, match="the first 10,000 draws set the steps"):
        add(tally(2, 3, most_kept=10_000), 5, DRAWN[:10_001])


def test_what_is_no_amount_is_refused() -> None:
    wrong = DRAWN[:3].copy()
    wrong[1, 0, 0] = np.nan
    with pytest.raises(ValueError, match="infinite or no number"):
        add(tally(2, 3), 0, wrong)
    with pytest.raises(ValueError, match="does not fit"):
        add(tally(2, 4), 0, DRAWN[:3])
    with pytest.raises(ValueError, match="keep 10,000 or more"):
        tally(2, 3, most_kept=9_999)


def test_tallies_with_different_terms_are_not_merged() -> None:
    one = gathered(DRAWN[:10], [])
    for other in (tally(2, 3, floors=np.zeros(3)), tally(2, 3, watched=(1, 1))):
        with pytest.raises(ValueError, match="different terms"):
            merge(one, other)
