from decimal import Decimal

from toolkit.allocation.planning_years import YearsAsked, plan_years
from toolkit.files import load_case
from toolkit.report.years_words import basis_of, change_in_words, cost_in, nobody_or

TINY = load_case("tiny")
OPTION = TINY.option("separate_frameworks")


def test_care_and_change_are_told_apart() -> None:
    plan = plan_years(TINY, OPTION, (), YearsAsked(2))
    assert [[*map(int, cost_in(plan, n))] for n in (0, 1)] == [[650_000, 23_000], [650_000, 0]]
    assert change_in_words(plan.found.changes[0]) == (
        "P2 to P1; mobilisation £1,000.00, staff who transfer £5,000.00 and "
        "double running £14,000.00"
    )


def test_the_basis_says_what_to_read_with_care() -> None:
    plan = plan_years(TINY, OPTION, (), YearsAsked(2))
    assert basis_of(TINY, plan).endswith("Winners may change at the start only.")
    growing = {
        name: one.model_copy(update={"growth_per_year": Decimal("0.1")})
        for name, one in TINY.streams.items()
    }
    case = TINY.model_copy(update={"streams": growing, "handovers": {}})
    told = basis_of(case, plan)
    assert "later years look easier than they are" in told
    assert "No handover is stated" in told
    relet = plan_years(TINY, OPTION, (), YearsAsked(2, frozenset({2027}), Decimal("0.01")))
    assert "Prices of bids move by 1.00% a year" in basis_of(TINY, relet)
    assert "at the start and in 2027." in basis_of(TINY, relet)


def test_nobody_is_a_word() -> None:
    assert (nobody_or(()), nobody_or(("P1", "P2"))) == ("nobody", "P1 and P2")
