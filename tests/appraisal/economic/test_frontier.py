import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.appraisal.economic.frontier import Weighed, frontier

ANY = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), min_size=1, max_size=7)


def test_an_option_between_two_better_ones_is_dominated_by_their_mix() -> None:
    steps = frontier([Weighed("a", 0, 0), Weighed("b", 90, 10), Weighed("c", 100, 20)])
    by_name = {one.option: one for one in steps}
    assert (by_name["b"].standing, by_name["b"].by) == ("extended", ("a", "c"))
    assert (by_name["c"].against, by_name["c"].per_unit_gbp) == ("a", 5)


def test_of_two_options_that_are_alike_the_first_stays() -> None:
    steps = frontier([Weighed("a", 1, 1), Weighed("b", 1, 1)])
    assert [(one.option, one.standing) for one in steps] == [
        ("a", "on the frontier"),
        ("b", "dominated"),
    ]


@given(ANY)
def test_the_frontier_is_what_is_cheapest_for_some_worth_of_a_unit(
    given_options: list[tuple[int, int]],
) -> None:
    options = [Weighed(str(n), cost, effect) for n, (cost, effect) in enumerate(given_options)]
    steps = {one.option: one for one in frontier(options)}
    kept = [one for one in options if steps[one.option].standing == "on the frontier"]
    for worth in (0.05, 0.33, 0.7, 1.3, 3.1, 9.7, 60.3):  # no slope of whole numbers this small
        best = max(one.effect * worth - one.cost_gbp for one in options)
        assert max(one.effect * worth - one.cost_gbp for one in kept) == pytest.approx(best)
    rates = [one.per_unit_gbp for one in steps.values() if one.per_unit_gbp is not None]
    assert rates == sorted(rates)
