from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from statistics import NormalDist
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.futures.tiny_market import tiny_market
from toolkit.errors import InputError
from toolkit.futures.market import draw_market, shifted, stretched
from toolkit.statements.bid_conditions import ConditionalBid, ExclusiveBid
from toolkit.statements.bids import Bid
from toolkit.statements.case import Case
from toolkit.statements.market_model import MarketModel

MARKETS = 2000


def drawn(case: Case, model: MarketModel, markets: int = MARKETS) -> list[Bid]:
    cases = (draw_market(case, model, 1, number) for number in range(1, markets + 1))
    return [bid for one in cases for bid in one.bids.values()]


def factors(case: Case, bids: list[Bid]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    reference = {name: float(lot.reference_price_gbp or 0) for name, lot in case.lots.items()}
    return np.array([float(bid.price_gbp_per_unit) / reference[bid.lot_id] for bid in bids])


def test_same_seed_and_number_give_the_same_bids(tiny: Case) -> None:
    one, again = (draw_market(tiny, tiny_market(), 7, 3) for _ in range(2))
    assert one.bids == again.bids
    assert draw_market(tiny, tiny_market(), 8, 3).bids != one.bids
    assert draw_market(tiny, tiny_market(), 7, 4).bids != one.bids


def test_bids_have_stable_names_and_fit_their_lots(tiny: Case) -> None:
    for number in range(30):
        case = draw_market(tiny, tiny_market(), 1, number)
        for name, bid in case.bids.items():
            assert name == bid.bid_id == f"M{number}-{bid.provider_id}-{bid.lot_id}"
            assert Bid.model_validate(bid.model_dump()) == bid
            assert bid.unit == case.lots[bid.lot_id].unit
            assert 0 < bid.capacity_units_per_year <= case.lots[bid.lot_id].annual_units
            assert bid.price_gbp_per_unit == round(bid.price_gbp_per_unit, 2)


def test_adding_a_provider_or_a_lot_moves_no_other_bid(tiny: Case) -> None:
    more = tiny.providers["P1"].model_copy(update={"provider_id": "P0"})
    lot = tiny.lots["N"].model_copy(update={"lot_id": "A"})
    wider = tiny.model_copy(
        update={
            "providers": MappingProxyType({"P0": more, **tiny.providers}),
            "lots": MappingProxyType({"A": lot, **tiny.lots}),
        }
    )
    for number in range(1, 40):
        few = draw_market(tiny, tiny_market(), 1, number).bids
        many = draw_market(wider, tiny_market(), 1, number).bids
        old = {k: v for k, v in many.items() if v.provider_id != "P0" and v.lot_id != "A"}
        assert old == few


def test_a_packages_discount_does_not_outlive_its_bidders(tiny: Case) -> None:
    case = draw_market(tiny, tiny_market(), 1, 5)
    assert case.packages == {}
    assert case.applied[-1 - bool(tiny.packages)].startswith("market 5: 7 bids replaced by ")


class TestCentral:
    def test_no_seed_moves_it_and_every_number_is_central(self, tiny: Case) -> None:
        case = draw_market(tiny, tiny_market(), 1, 0)
        assert case.bids == draw_market(tiny, tiny_market(), 99, 0).bids
        bid = case.bids["M0-P2-N"]
        assert bid.price_gbp_per_unit == Decimal("25.00")
        assert bid.quality_score_0_100 == 70
        assert bid.capacity_units_per_year == 7500
        assert bid.mobilisation_cost_gbp == Decimal("0.02") * 7500 * 25

    @pytest.mark.parametrize(
        ("chance", "bids"), [("0.5", 2), ("0.49", 1), ("0.25", 1), ("0.24", 0)]
    )
    def test_whoever_is_as_likely_as_not_bids_and_so_many_as_are_expected(
        self, tiny: Case, chance: str, bids: int
    ) -> None:
        case = draw_market(tiny, tiny_market(bids_at_home=chance), 1, 0)
        found = Counter(bid.lot_id for bid in case.bids.values() if bid.provider_id != "P3")
        assert found == Counter({lot: bids for lot in tiny.lots})

    def test_a_lot_without_bids_is_a_warning(self, tiny: Case) -> None:
        case = draw_market(tiny, tiny_market(bids_at_home="0"), 1, 0)
        assert case.bids == {}
        assert {f"no bid names lot {lot!r}" for lot in tiny.lots} <= set(case.warnings)


def test_how_often_a_provider_bids_is_the_chance_stated(tiny: Case) -> None:
    found = Counter((bid.provider_id, bid.lot_id) for bid in drawn(tiny, tiny_market()))
    error = (0.8 * 0.2 / MARKETS) ** 0.5
    for lot in tiny.lots:
        assert found["P1", lot] / MARKETS == pytest.approx(0.8, abs=4 * error)
    away = Counter(bid.provider_id for bid in drawn(tiny, MarketModel(tiny_market().rows)))
    error = (0.3 * 0.7 / MARKETS / 3) ** 0.5
    assert away["P1"] / MARKETS / 3 == pytest.approx(0.3, abs=4 * error)


def test_prices_have_the_percentiles_stated(tiny: Case) -> None:
    model = tiny_market(market_share="0", bid_share="1", bids_at_home="1")
    found = factors(tiny, drawn(tiny, model))
    for end, part in (("0.9", 0.1), ("1", 0.5), ("1.2", 0.9)):
        error = (part * (1 - part) / found.size) ** 0.5  # of a share of independent bids
        assert (found <= float(end)).mean() == pytest.approx(part, abs=4 * error + 0.005)


def test_the_range_of_the_flagship_puts_a_quarter_of_councils_below_employment_cost() -> None:
    """Homecare Association, fee rates for state-funded homecare 2025-26.

    27% of councils pay below 22.71 pounds, the average is 24.10.
    """
    score = NormalDist().inv_cdf(0.27)
    factor = stretched(Decimal("0.88"), Decimal(1), Decimal("1.12"), score)
    assert 24.10 * factor == pytest.approx(22.71, abs=0.05)


def test_effects_split_the_variance_as_stated(tiny: Case) -> None:
    model = tiny_market(
        market_share="0.3", bid_share="0.2", bids_at_home="1", price_low="0.8", price_high="1.25"
    )
    logs: dict[tuple[str, str], list[float]] = {}
    for bid, factor in zip(bids := drawn(tiny, model), factors(tiny, bids), strict=True):
        logs.setdefault((bid.provider_id, bid.lot_id), []).append(float(np.log(factor)))

    def correlation(one: tuple[str, str], other: tuple[str, str]) -> float:
        return float(np.corrcoef(logs[one], logs[other])[0, 1])

    error = 1 / MARKETS**0.5
    assert correlation(("P1", "N"), ("P1", "S")) == pytest.approx(0.8, abs=4 * error)
    assert correlation(("P1", "N"), ("P2", "N")) == pytest.approx(0.3, abs=4 * error)


def test_price_levels_that_futures_draw_too_are_told(tiny: Case, flagship: Case) -> None:
    level = flagship.assumptions["bid_price_level"]
    case = tiny.model_copy(update={"assumptions": MappingProxyType({level.assumption_id: level})})
    twice = "assumption 'bid_price_level' moves the level of prices, which the market draws already"
    assert twice in draw_market(case, tiny_market(), 1, 1).warnings
    assert twice not in draw_market(case, tiny_market(market_share="0"), 1, 1).warnings


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_out_of_range_is_refused(tiny: Case, seed: int) -> None:
    with pytest.raises(InputError, match="is not a seed"):
        draw_market(tiny, tiny_market(), seed, 1)


def test_a_market_before_the_first_is_refused(tiny: Case) -> None:
    with pytest.raises(InputError, match="-1 is not a market"):
        draw_market(tiny, tiny_market(), 1, -1)


STEPS = st.tuples(*[st.integers(1, 50)] * 3).map(sorted)


@given(STEPS, st.floats(-6, 6), st.floats(0, 3))
@pytest.mark.parametrize("curve", [stretched, shifted])
def test_a_better_score_gives_no_less_and_zero_gives_the_median(
    curve: Callable[[Decimal, Decimal, Decimal, float], float],
    ends: list[int],
    score: float,
    more: float,
) -> None:
    low, central, high = (Decimal(end) for end in ends)
    assert curve(low, central, high, 0.0) == float(central)
    assert curve(low, central, high, score + more) >= curve(low, central, high, score) - 1e-9
    assert stretched(low, central, high, score) > 0


def test_conditions_on_bids_do_not_outlive_the_bids(tiny: Case) -> None:
    either = {("either", bid): ExclusiveBid(group_id="either", bid_id=bid) for bid in ("B1", "B2")}
    needs = ConditionalBid(condition_id="C1", bid_id="B3", only_with="B4")
    stated = tiny.model_copy(update={"exclusive_bids": either, "conditional_bids": {"C1": needs}})
    case = draw_market(stated, tiny_market(), 1, 5)
    assert (case.exclusive_bids, case.conditional_bids) == ({}, {})
    assert case.applied[-2:] == (
        "market 5: 2 exclusive bids dropped",
        "market 5: 1 conditional bids dropped",
    )
