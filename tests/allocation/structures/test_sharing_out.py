from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from toolkit.allocation.problem import Need, Problem
from toolkit.allocation.structures.sharing_out import share_out, weights_of


def value(lot: str, gbp: str, *, optional: bool = False) -> Need:
    return Need(lot, Decimal(1), Decimal(gbp), optional=optional)


def test_lots_bear_by_published_value_and_optional_ones_not() -> None:
    problem = Problem((value("a", "300"), value("b", "100"), value("c", "600", optional=True)), ())
    assert weights_of(problem) == {"a": Decimal("0.75"), "b": Decimal("0.25")}
    assert weights_of(problem, ("c",)) == {"c": Decimal(1)}
    assert weights_of(problem, ("elsewhere",)) == {}


def test_lots_without_a_value_bear_alike() -> None:
    assert weights_of(Problem((value("a", "0"), value("b", "0")), ())) == {
        "a": Decimal("0.5"),
        "b": Decimal("0.5"),
    }


@given(
    st.decimals(min_value=-10_000, max_value=10_000, places=4),
    st.lists(st.integers(0, 1000), min_size=1, max_size=6),
)
def test_parts_add_up_to_the_penny(gbp: Decimal, values: list[int]) -> None:
    problem = Problem(tuple(value(f"L{n}", str(one)) for n, one in enumerate(values)), ())
    weights = weights_of(problem)
    parts = share_out(gbp, weights)
    assert sum(parts.values(), Decimal(0)) == round(gbp, 2)
    for lot, part in parts.items():
        assert abs(part - gbp * weights[lot]) <= Decimal("0.02")
