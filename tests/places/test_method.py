"""The method is ours and says so; the pooled option is the one that the nation's law knows."""

import pytest

from tests.places.shelf import SHELF
from toolkit.places.method import assumptions, criteria, facts, options_for, rules


@pytest.mark.parametrize(
    ("place", "last"),
    [("northton", "pooled_commissioning"), ("glen", "scotland_body_corporate")],
)
def test_the_pooled_option_follows_the_nation(place: str, last: str) -> None:
    options = options_for(SHELF.places[place])
    assert [one["id"] for one in options][-1] == last
    assert len(options) == 4


def test_a_lead_agency_is_one() -> None:
    place = SHELF.places["glen"].model_copy(update={"kind": "lead agency"})
    assert options_for(place)[-1]["model"] == "scotland_lead_agency"


def test_prices_range_between_benchmarks() -> None:
    (level,) = (one for one in assumptions(SHELF) if one["assumption_id"] == "price_level")
    assert (level["low"], level["high"]) == ("0.900", "1.300")  # 18 and 26 over 20


def test_all_of_it_says_that_it_is_ours() -> None:
    for row in (*rules(), *criteria(), *facts()):
        assert row["basis"] == "assumed"


def test_no_fact_of_law_is_stated_but_the_day_of_a_notice() -> None:
    assert [one["fact"] for one in facts()] == ["trigger_date", "trigger_event"]
