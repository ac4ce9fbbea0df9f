import subprocess
import sys
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from tests.futures.stated import FAILURE, LOT, REALISED, assumption, draws_of, futures
from toolkit.errors import InputError, ToolkitError
from toolkit.futures import blocks, central, draw_futures, happened_by, streams
from toolkit.futures.drawing import drawn_apart
from toolkit.futures.quantiles import triangular
from toolkit.futures.streams import BLOCK
from toolkit.statements.correlations import correlation, correlation_apart, rank_correlation

LOTS = {"lot_volume": ("Z01", "Z02", "Z03")}


@pytest.mark.parametrize("distribution", ["triangular", "normal"])
def test_drawn_values_follow_the_distribution_stated(distribution: str) -> None:
    one = assumption(distribution=distribution)
    drawn = draws_of(futures(one, draws=20_000))["a"][:, 0]
    found = np.quantile(drawn, [0.1, 0.5, 0.9])
    if distribution == "normal":
        wanted = [0.9, 1.0, 1.3]
    else:
        wanted = triangular(one, np.array([0.1, 0.5, 0.9])).tolist()
        assert drawn.mean() == pytest.approx((0.9 + 1 + 1.3) / 3, abs=0.002)
    assert found.tolist() == pytest.approx(wanted, abs=0.006)


@pytest.mark.parametrize(
    ("changed", "start", "end"),
    [
        ({}, [0.9858962505897035, 0.9858962505897035], 1.0765794222263265),
        (
            {"distribution": "normal", "varies": "each_year"},
            [0.9409897197244852, 1.060103679009009],
            1.1805530142000888,
        ),
        (
            {"affects": "volume_growth", "varies": "each_year", "low": "-0.1", "central": "0.02"},
            [0.09109215850360908, 0.5239546599812042],
            0.43662086256810095,
        ),
    ],
    ids=["triangular", "normal", "growth"],
)
def test_draws_of_the_first_release_stay(
    changed: dict[str, Any], start: list[float], end: float
) -> None:
    drawn = draws_of(futures(assumption(**changed), draws=BLOCK + 1, seed=7))["a"]
    assert drawn[0, :2].tolist() == pytest.approx(start, rel=1e-12)
    assert drawn[BLOCK, 0] == pytest.approx(end, rel=1e-12)


def test_a_shorter_run_is_the_start_of_a_longer_one() -> None:
    stated = [
        assumption(varies="each_year"),
        assumption("lot", **LOT),
        assumption("fails", **FAILURE),
        assumption("linked", distribution="beta", common_factor="f", loading="0.5"),
    ]
    subjects = {"lot_volume": ("Z01",), "provider_failure": ("P1",)}
    long = draws_of(futures(*stated, draws=BLOCK + 500, subjects=subjects))
    for draws in (1, 7, BLOCK - 1, BLOCK, BLOCK + 1):
        short = draws_of(futures(*stated, draws=draws, subjects=subjects))
        assert short.keys() == long.keys()
        for name, values in short.items():
            assert (values == long[name][:draws]).all()


def test_neither_order_nor_company_moves_an_assumption() -> None:
    one, two = assumption("one"), assumption("two", distribution="normal", varies="each_year")
    alone = draws_of(futures(one))["one"]
    together = draws_of(futures(one, two))
    turned = draws_of(futures(two, one))
    assert (together["one"] == alone).all()
    assert (turned["one"] == alone).all()
    assert (turned["two"] == together["two"]).all()


def test_once_holds_for_a_whole_future_and_each_year_differs() -> None:
    drawn = draws_of(futures(assumption("once"), assumption("yearly", varies="each_year")))
    assert (drawn["once"] == drawn["once"][:, :1]).all()
    assert not (drawn["yearly"] == drawn["yearly"][:, :1]).all()
    assert drawn["once"].shape == drawn["yearly"].shape == (10, 3)


