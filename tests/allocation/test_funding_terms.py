from decimal import Decimal

from toolkit.allocation.contributions import Approval
from toolkit.allocation.funding_terms import steps_needed, terms_of
from toolkit.allocation.money_plan import Moved
from toolkit.allocation.stating import state_problem
from toolkit.files import load_case

TINY = load_case("tiny")
PROBLEM = state_problem(TINY, TINY.options[0])


def test_budgets_grow_with_their_least_sums() -> None:
    stream = TINY.streams["BCF"].model_copy(
        update={
            "growth_per_year": Decimal("0.1"),
            "least_gbp": Decimal(100),
            "carry_share": Decimal("0.5"),
        }
    )
    case = TINY.model_copy(update={"streams": {**TINY.streams, "BCF": stream}})
    found = [one for one in terms_of(case, PROBLEM, (2026, 2027)).budgets if one.stream == "BCF"]
    assert [one.available_gbp for one in found] == [220_000, 242_000]
    assert [one.least_gbp for one in found] == [100, 110]
    assert [one.carry_share for one in found] == [Decimal("0.5")] * 2


def test_where_less_is_left_than_the_least_sum_all_of_it_goes_in() -> None:
    stream = TINY.streams["BCF"].model_copy(update={"least_gbp": Decimal(300_000)})
    case = TINY.model_copy(update={"streams": {**TINY.streams, "BCF": stream}})
    (found,) = (one for one in terms_of(case, PROBLEM, (2026,)).budgets if one.stream == "BCF")
    assert found.least_gbp == found.available_gbp == 220_000


def test_an_approval_that_was_given_is_not_asked_for_again() -> None:
    (virement,) = terms_of(TINY, PROBLEM, (2026,)).virements
    assert virement.approvals == (Approval(Decimal(5000), "the finance directors of both bodies"),)


def test_every_approval_that_a_sum_needs_is_named() -> None:
    def bodies(gbp: int) -> list[str]:
        moved = Moved(2026, "BCF", "COUNCIL", Decimal(gbp), ())
        return [one.by for one in steps_needed(TINY, moved)]

    assert bodies(5000) == ["the partnership board"]
    assert bodies(5001) == ["the partnership board", "the finance directors of both bodies"]
    assert steps_needed(TINY, Moved(2026, "CHC", "COUNCIL", Decimal(1), ())) == ()
