from functools import cache

import pytest

from toolkit.appraisal import Appraisal
from toolkit.files import load_case, load_law
from toolkit.pipeline import run
from toolkit.statements.case import Case
from toolkit.statements.terms import set_parameter

DRAWS = 400


def appraised(case: Case, draws: int = DRAWS) -> Appraisal:
    return run(case, load_law(), as_of=case.as_of, seed=case.seed, draws=draws)


@cache
def tinyshire() -> Appraisal:
    return appraised(load_case("tiny"))


def with_options(case: Case, *pairs: tuple[str, str]) -> Case:
    """Give a case with options of our own: id and the option that it copies."""
    options = tuple(case.option(old).model_copy(update={"id": new}) for new, old in pairs)
    return case.model_copy(update={"options": options})


def by_hand(cost: float) -> float:
    """Score Tinyshire: 0.3 by cost between 1.1 and 0.9, 0.7 by a quality of 75 from 50 to 100."""
    return 0.3 * (1.1 - cost / 650_000) / 0.2 * 100 + 0.7 * 50


@pytest.mark.parametrize(
    ("option", "cost", "low", "high"),
    [
        ("separate_frameworks", 665_000, 662_000, 668_000),
        ("prime_contractor", 678_000, 670_000, 686_000),
        ("alliance", 660_000, 658_000, 662_000),
        ("pooled_commissioning", 664_600, 660_300, 670_200),
    ],
)
def test_scores_of_tinyshire_are_what_a_hand_works_out(
    option: str, cost: float, low: float, high: float
) -> None:
    found = tinyshire().result(option)
    assert found.total == pytest.approx(by_hand(cost))
    assert found.total_range == pytest.approx((by_hand(high), by_hand(low)))


def test_options_are_ranked_by_score() -> None:
    found = tinyshire()
    assert found.ranking == (
        "alliance",
        "pooled_commissioning",
        "separate_frameworks",
        "prime_contractor",
    )
    assert [found.result(option).rank for option in found.ranking] == [1, 2, 3, 4]
    assert found.tied == ()
    assert found.reference_value_gbp("alliance") == 650_000


def test_options_whose_ranges_overlap_are_not_separated() -> None:
    found = tinyshire()
    assert ("alliance", "pooled_commissioning") in found.not_separated
    assert ("alliance", "prime_contractor") not in found.not_separated
    ranges = {one.option.id: one.total_range for one in found.results}
    for upper, lower in found.not_separated:
        assert ranges[lower][1] >= ranges[upper][0]  # type: ignore[index]


def test_all_options_of_tinyshire_award_alike() -> None:
    assert tinyshire().same_award == (
        ("separate_frameworks", "prime_contractor", "alliance", "pooled_commissioning"),
    )


def test_the_shares_of_futures_in_which_each_is_best_sum_to_one() -> None:
    shares = [one.best_share for one in tinyshire().results]
    assert sum(share or 0 for share in shares) == pytest.approx(1)
    assert all(share is not None and 0 <= share <= 1 for share in shares)


def test_equal_options_share_a_rank_and_the_next_is_skipped(tiny: Case) -> None:
    case = with_options(
        tiny,
        ("twin", "alliance"),
        ("alone", "separate_frameworks"),
        ("other_twin", "alliance"),
        ("last", "prime_contractor"),
    )
    found = appraised(case)
    assert {one.option.id: one.rank for one in found.results} == {
        "twin": 1,
        "other_twin": 1,
        "alone": 3,
        "last": 4,
    }
    assert found.tied == (("twin", "other_twin"),)
    assert found.ranking == ("twin", "other_twin", "alone", "last")  # ties in the case's order
    assert ("twin", "other_twin") in found.not_separated
    shares = {one.option.id: one.best_share for one in found.results}
    assert shares["twin"] == shares["other_twin"]


def test_an_option_without_an_award_is_not_ranked() -> None:
    found = appraised(load_case("tiny", scenario="budget_cut"))
    assert found.ranking == ("alliance", "pooled_commissioning")
    none = found.result("separate_frameworks")
    assert (none.rank, none.total, none.best_share, none.simulation) == (None,) * 4
    assert none.scores == ()
    assert none.allocation.unmet
    assert found.same_award == (("alliance", "pooled_commissioning"),)
    assert all("separate_frameworks" not in pair for pair in found.not_separated)


def test_a_case_without_any_award_is_still_appraised() -> None:
    found = appraised(load_case("tiny", scenario="high_floor"))
    assert (found.ranking, found.tied, found.not_separated, found.same_award) == ((), (), (), ())
    assert {one.allocation.status for one in found.results} == {"infeasible"}


def test_a_settled_parameter_narrows_the_range(tiny: Case) -> None:
    settled = set_parameter(tiny, "alliance.alliance_team_cost=10000")
    found = appraised(with_options(settled, ("alliance", "alliance"))).results[0]
    assert found.total_range == pytest.approx((found.total, found.total))


def test_awards_of_other_lots_are_not_the_same(tiny: Case) -> None:
    narrow = with_options(tiny, ("all", "alliance"), ("some", "alliance"))
    one, two = narrow.options
    case = narrow.model_copy(update={"options": (one, two.model_copy(update={"lots": ("R",)}))})
    assert appraised(case).same_award == ()