def test_blocks_hold_ten_thousand_futures_at_most() -> None:
    sizes = [block.draws for block in blocks(futures(assumption(), draws=2 * BLOCK + 3))]
    assert sizes == [BLOCK, BLOCK, 3]


def test_the_central_case_takes_central_values_and_no_chance() -> None:
    block = central(futures(assumption(), seed=99))
    assert block.draws == 1
    assert (block.values["a"] == 1).all()


def test_in_the_central_case_nothing_happens_and_lots_are_as_planned() -> None:
    stated = (
        assumption("fails", **FAILURE),
        assumption("shock", **FAILURE | {"affects": "shock"}),
        assumption("lot", **LOT),
        assumption("realised", **REALISED),
    )
    subjects = {"provider_failure": ("P1", "P2"), "lot_volume": ("Z01",)}
    block = central(futures(*stated, subjects=subjects))
    assert {name: values.tolist() for name, values in block.values.items()} == {
        "fails": [[0, 0, 0]],
        "shock": [[0, 0, 0]],
        "lot": [[1, 1, 1]],
        "realised": [[0.35, 0.35, 0.35]],
    }
    assert {name: list(apart) for name, apart in block.by_subject.items()} == {
        "fails": ["P1", "P2"],
        "lot": ["Z01"],
    }
    assert block.by_subject["lot"]["Z01"].tolist() == [[1, 1, 1]]
    assert block.by_subject["fails"]["P2"].tolist() == [[0, 0, 0]]


@pytest.mark.parametrize("seed", [0, 1, 2**32, 2**63 - 1])
def test_every_seed_has_its_own_futures(seed: int) -> None:
    drawn = draws_of(futures(assumption(), seed=seed))["a"]
    assert (drawn == draws_of(futures(assumption(), seed=seed))["a"]).all()
    assert not (drawn == draws_of(futures(assumption(), seed=2))["a"]).any()


@pytest.mark.parametrize("draws", [0, -1, 1_000_001])
def test_too_few_or_too_many_futures_are_refused_at_once(draws: int) -> None:
    with pytest.raises(InputError, match="ask for 1 to 1,000,000"):
        futures(assumption(), draws=draws)


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_out_of_range_is_refused(seed: int) -> None:
    with pytest.raises(InputError, match="is not a seed"):
        futures(assumption(), seed=seed)


def test_one_future_and_the_most_are_allowed() -> None:
    assert futures(assumption(), draws=1).draws == 1
    assert futures(assumption(), draws=1_000_000).draws == 1_000_000


def test_no_factor_falls_below_nothing() -> None:
    level = assumption("level", distribution="normal", low=0, central="0.1", high="0.2")
    growth = assumption(
        "growth", affects="price_growth", distribution="normal", low="-0.99", central=0, high=1
    )
    drawn = draws_of(futures(level, growth, draws=2000))
    assert drawn["level"].min() == 0
    assert drawn["growth"].min() == -1


def test_no_share_leaves_its_range() -> None:
    ends = {"low": "0.05", "central": "0.255", "high": "0.9"}
    share = assumption(affects="take_up", distribution="student_t", spread=3, **ends)
    drawn = draws_of(futures(share, draws=5000))["a"]
    assert drawn.min() == 0
    assert drawn.max() == 1


# What is drawn apart.


def test_without_subjects_nothing_is_drawn_apart() -> None:
    (block,) = blocks(futures(assumption("lot", **LOT), assumption("fails", **FAILURE)))
    assert block.by_subject == {"lot": {}, "fails": {}}
    assert (block.values["lot"] == 1).all()
    assert (block.values["fails"] == 0).all()


def test_a_lot_more_moves_no_other_lot() -> None:
    one = assumption("lot", **LOT)
    few = draws_of(futures(one, subjects={"lot_volume": ("Z02", "Z01")}))
    more = draws_of(futures(assumption("b"), one, subjects=LOTS))
    for lot in ("lot@Z01", "lot@Z02"):
        assert (few[lot] == more[lot]).all()


