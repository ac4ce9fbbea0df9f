from tests.report.diff.runs import changed, run_of, with_option
from toolkit.appraisal import Appraisal
from toolkit.report.content import Number
from toolkit.report.diff.outcomes import figures, outcomes, reads_alike
from toolkit.report.diff.reading import RunSeen


def test_the_same_run_came_out_alike(seen: RunSeen) -> None:
    assert list(outcomes(seen, seen)) == []
    assert all(reads_alike(one, other) for _, _, one, other in figures(seen, seen))


def test_order_ties_and_what_is_not_separated_are_told(seen: RunSeen) -> None:
    other = changed(seen, ranking=seen.ranking[::-1], tied=(seen.ranking[:2],), not_separated=())
    found = {one.topic: one for one in outcomes(seen, other)}
    assert str(found["ranking"].after).startswith(seen.title(seen.ranking[-1]))
    assert "(tied)" in str(found["ranking"].after)
    assert (found["separation"].before, found["separation"].after) == ("not separated", "separated")


def test_the_same_pairs_in_another_order_are_no_change(seen: RunSeen) -> None:
    pairs = tuple((lower, upper) for upper, lower in reversed(seen.not_separated))
    assert list(outcomes(seen, changed(seen, not_separated=pairs))) == []


def test_who_wins_a_lot_is_told_with_shares(seen: RunSeen) -> None:
    first = seen.allocations[0]
    won = first.award[0]
    half = won.model_copy(update={"provider": "P9", "units": won.units})
    split = first.model_copy(update={"award": (*first.award, half)})
    other = changed(seen, allocations=(split, *seen.allocations[1:]))
    (found,) = outcomes(seen, other)
    assert found.topic == "award"
    assert found.about.endswith(f"lot {won.lot}")
    assert (found.before, found.after) == (won.provider, f"{won.provider} 50% and P9 50%")


def test_an_award_that_is_lost_is_told_before_all_else(seen: RunSeen, barren: Appraisal) -> None:
    found = list(outcomes(seen, run_of(barren)))
    assert {str(one.after) for one in found if one.topic == "award possible"} == {"no award"}
    (order,) = (one for one in found if one.topic == "ranking")
    assert order.after == "none can be awarded"


def test_options_that_came_or_went_are_told(seen: RunSeen) -> None:
    fewer = changed(seen, options=seen.options[1:])
    (found,) = (one for one in outcomes(seen, fewer) if one.topic == "award possible")
    assert (found.before, found.after) == ("option", "not an option")
    (back,) = (one for one in outcomes(fewer, seen) if one.topic == "award possible")
    assert (back.before, back.after) == ("not an option", "option")


def test_figures_keep_their_values_and_origins(seen: RunSeen) -> None:
    other = with_option(seen, 0, yearly_cost_gbp=700_000.0)
    moved = [
        (topic, one, two)
        for topic, _, one, two in figures(seen, other)
        if not reads_alike(one, two)
    ]
    ((topic, one, two),) = moved
    assert topic == "money"
    assert isinstance(one, Number)
    assert isinstance(two, Number)
    assert (two.value, two.origin) == (700_000.0, "simulation")
