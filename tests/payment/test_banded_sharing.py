import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import EITHER_WAY, SHARE, SUM, near, rows
from toolkit.errors import InputError
from toolkit.payment import Bands, Draws, banded_gain_share, linear_gain_share

ZONE = st.tuples(SHARE, SHARE).map(lambda pair: (pair[0] / 2, pair[1] / 2))
BANDS = st.integers(0, 4).flatmap(
    lambda count: st.builds(
        lambda edges, zones: Bands(tuple(sorted(edges)), tuple(zones)),
        st.lists(st.floats(-0.5, 0.5), min_size=count, max_size=count, unique=True),
        st.lists(ZONE, min_size=count + 1, max_size=count + 1),
    )
)


@given(rows(EITHER_WAY), SUM, BANDS)
def test_parts_and_what_is_retained_make_up_the_variance(
    variance: Draws, target: float, bands: Bands
) -> None:
    split = banded_gain_share(variance, target, bands)
    assert split.by_party_gbp.shape == (*variance.shape, bands.parties)
    assert near(split.whole_gbp, variance)


@given(rows(EITHER_WAY), SUM, BANDS)
def test_nobody_pays_for_a_saving_or_gains_from_an_overspend(
    variance: Draws, target: float, bands: Bands
) -> None:
    split = banded_gain_share(variance, target, bands)
    moved = np.concatenate([split.by_party_gbp, split.retained_gbp[..., np.newaxis]], axis=-1)
    assert (moved * np.sign(variance)[..., np.newaxis] >= -1).all()


@given(rows(EITHER_WAY), rows(SUM), BANDS)
def test_a_larger_saving_never_gives_less(variance: Draws, more: Draws, bands: Bands) -> None:
    before = banded_gain_share(variance, 1e8, bands).by_party_gbp
    assert (banded_gain_share(variance + more, 1e8, bands).by_party_gbp >= before - 1).all()


@given(rows(EITHER_WAY), ZONE)
def test_one_band_is_a_linear_share(variance: Draws, zone: tuple[float, float]) -> None:
    banded = banded_gain_share(variance, 1e8, Bands((), (zone,)))
    assert near(banded.by_party_gbp, linear_gain_share(variance, np.array(zone)).by_party_gbp)


@given(rows(EITHER_WAY), BANDS)
def test_the_order_of_parties_is_irrelevant(variance: Draws, bands: Bands) -> None:
    turned = Bands(bands.edges_share, tuple(zone[::-1] for zone in bands.shares))
    found = banded_gain_share(variance, 1e8, bands).by_party_gbp
    assert near(banded_gain_share(variance, 1e8, turned).by_party_gbp[..., ::-1], found)


def test_each_zone_has_its_own_share() -> None:
    bands = Bands((-0.1, 0.0, 0.1), ((0.0,), (0.2,), (0.5,), (0.25,)))
    found = banded_gain_share(np.array([[-30.0, -5.0, 5.0, 30.0]]), 100.0, bands)
    assert found.by_party_gbp[..., 0].tolist() == [[-2, -1, 2.5, 10]]


def test_a_target_may_change_by_year() -> None:
    bands = Bands((-0.1, 0.1), ((1.0,), (0.0,), (1.0,)))
    found = banded_gain_share(np.array([[15.0, 15.0]]), np.array([100.0, 50.0]), bands)
    assert found.by_party_gbp[..., 0].tolist() == [[5, 10]]


@pytest.mark.parametrize(
    ("edges", "shares", "said"),
    [
        ((0.1, -0.1), ((0.5,), (0.0,), (0.5,)), "do not ascend"),
        ((0.1,), ((0.5,),), "make 2 zones, not 1"),
        ((0.1,), ((0.5,), (0.5, 0.1)), "differ in the number of parties"),
        ((0.1,), ((0.5,), (1.5,)), "between 0 and 1"),
        ((0.1,), ((0.5, 0.5), (0.6, 0.5)), "add up to 1 at most"),
    ],
)
def test_bands_that_contradict_themselves_are_refused(
    edges: tuple[float, ...], shares: tuple[tuple[float, ...], ...], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        Bands(edges, shares)