def test_lots_are_drawn_independently_with_mean_one() -> None:
    drawn = draws_of(futures(assumption("lot", **LOT), draws=20_000, subjects=LOTS))
    lots = np.array([drawn[f"lot@{lot}"][:, 0] for lot in LOTS["lot_volume"]])
    assert lots.mean(axis=1) == pytest.approx(1, abs=0.005)
    apart = np.corrcoef(lots) - np.eye(3)
    assert np.abs(apart).max() < 0.03


def test_providers_fail_with_the_chance_stated_and_apart() -> None:
    subjects = {"provider_failure": ("P1", "P2")}
    drawn = draws_of(futures(assumption("f", **FAILURE), draws=20_000, subjects=subjects))
    for provider in subjects["provider_failure"]:
        assert drawn[f"f@{provider}"][:, 0].mean() == pytest.approx(0.1, abs=0.009)
    both = (drawn["f@P1"][:, 0] * drawn["f@P2"][:, 0]).mean()
    assert both == pytest.approx(0.01, abs=0.003)


@pytest.mark.parametrize(
    ("applies_to", "apart"),
    [
        (None, ("Z01", "Z02", "Z03")),
        ("Z02", ("Z02",)),
        ("Z03; Z01", ("Z03", "Z01")),
        ("home care", ("Z01", "Z02", "Z03")),
        ("home care; Z01", ("Z01", "Z02", "Z03")),
    ],
)
def test_an_assumption_is_drawn_for_the_subjects_it_names(
    applies_to: str | None, apart: tuple[str, ...]
) -> None:
    assert drawn_apart(assumption("lot", **LOT, applies_to=applies_to), LOTS) == apart


def test_a_subject_that_is_not_named_keeps_its_central_value() -> None:
    stated = (
        assumption("lot", **LOT, applies_to="Z02"),
        assumption("fails", **FAILURE, applies_to="P2"),
    )
    subjects = LOTS | {"provider_failure": ("P1", "P2")}
    drawn = draws_of(futures(*stated, draws=200, subjects=subjects))
    assert (drawn["lot@Z01"] == 1).all()
    assert not (drawn["lot@Z02"] == 1).any()
    assert (drawn["fails@P1"] == 0).all()
    assert drawn["fails@P2"].any()


def test_what_moves_all_alike_is_never_drawn_apart() -> None:
    assert drawn_apart(assumption(), {"price_level": ("Z01",)}) == ()


def test_subjects_of_something_else_are_refused() -> None:
    with pytest.raises(ValueError, match="'lot' is not drawn apart"):
        futures(assumption("lot", **LOT), subjects={"lot": ("Z01",)})


def test_streams_of_subjects_that_share_a_key_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "name_key", len)  # a hash so poor that names collide
    with pytest.raises(ToolkitError, match="share a random key"):
        futures(assumption("lot", **LOT), subjects=LOTS)


# What hangs together.


def linked(name: str, distribution: str, loading: float | None, **changed: Any) -> Any:
    shape = {"spread": 4} if distribution == "student_t" else {}
    stated = {"distribution": distribution, "common_factor": "economy", "loading": loading}
    return assumption(name, **{"low": "0.7", **stated, **shape, **changed})


def test_two_normals_have_the_product_of_their_loadings_as_correlation() -> None:
    one, two = linked("one", "normal", 0.8), linked("two", "normal", -0.6)
    drawn = draws_of(futures(one, two, draws=40_000))
    found = np.corrcoef(drawn["one"][:, 0], drawn["two"][:, 0])[0, 1]
    assert found == pytest.approx(correlation(one, two), abs=0.015)
    assert correlation(one, two) == pytest.approx(-0.48)


KINDS = ["triangular", "uniform", "lognormal", "gamma", "beta", "student_t", "normal"]


