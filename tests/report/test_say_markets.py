from dataclasses import replace

import pytest

from tests.futures.tiny_market import tiny_market
from toolkit.files import load_case
from toolkit.report.say_markets import markets
from toolkit.simulation.blaming import Blame, Blamed, Clash, Part
from toolkit.simulation.markets import MarketPlan, Markets, over_markets

TINY = load_case("tiny")


@pytest.fixture(scope="module")
def found() -> Markets:
    plan = MarketPlan(tiny_market(), 1, (1, 2, 3, 4))
    return over_markets(TINY, TINY.option("pooled_commissioning"), (), plan)


def test_every_lot_and_kind_of_provider_is_told(found: Markets) -> None:
    text = markets(TINY, found)
    assert "pooled_commissioning: 4 drawn markets and the central one" in text
    assert all(one.lot in text for one in found.lots)
    assert all(one.provider_type in text for one in found.kinds)
    assert "no bid here is an offer" in text


def test_none_of_a_few_markets_is_no_certainty(found: Markets) -> None:
    text = markets(TINY, replace(found, without_award=Part(0.0, 0.0)))
    assert "No award in 0% of the markets, though 4 markets leave up to 53% open" in text


def test_markets_that_were_stopped_are_told(found: Markets) -> None:
    assert "2 markets were stopped" in markets(TINY, replace(found, stopped=2))


def test_where_no_market_has_an_award_no_cost_is_told(found: Markets) -> None:
    text = markets(TINY, replace(found, cost_gbp=None, headroom=None))
    assert "No market has an award." in text


def test_rules_to_blame_are_told_alone_and_together(found: Markets) -> None:
    both = Clash(("L1", "L2"), Part(0.25, 0.2))
    blamed = (Blamed("L1", Part(0.5, 0.25), Part(0.25, 0.2)),)
    text = markets(TINY, replace(found, blame=Blame(blamed, (both,), Part(0.1, 0.1), 1)))
    row = next(line for line in text.splitlines() if line.startswith("L1, maximum lots"))
    assert row.split()[-3:] == ["50%", "25%", "50.0%"]
    assert "L1 and L2: 25% of the markets" in text
    assert "In 10% of the markets bids do not reach" in text
    assert "Not settled in 1 markets" in text
