import pytest

from tests.appraisal.replaying.stated import EDITIONS, ours, played, stated
from toolkit.appraisal.replaying import replay
from toolkit.errors import InputError

EDITION = "green_book_2026"
RATES = {"formula": "discounting", "edition": EDITION, "schedule": "standard"}
BIAS = {
    "formula": "optimism_bias",
    "edition": EDITION,
    "project_type": "outsourcing",
    "on": "spending",
    "contributions": ["0.5", "0.5"],
    "mitigations": ["1", "0"],
    "base": "200",
    "beside": "3",
}


def test_factors_and_annuities_follow_the_rates_of_the_edition() -> None:
    assert ours(RATES, "factors", "1") == pytest.approx(1 / 1.035)
    assert ours(RATES, "factors", "31") == pytest.approx(1 / 1.035**30 / 1.03)
    assert ours(RATES, "annuities", "2") == pytest.approx(1 / 1.035 + 1 / 1.035**2)
    assert ours({**RATES, "schedule": "health"}, "factors", "1") == pytest.approx(1 / 1.015)
    assert ours({**RATES, "schedule": "lower"}, "factors", "1") == pytest.approx(1 / 1.03)


def test_a_schedule_that_an_edition_lacks_is_refused() -> None:
    bare = EDITIONS[EDITION].model_copy(update={"lower": None})
    figures = [{"of": "factors", "published": {"1": "1"}}]
    with pytest.raises(InputError, match="has no lower rates"):
        replay(stated({**RATES, "schedule": "lower", "figures": figures}), {EDITION: bare})


def test_flows_come_to_a_present_value() -> None:
    project = {"formula": "project", "edition": EDITION, "flows": ["-10", "0", "20"]}
    assert ours(project, "present value", "npv") == pytest.approx(-10 + 20 / 1.035**2)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("managed_pct", 50),
        ("resultant_pct", 20.5),
        ("unmanaged", 282),
        ("with_bias", 241),
        ("with_beside", 244),
    ],
)
def test_half_of_the_bias_is_dealt_with(name: str, value: float) -> None:
    assert ours(BIAS, "bias", name) == pytest.approx(value)


def test_a_type_without_works_has_no_bias_on_their_length() -> None:
    assert ours({**BIAS, "on": "duration"}, "bias", "resultant_pct") == 0


def test_a_mix_takes_bounds_in_proportion() -> None:
    mixed = {
        "formula": "mixed_bias",
        "edition": EDITION,
        "parts": {"standard_buildings": "0.5", "outsourcing": "0.5"},
    }
    assert ours(mixed, "bounds", "spending_pct") == pytest.approx((24 + 41) / 2)
    assert ours(mixed, "bounds", "duration_pct") == pytest.approx(2)


def test_a_type_of_project_that_is_not_there_is_refused() -> None:
    with pytest.raises(InputError, match="'castles' is no type of project"):
        played({**BIAS, "project_type": "castles"})


def test_weights_and_wellbeing_use_the_values_of_the_edition() -> None:
    weights = {
        "formula": "distribution",
        "edition": EDITION,
        "median_gbp": "30000",
        "incomes_gbp": ["15000"],
    }
    assert ours(weights, "weights", "15000") == pytest.approx(2**1.3)
    value = {
        "formula": "wellbeing",
        "edition": EDITION,
        "points": "1",
        "people": "3",
        "years": "2",
    }
    assert ours(value, "value", "gbp") == 78000