@pytest.mark.parametrize("kind", KINDS)
def test_ranks_hang_together_whatever_the_distributions(kind: str) -> None:
    one, two = linked("one", kind, 0.9), linked("two", "triangular", 0.7)
    drawn = draws_of(futures(one, two, draws=40_000))
    found = stats.spearmanr(drawn["one"][:, 0], drawn["two"][:, 0]).statistic
    assert found == pytest.approx(rank_correlation(one, two), abs=0.015)


@pytest.mark.parametrize("kind", KINDS)
def test_a_common_factor_leaves_the_distribution_itself(kind: str) -> None:
    free = linked("one", kind, None, common_factor=None)
    drawn = draws_of(futures(linked("one", kind, 0.8), draws=20_000))["one"][:, 0]
    wanted = draws_of(futures(free, draws=20_000, seed=2))["one"][:, 0]
    assert stats.ks_2samp(drawn, wanted).pvalue > 1e-4


def test_each_year_has_its_own_common_factor() -> None:
    one = linked("one", "normal", 1, varies="each_year")
    two = linked("two", "normal", 1, varies="each_year")
    drawn = draws_of(futures(one, two, draws=5000))
    assert drawn["one"] == pytest.approx(drawn["two"])
    assert abs(np.corrcoef(drawn["one"][:, 0], drawn["one"][:, 1])[0, 1]) < 0.05


@pytest.mark.parametrize("kind", KINDS)
def test_no_loading_is_no_correlation_and_moves_nothing(kind: str) -> None:
    free = linked("one", kind, None, common_factor=None)
    alone = draws_of(futures(free))["one"]
    assert draws_of(futures(linked("one", kind, 0)))["one"] == pytest.approx(alone, rel=1e-9)


def test_lots_that_follow_one_cause_correlate_by_the_square_of_the_loading() -> None:
    lot = assumption("lot", **LOT | {"low": "0.95", "high": "1.05"})
    lot = lot.model_copy(update={"common_factor": "weather", "loading": 0.7})
    drawn = draws_of(futures(lot, draws=40_000, subjects=LOTS))
    found = np.corrcoef(drawn["lot@Z01"][:, 0], drawn["lot@Z02"][:, 0])[0, 1]
    assert found == pytest.approx(correlation_apart(lot), abs=0.015)


@settings(deadline=None, max_examples=20)
@given(st.sampled_from([-1, 1]), st.sampled_from(KINDS))
def test_full_loading_gives_values_without_holes(loading: int, kind: str) -> None:
    drawn = draws_of(futures(linked("one", kind, loading), draws=100))["one"]
    assert np.isfinite(drawn).all()


def test_a_factor_followed_once_and_each_year_is_refused() -> None:
    two = linked("two", "normal", 0.5, varies="each_year")
    with pytest.raises(InputError, match="economy: followed both once and each year"):
        futures(linked("one", "normal", 0.5), two)


def test_the_slow_library_waits_until_something_is_drawn() -> None:
    seen = "import sys, toolkit.futures; print('scipy.special' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"


def test_a_subject_with_a_chance_of_its_own_meets_the_same_luck_more_often() -> None:
    failure = assumption("failure", **FAILURE | {"central": "0.02"})
    subjects = {"provider_failure": ("P1", "P2")}
    usual = draw_futures({"failure": failure}, 5, draws=4_000, seed=3, subjects=subjects)
    pressed = draw_futures(
        {"failure": failure},
        5,
        draws=4_000,
        seed=3,
        subjects=subjects,
        chances={"provider_failure": {"P1": Decimal("0.2")}},
    )
    drawn = (next(blocks(one)).by_subject["failure"] for one in (usual, pressed))
    before, after = ({name: happened_by(one) for name, one in each.items()} for each in drawn)
    assert (after["P1"] >= before["P1"]).all()  # whoever failed before fails no later
    assert after["P1"][:, -1].mean() > before["P1"][:, -1].mean()
    assert (after["P2"] == before["P2"]).all()
