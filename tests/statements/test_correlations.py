from math import pi, sin
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.errors import Place
from toolkit.statements.assumptions import Assumption
from toolkit.statements.correlations import (
    at_odds,
    correlation,
    correlation_apart,
    factors_vary_alike,
    names_are_known,
    rank_correlation,
)
from toolkit.statements.raw import Cell, RawTable


def assumption(name: str, factor: str | None = None, loading: str | None = None) -> Assumption:
    stated: dict[str, Any] = {
        "assumption_id": name,
        "label": "An assumption",
        "affects": "price_level",
        "distribution": "normal",
        "low": "0.9",
        "central": "1",
        "high": "1.1",
        "varies": "once",
        "unit": "factor",
        "owner": "finance",
        "quality": "low",
        "impact": "high",
        "common_factor": factor,
        "loading": loading,
    }
    return Assumption.model_validate(stated)


def table(*rows: dict[str, str]) -> RawTable:
    place = Place("assumptions.csv", 1)
    cells = tuple(
        {name: Cell(text, Place("assumptions.csv", n)) for name, text in row.items()}
        for n, row in enumerate(rows, start=2)
    )
    return RawTable(place, dict.fromkeys(rows[0], place), cells)


LOADINGS = st.integers(-100, 100).map(lambda n: f"{n / 100}")


@given(LOADINGS, LOADINGS)
def test_the_correlation_of_two_is_the_product_of_their_loadings(one: str, other: str) -> None:
    a, b = assumption("a", "economy", one), assumption("b", "economy", other)
    assert correlation(a, b) == correlation(b, a) == pytest.approx(float(one) * float(other))
    assert 2 * sin(pi / 6 * rank_correlation(a, b)) == pytest.approx(correlation(a, b))


def test_without_a_common_cause_there_is_no_correlation() -> None:
    a, b = assumption("a", "economy", "1"), assumption("b", "weather", "1")
    assert correlation(a, b) == 0
    assert correlation(assumption("a"), assumption("b")) == 0
    assert rank_correlation(a, a) == pytest.approx(1)


def test_what_is_drawn_apart_correlates_by_the_square_of_its_loading() -> None:
    assert correlation_apart(assumption("a", "economy", "-0.5")) == 0.25
    assert correlation_apart(assumption("a")) == 0


def test_a_factor_followed_in_two_ways_is_named() -> None:
    once = assumption("a", "economy", "0.5")
    yearly = assumption("b", "economy", "0.5").model_copy(update={"varies": "each_year"})
    assert at_odds([once, yearly, assumption("c"), assumption("d", "fine", "1")]) == ("economy",)


def test_such_a_factor_is_refused_at_the_row_that_differs() -> None:
    rows = table(
        {"common_factor": "economy", "varies": "once"},
        {"common_factor": "", "varies": "each_year"},
        {"common_factor": "", "varies": "once"},
        {"common_factor": "economy", "varies": "each_year"},
    )
    (fault,) = factors_vary_alike(rows)
    assert str(fault) == (
        "assumptions.csv:5: varies: 'each_year' differs from 'once' of others that follow"
        " 'economy'; draw all alike or name another factor"
    )


def test_a_name_that_nothing_has_is_refused_with_its_neighbour() -> None:
    (fault,) = names_are_known(table({"applies_to": "Z01; Z3"}, {"applies_to": ""}), ["Z01", "Z03"])
    assert (fault.place.line, fault.name) == (2, "applies_to")
    assert fault.what.startswith("'Z3' is nothing that an assumption can move; did you mean 'Z03'?")


def test_tables_without_the_optional_columns_are_fine() -> None:
    rows = table({"varies": "once"})
    assert not [*factors_vary_alike(rows), *names_are_known(rows, [])]
