from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.enumerating import every_award, tiny_problem
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.allocating import find_award
from toolkit.allocation.award_method import Method, PriceScale, TieRule
from toolkit.allocation.goals.aims import aim_value
from toolkit.allocation.goals.published import published_aim
from toolkit.allocation.problem import Problem
from toolkit.allocation.proving.award_sought import sought_of
from toolkit.allocation.proving.runner_up import runner_up
from toolkit.allocation.solving import Limits
from toolkit.errors import InputError

NO_LIMITS = Limits()


def scored(stated: Problem, weight: str) -> Problem:
    scales = {one.lot: PriceScale(Decimal(9), Decimal(24)) for one in stated.needs}
    return replace(stated, method=Method("as published", "highest_score", Decimal(weight), scales))


def test_the_award_has_the_highest_published_score_of_all() -> None:
    awarded = 0
    for seed in range(40):
        stated = scored(tiny_problem(seed), "0.4")
        awards = every_award(stated)
        found = find_award(stated, "any", NO_LIMITS)
        assert (seed, bool(found.awards)) == (seed, bool(awards))
        if not awards:
            continue
        awarded += 1
        most = max(len({one.lot for one in won}) for won in awards)
        aim = published_aim(stated)
        best = min(
            aim_value(stated, aim, won) for won in awards if len({a.lot for a in won}) == most
        )
        assert found.proved
        assert found.score is not None
        assert abs(found.score + best) < Decimal("0.0001")
        assert (found.bound_gbp, found.award_rule) == (None, "as published")
    assert awarded > 15


def test_a_dearer_bid_of_higher_quality_wins_by_score_and_not_by_price() -> None:
    good = replace(offer("B", "L", "Q", "12", least="100"), quality=Decimal(99))
    stated = problem([need("L")], [offer("A", "L", "P", "10", least="100"), good])
    assert find_award(stated, "any", NO_LIMITS).awards[0].bid == "A"
    by_score = find_award(scored(stated, "0.1"), "any", NO_LIMITS)
    # 0.1 x 100 x (24 - 12) / 15 + 0.9 x 99 = 8 + 89.1
    assert (by_score.awards[0].bid, by_score.score) == ("B", Decimal("97.1000"))
    assert by_score.objective_gbp == Decimal(1200)
    best = sought_of(by_score.problem, by_score)
    second = runner_up(by_score.problem, best)
    # A: 0.1 x 100 x (24 - 10) / 15 + 0.9 x 80 = 81.333
    assert second.gap is not None
    assert round(second.gap, 3) == Decimal("15.767")
    assert second.gap_gbp == Decimal("-200.00")


def test_the_published_tie_rule_is_applied_and_told() -> None:
    bids = [offer(b, "L", b, "10", least="100") for b in "PQR"]
    stated = problem([need("L")], bids)
    assert find_award(stated, "any", NO_LIMITS).tie == ""
    for first in "PQR":
        tied = replace(stated, method=Method(ties=TieRule(("quality", "draw"), (first,))))
        found = find_award(tied, "any", NO_LIMITS)
        assert found.awards[0].bid == first
        assert found.proved
        assert "3 awards are equally good" in found.tie
    alone = replace(tied, offers=tied.offers[:1])
    assert find_award(alone, "any", NO_LIMITS).tie == "no other award is as good"


def test_a_relative_score_is_refused_for_packages_with_the_reason() -> None:
    bids = [replace(offer(b, b, "P", "10", least="100"), package="K") for b in ("L", "M")]
    method = Method("as published", "highest_relative_score", Decimal("0.5"))
    stated = replace(problem([need("L"), need("M")], bids), method=method)
    with pytest.raises(InputError, match="K: a package cannot be scored against the lowest price"):
        find_award(stated, "any", NO_LIMITS)
