import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from tests.simulation.amounts_drawn import amounts, gathered
from toolkit.simulation.summarising import Convergence, Summary, convergence, summarise
from toolkit.simulation.tallying import tally

DRAWN = amounts(100_000)


def normals(draws: int, runs: int, seed: int = 4) -> Summary:
    drawn = np.random.default_rng(seed).standard_normal((draws, 1, runs))
    return summarise(gathered(drawn, []))


def test_a_worked_example() -> None:
    drawn = np.arange(1.0, 21.0)[:, None, None] - 3  # -2 to 17
    found = summarise(gathered(drawn, [3], tally(1, 1, floors=np.array(-1.0))), worst=0.15)
    assert found.mean.value[0, 0] == 7.5
    assert found.mean.error[0, 0] == pytest.approx(np.sqrt(35 / 20))  # variance (n^2 + n) / 12
    quantiles = [q.value[0, 0] for q in (found.p10, found.p50, found.p90)]
    assert quantiles == pytest.approx([-0.1, 7.5, 15.1])
    assert found.below_zero.value[0, 0] == 0.1
    assert found.below_floor.value[0, 0] == 0.05
    assert found.shortfall.value[0, 0] == pytest.approx(-1)
    assert found.exact


def test_quantiles_and_means_are_those_of_numpy() -> None:
    found = summarise(gathered(DRAWN[:12_345], [10_000]))
    wanted = np.quantile(DRAWN[:12_345], [0.1, 0.5, 0.9], axis=0)
    for quantile, known in zip((found.p10, found.p50, found.p90), wanted, strict=True):
        assert quantile.value == pytest.approx(known)
    assert found.mean.value == pytest.approx(DRAWN[:12_345].mean(axis=0))
    assert found.mean.error == pytest.approx(stats.sem(DRAWN[:12_345], axis=0))


@settings(deadline=None, max_examples=15)
@given(st.lists(st.integers(1, 11_999), max_size=5))
def test_chunks_change_no_number_where_all_is_kept(cuts: list[int]) -> None:
    floors = np.array([[-1e5, -2e5, 100.0]])
    drawn = DRAWN[:12_000]
    one = summarise(gathered(drawn, [], tally(2, 3, floors=floors)))
    other = summarise(gathered(drawn, cuts, tally(2, 3, floors=floors)))
    for name in ("mean", "below_zero", "below_floor", "shortfall"):
        assert np.array_equal(getattr(one, name).value, getattr(other, name).value)
        assert np.array_equal(getattr(one, name).error, getattr(other, name).error)
    for name in ("p10", "p50", "p90"):
        assert np.array_equal(getattr(one, name).value, getattr(other, name).value)
        assert np.array_equal(getattr(one, name).error, getattr(other, name).error)


def test_counting_in_steps_is_off_by_no_more_than_it_says() -> None:
    floors = np.array([[-1e5, -2e5, 100.0]])
    exact = summarise(gathered(DRAWN, [], tally(2, 3, floors=floors)))
    terms = tally(2, 3, floors=floors, most_kept=10_000)
    steps = summarise(gathered(DRAWN, range(0, 100_000, 10_000), terms))
    assert exact.exact
    assert not steps.exact
    assert not exact.sketch_error.any()
    for name in ("p10", "p50", "p90"):
        off = np.abs(getattr(steps, name).value - getattr(exact, name).value)
        assert (off <= steps.sketch_error).all(), name
    assert (np.abs(steps.shortfall.value - exact.shortfall.value) <= steps.sketch_error).all()
    assert steps.shortfall.error == pytest.approx(exact.shortfall.error, rel=0.001, abs=0.001)
    assert steps.mean.value == pytest.approx(exact.mean.value, rel=1e-12)
    assert steps.mean.error == pytest.approx(exact.mean.error, rel=1e-9)
    assert np.array_equal(steps.below_zero.value, exact.below_zero.value)
    assert np.array_equal(steps.below_floor.value, exact.below_floor.value)
    normal = steps.sketch_error[:, 0]
    assert (normal < 0.01 * steps.p10.error[:, 0] * np.sqrt(100_000)).all()


