from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from tests.futures.tiny_market import tiny_market
from toolkit.allocation import allocate, stretch
from toolkit.errors import Cancelled, InputError
from toolkit.futures.market import draw_market
from toolkit.simulation.markets import MarketPlan, Markets, over_markets
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit

PLAN = MarketPlan(tiny_market(capacity_low="0.9", capacity_central="1"), 4, tuple(range(1, 41)))


@pytest.fixture(scope="module")
def found(tiny: Case) -> Markets:
    return over_markets(tiny, tiny.option("pooled_commissioning"), (), PLAN)


def test_each_market_is_allocated_as_a_case_of_its_own(tiny: Case, found: Markets) -> None:
    option = tiny.option("pooled_commissioning")
    assert [one.number for one in found.outcomes] == list(PLAN.numbers)
    for one in (found.central, *found.outcomes[:10]):
        case = draw_market(tiny, PLAN.model, 4, one.number)
        alone = allocate(case, option)
        assert (one.status, one.cost_gbp) == (alone.status, alone.objective_gbp)
        assert sum(one.bids.values()) == len(case.bids)
        assert sum(one.won_gbp.values()) == (one.cost_gbp or 0)
        assert one.unmet == tuple(short.lot for short in alone.unmet)
        if alone.awards:
            assert one.headroom == stretch(alone, [1.0]).largest_factor - 1


def test_the_summary_is_what_the_outcomes_say(found: Markets) -> None:
    costs = [float(one.cost_gbp) for one in found.outcomes if one.cost_gbp is not None]
    without = 1 - len(costs) / 40
    assert 0 < without < 1  # else this test shows nothing
    assert found.without_award.share == pytest.approx(without)
    assert found.without_award.error == pytest.approx((without * (1 - without) / 40) ** 0.5)
    assert found.cost_gbp is not None
    wanted = np.quantile(costs, (0.1, 0.5, 0.9)).tolist()
    assert [found.cost_gbp.p10, found.cost_gbp.p50, found.cost_gbp.p90] == wanted
    assert found.cost_gbp.mean == pytest.approx(np.mean(costs))
    for lot in found.lots:
        counts = np.array([one.bids[lot.lot] for one in found.outcomes])
        parts = [(counts == 0).mean(), (counts == 1).mean(), (counts > 1).mean()]
        assert [lot.none.share, lot.one.share, lot.more.share] == pytest.approx(parts)
        assert lot.none_standing.share >= lot.none.share


def test_kinds_share_the_price_of_the_markets_that_have_an_award(found: Markets) -> None:
    shares = [kind.share for kind in found.kinds if kind.share is not None]
    assert [kind.provider_type for kind in found.kinds] == ["regional company", "NHS trust"]
    assert sum(shares) == pytest.approx(1)
    company = found.kinds[0].wins
    assert company is not None
    assert company.share == 1  # nobody else bids for home care


def test_a_market_without_any_bid_is_a_result(tiny: Case) -> None:
    nobody = MarketPlan(tiny_market(bids_at_home="0"), 1, (1, 2, 3))
    found = over_markets(tiny, tiny.option("separate_frameworks"), (), nobody)
    assert found.without_award.share == 1
    assert (found.cost_gbp, found.headroom, found.kinds[0].wins) == (None, None, None)
    assert all(lot.none.share == lot.unmet.share == 1 for lot in found.lots)


def test_limits_of_law_hold_in_every_market(tiny: Case) -> None:
    limit = Limit(id="quality", kind="min_quality", value=Decimal(100), cites="a test")
    found = over_markets(tiny, tiny.option("separate_frameworks"), iter([limit]), PLAN)
    assert found.without_award.share == 1
    assert all(lot.none_standing.share == 1 for lot in found.lots)


def test_one_market_is_the_same_whatever_others_are_met(tiny: Case, found: Markets) -> None:
    alone = over_markets(tiny, tiny.option("pooled_commissioning"), (), replace(PLAN, numbers=(7,)))
    assert alone.outcomes == (found.outcomes[6],)
    assert alone.central == found.central


@pytest.mark.parametrize(
    ("numbers", "says"),
    [((), "no market is asked for"), ((0, 1), "0 is the central"), ((2, 1, 2), "2 is asked for")],
)
def test_odd_numbers_are_refused(tiny: Case, numbers: Iterable[int], says: str) -> None:
    with pytest.raises(InputError, match=says):
        over_markets(tiny, tiny.options[0], (), replace(PLAN, numbers=tuple(numbers)))


def test_work_stops_when_asked_to_even_if_asked_once(tiny: Case) -> None:
    answers = iter([True, True, False])
    with pytest.raises(Cancelled):
        over_markets(
            tiny, tiny.options[0], (), PLAN, progress=lambda _what, _part: next(answers, True)
        )


def test_progress_rises_from_market_to_market(tiny: Case) -> None:
    told: list[tuple[str, float]] = []

    def progress(what: str, part: float) -> bool:
        told.append((what, part))
        return True

    over_markets(tiny, tiny.options[0], (), replace(PLAN, numbers=(1, 2)), progress=progress)
    parts = [part for _, part in told]
    assert parts == sorted(parts)
    assert told[-1] == ("market 2", 1.0)
    assert {what for what, _ in told} == {"market 0", "market 1", "market 2"}
