from tests.report.explained import explained
from toolkit.allocation.explaining.trading_off import most_quality, most_to, trade_off
from toolkit.allocation.goals.aims import aim_value
from toolkit.allocation.goals.seeking import seek


def test_the_points_run_from_the_cheapest_to_the_best_and_none_beats_another() -> None:
    _, award, _ = explained()
    problem = award.problem
    found = trade_off(problem, most_quality(problem), points=4)
    prices = [one.first for one in found.points]
    qualities = [-one.second for one in found.points]
    assert len(found.points) > 1
    assert prices == sorted(set(prices))
    assert qualities == sorted(set(qualities))
    best = seek(problem, [most_quality(problem)])
    assert abs(best.reached[-1] + qualities[-1]) < 1
    assert abs(prices[0] - (award.objective_gbp or 0)) < 1


def test_what_goes_to_everybody_is_all_of_it_and_to_nobody_nothing() -> None:
    _, award, _ = explained()
    problem = award.problem
    everybody = {one.provider for one in problem.offers}
    assert round(aim_value(problem, most_to(problem, everybody), award.awards), 6) == -100
    assert aim_value(problem, most_to(problem, ()), award.awards) == 0