def test_errors_cover_the_truth_as_often_as_they_say() -> None:
    found = normals(3_000, 1_000)
    for quantile, chance in ((found.p10, 0.1), (found.p50, 0.5), (found.p90, 0.9)):
        true = stats.norm.ppf(chance)
        held = ((quantile.low <= true) & (true <= quantile.high)).mean()
        assert held > 0.94
        assert quantile.error.mean() == pytest.approx(quantile.value.std(), rel=0.12)
    assert found.mean.error.mean() == pytest.approx(found.mean.value.std(), rel=0.08)
    assert found.below_zero.error.mean() == pytest.approx(found.below_zero.value.std(), rel=0.08)
    assert found.shortfall.error.mean() == pytest.approx(found.shortfall.value.std(), rel=0.08)


def test_the_shortfall_of_a_normal_is_the_known_one() -> None:
    known = -stats.norm.pdf(stats.norm.ppf(0.1)) / 0.1
    found = normals(100_000, 1).shortfall
    assert found.value[0, 0] == pytest.approx(known, abs=4 * found.error[0, 0])


def test_a_chance_that_never_showed_is_not_certain() -> None:
    found = summarise(gathered(np.ones((1_000, 1, 1)), []))
    assert found.below_zero.value[0, 0] == 0
    assert 0.0005 < found.below_zero.error[0, 0] < 0.002


def test_without_a_floor_nobody_falls_below_it() -> None:
    assert not summarise(gathered(DRAWN[:100], [])).below_floor.value.any()


def test_a_single_future_has_no_error_to_show() -> None:
    found = summarise(gathered(DRAWN[:1], []))
    for quantile in (found.p10, found.p50, found.p90):
        assert np.array_equal(quantile.value, DRAWN[0])
        assert not quantile.error.any()
    assert found.shortfall.value == pytest.approx(DRAWN[0])
    assert not found.mean.error.any()


@pytest.mark.parametrize("worst", [0.0, 1.0])
def test_what_cannot_be_summarised_is_refused(worst: float) -> None:
    with pytest.raises(ValueError, match="cannot be summarised"):
        summarise(gathered(DRAWN[:10], []), worst=worst)
    with pytest.raises(ValueError, match="cannot be summarised"):
        summarise(tally(1, 1))


# Convergence.


@pytest.mark.parametrize("limit", [100_000, 10_000], ids=["kept", "counted"])
def test_convergence_follows_the_watched_cell(limit: int) -> None:
    drawn = DRAWN[:25_000]
    terms = tally(2, 3, watched=(1, 0), most_kept=limit)
    found = convergence(gathered(drawn, [10_000, 20_000], terms))
    assert found.draws == tuple(range(2_500, 25_001, 2_500))
    cell = drawn[:, 1, 0]
    assert found.mean == pytest.approx([cell[:n].mean() for n in found.draws])
    assert found.p90 == pytest.approx([np.quantile(cell[:n], 0.9) for n in found.draws])
    whole = summarise(gathered(drawn, []))
    assert found.mean_error == pytest.approx(whole.mean.error[1, 0])
    assert found.p90_error == pytest.approx(whole.p90.error[1, 0])
    assert found.settled


@pytest.mark.parametrize(
    ("mean", "p90", "settled"),
    [((5.0, 5.2), (9.0, 9.2), True), ((5.0, 5.4), (9.0, 9.2), False), ((5.0, 5.2), (9, 8), False)],
)
def test_an_answer_settles_when_the_last_change_is_within_its_error(
    mean: tuple[float, float], p90: tuple[float, float], settled: bool
) -> None:
    assert Convergence((900, 1_000), mean, p90, 0.3, 0.5).settled is settled
    assert not Convergence((90, 100), mean, p90, 0.3, 0.5).settled  # too few to tell


def test_too_few_draws_to_follow_are_refused() -> None:
    with pytest.raises(ValueError, match="9 draws are too few"):
        convergence(gathered(DRAWN[:9], []))
