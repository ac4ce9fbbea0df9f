"""Every worked example of economic_examples.yaml comes out to its tolerance."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from ruamel.yaml import YAML

from toolkit.appraisal.economic.discounting import annuity, discount_factors, present_value
from toolkit.appraisal.economic.frontier import Weighed, frontier
from toolkit.appraisal.economic.health_and_wellbeing import wellby_gbp
from toolkit.appraisal.economic.optimism import managed_share, mixed_share, uplift_share
from toolkit.appraisal.economic.weighting import distributional_weight
from toolkit.files.editions import load_edition
from toolkit.statements.editions import RateSchedule

FILE = Path(__file__).parent / "economic_examples.yaml"
ROWS: list[dict[str, Any]] = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))
MILLION = 1_000_000

type Found = Any


def schedule(name: str) -> RateSchedule:
    found = getattr(load_edition("green_book_2026"), name)
    assert isinstance(found, RateSchedule)
    return found


def factors_found(given: Found, expected: Found) -> Found:
    factors = discount_factors(schedule(given["schedule"]), max(expected))
    return {year: factors[year] for year in expected}


def annuities_found(given: Found, expected: Found) -> Found:
    return {
        years: annuity(discount_factors(schedule(given["schedule"]), years)) for years in expected
    }


def npv_found(given: Found, _expected: Found) -> Found:
    flows = np.array(given["flows"], dtype=float)
    return float(present_value(flows, discount_factors(schedule("standard"), flows.size - 1)))


def percent(values: list[float]) -> list[Decimal]:
    return [Decimal(str(value)) / 100 for value in values]


def uplift_found(given: Found, _expected: Found) -> Found:
    done = [Decimal(str(one)) for one in given["mitigations"]]
    managed = managed_share(percent(given["contributions"]), done)
    (upper,) = percent([given["upper"]])
    left = uplift_share(upper, Decimal(0), managed)
    return [float(managed * 100), float(left * 100), float(given["base"] * (1 + left))]


def mixed_found(given: Found, _expected: Found) -> Found:
    parts = [Decimal(str(one)) for one in given["parts"]]
    return [float(mixed_share(parts, percent(given[on])) * 100) for on in ("spend", "duration")]


def weights_found(given: Found, expected: Found) -> Found:
    return {one: distributional_weight(one, given["median"], given["eta"]) for one in expected}


def wellby_found(given: Found, _expected: Found) -> Found:
    return float(
        wellby_gbp(*(Decimal(str(given[key])) for key in ("points", "people", "years", "value")))
    )


def frontier_found(given: Found, expected: Found) -> Found:
    steps = frontier(
        [Weighed(name, cost * MILLION, score) for name, (cost, score) in given.items()]
    )
    by_name = {one.option: one for one in steps}
    found = {}
    for name, wanted in expected.items():
        one = by_name[name]
        says = {
            "average": one.average_gbp,
            "standing": one.standing,
            "by": one.by[0] if one.by else None,
            "step": one.per_unit_gbp,
            "against": one.against,
        }
        found[name] = {key: says[key] for key in wanted}
    return found


FORMULAS: dict[str, Callable[[Found, Found], Found]] = {
    "discount_factors": factors_found,
    "annuity": annuities_found,
    "npv": npv_found,
    "uplift": uplift_found,
    "mixed": mixed_found,
    "weights": weights_found,
    "wellby": wellby_found,
    "frontier": frontier_found,
}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["name"]))
def test_a_worked_example_comes_out(row: dict[str, Any]) -> None:
    found = FORMULAS[row["formula"]](row["given"], row["expected"])
    compare(found, row["expected"], row["tolerance"])


def compare(found: Found, expected: Found, tolerance: float) -> None:
    if isinstance(expected, dict):
        assert found.keys() == expected.keys()
        for key in expected:
            compare(found[key], expected[key], tolerance)
    elif isinstance(expected, str):
        assert found == expected
    else:
        assert found == pytest.approx(expected, abs=tolerance)


def test_every_formula_has_an_example_and_every_row_says_where_it_is_from() -> None:
    assert {row["formula"] for row in ROWS} == set(FORMULAS)
    for row in ROWS:
        assert row["source"]
        assert row["basis"] in ("published", "derived")


def test_the_printed_annuities_of_one_guide_are_not_what_its_factors_add_up_to() -> None:
    sums = annuities_found({"schedule": "standard"}, {15: 0, 20: 0})
    assert sums[20] != pytest.approx(14.2339, abs=0.001)
    assert sums[15] != pytest.approx(11.5281, abs=0.001)
