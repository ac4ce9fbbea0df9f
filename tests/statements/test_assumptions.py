from decimal import Decimal
from math import inf
from typing import get_args

import pytest

from tests.statements.rows_read import problems
from toolkit.statements.assumptions import (
    SPREAD_MEANS,
    Affects,
    Assumption,
    Distribution,
    bounds,
    mean_above_zero,
    moves,
    risk_of,
    subjects_of,
)

GOOD = {
    "assumption_id": "a",
    "label": "Prices",
    "affects": "price_level",
    "distribution": "triangular",
    "low": "0.9",
    "central": "1",
    "high": "1.1",
    "varies": "once",
    "unit": "factor",
    "owner": "finance",
    "quality": "low",
    "impact": "high",
}
REALISED = {
    "affects": "savings_realisation",
    "distribution": "mixture",
    "low": "-0.2",
    "central": "0.35",
    "high": "1",
    "spread": "0.35",
}
FAILURE = {
    "affects": "provider_failure",
    "distribution": "chance",
    "low": "0",
    "central": "0.02",
    "high": "0.1",
}
LOT = {"affects": "lot_volume", "distribution": "gamma"}


def made(**changed: str) -> Assumption:
    return Assumption.model_validate({**GOOD, **changed})


@pytest.mark.parametrize("central", ["0.9", "1", "1.1"])
def test_the_likely_value_may_stand_at_either_end(central: str) -> None:
    assert problems(Assumption, **{**GOOD, "central": central}) == []


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"central": "0.8"}, ["central: 0.8 is below low, which is 0.9; put them in order"]),
        ({"central": "1.2"}, ["high: 1.1 is below central, which is 1.2; put them in order"]),
        ({"low": "1", "high": "1"}, ["high: low and high are both 1; an assumption needs a range"]),
        ({"low": "-0.1"}, ["low: -0.1 is a factor below 0; give 0 or more"]),
        (
            {"affects": "price_growth", "low": "-1"},
            ["low: -1 would leave nothing after a year; give more than -1"],
        ),
        ({"affects": "weather"}, ["affects: 'weather' is not one of the choices; write"]),
    ],
    ids=["below", "above", "no range", "factor below zero", "growth to nothing", "affects"],
)
def test_what_an_assumption_refuses(cells: dict[str, str], told: list[str]) -> None:
    found = problems(Assumption, **{**GOOD, **cells})
    assert [problem[: len(told[n])] for n, problem in enumerate(found)] == told


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        pytest.param(
            {"affects": "take_up"},
            ["high: 1.1 is a share above 1; give 0 to 1"],
            id="share above one",
        ),
        pytest.param(
            {"affects": "outcome", "low": "-0.1", "high": "1"},
            ["low: -0.1 is a share below 0; give 0 to 1"],
            id="share below zero",
        ),
        pytest.param(
            {**FAILURE, "high": "1.5"},
            ["high: 1.5 is a chance above 1; give 0 to 1"],
            id="chance above one",
        ),
        pytest.param(
            {"affects": "savings_delay_months", "low": "-1"},
            ["low: -1 is a delay below 0; give 0 or more"],
            id="delay below zero",
        ),
        pytest.param(
            {**FAILURE, "distribution": "triangular"},
            ["distribution: 'triangular' does not suit provider_failure; write chance"],
            id="an event is a chance",
        ),
        pytest.param(
            {"distribution": "chance"},
            ["distribution: 'chance' does not suit price_level; write another distribution"],
            id="a price is no chance",
        ),
        pytest.param(
            {"affects": "lot_volume"},
            ["distribution: 'triangular' does not suit lot_volume; write lognormal or gamma"],
            id="lots need a skewed factor",
        ),
        pytest.param(
            {**LOT, "central": "1.05"},
            ["central: 1.05 is not the mean of lot_volume; give 1"],
            id="lots need a mean of one",
        ),
        pytest.param(
            {"distribution": "gamma", "low": "0"},
            ["low: 0 is out of reach of gamma; give more than 0"],
            id="gamma from zero",
        ),
        pytest.param(
            {**REALISED, "low": "0.1"},
            ["low: 0.1 is above 0, where a mixture has none; give 0 or less"],
            id="mixture without a loss",
        ),
        pytest.param(
            {"spread": "4"},
            ["distribution: triangular takes no spread; empty that cell"],
            id="idle spread",
        ),
        pytest.param(
            {"distribution": "student_t"},
            ["distribution: student_t needs a spread, the degrees of freedom; fill it in"],
            id="no degrees of freedom",
        ),
        pytest.param(
            {"distribution": "student_t", "spread": "2"},
            ["distribution: spread is 2; give degrees of freedom above 2, up to 1000"],
            id="endless spread",
        ),
        pytest.param(
            {**REALISED, "spread": "1"},
            ["distribution: spread is 1; give a chance of a value at or below 0 above 0 and bel"],
            id="no chance above zero",
        ),
        pytest.param(
            {**REALISED, "central": "0.8"},
            [
                "high: 1 does not hold 1.285, the mean that values above 0 need for all to average"
                " 0.8; change central, spread or high"
            ],
            id="mean out of reach",
        ),
        pytest.param(
            {"common_factor": "economy"},
            ["common_factor: 'economy' is followed by how much? give loading, -1 to 1"],
            id="factor without loading",
        ),
        pytest.param(
            {"loading": "0.5"},
            ["common_factor: is empty; give a value or take the key out"],
            id="loading without factor",
        ),
        pytest.param(
            {"common_factor": "economy", "loading": "1.5"},
            ["loading: '1.5' is above 1; give 1 or less"],
            id="loading above one",
        ),
        pytest.param({"risk": "Z"}, ["risk: 'Z' is not one of the choices; write"], id="risk"),
    ],
)
def test_what_each_kind_refuses(cells: dict[str, str], told: list[str]) -> None:
    found = problems(Assumption, **{**GOOD, **cells})
    assert [problem[: len(told[n])] for n, problem in enumerate(found)] == told


def test_a_range_is_checked_although_another_cell_is_wrong() -> None:
    found = problems(Assumption, **{**GOOD, "central": "0.8", "quality": "superb", "owner": ""})
    assert [problem.partition(":")[0] for problem in found] == ["central", "owner", "quality"]


def test_every_fault_of_a_row_is_told_at_once() -> None:
    wrong = {"low": "-2", "risk": "Z", "spread": "9", "loading": "0.5", "affects": "case_mix"}
    found = problems(Assumption, **{**GOOD, **wrong})
    told = {problem.partition(":")[0] for problem in found}
    assert told == {"low", "risk", "distribution", "common_factor"}


@pytest.mark.parametrize(
    "cells",
    [
        REALISED,
        {**REALISED, "low": "0"},
        FAILURE,
        {**FAILURE, "affects": "shock", "varies": "each_year"},
        LOT,
        {**LOT, "distribution": "lognormal", "applies_to": "Z01;Z02"},
        {"affects": "linked_growth", "distribution": "student_t", "spread": "4", "low": "-0.02"},
        {"affects": "savings_delay_months", "distribution": "gamma", "high": "36"},
        {"affects": "outcome", "distribution": "beta", "high": "1"},
        {"common_factor": "economy", "loading": "-1", "risk": "X"},
    ],
    ids=lambda cells: "-".join(cells.values())[:40],
)
def test_what_an_assumption_takes(cells: dict[str, str]) -> None:
    assert problems(Assumption, **{**GOOD, **cells}) == []


def test_every_kind_has_bounds_and_a_usual_risk() -> None:
    chance = {"distribution": "chance", "high": "1"}
    lots = {"distribution": "gamma"}
    for affects in get_args(Affects):
        own = {"lot_volume": lots}.get(affects, {})
        own = own if RISKS[affects][1] != "chance" else chance
        one = made(**{"affects": affects, "high": "1", **own})
        assert risk_of(one) == RISKS[affects][0], affects
        assert bounds(affects) == ENDS[RISKS[affects][1]], affects


ENDS = {
    "factor": (0, inf),
    "growth": (-1, inf),
    "share": (0, 1),
    "chance": (0, 1),
    "any": (-inf, inf),
}
RISKS = {
    "volume_level": ("V", "factor"),
    "volume_growth": ("V", "growth"),
    "price_level": ("U", "factor"),
    "price_growth": ("U", "growth"),
    "cost_level": ("U", "factor"),
    "cost_growth": ("U", "growth"),
    "case_mix": ("M", "factor"),
    "lot_volume": ("V", "factor"),
    "linked_level": ("V", "factor"),
    "linked_growth": ("V", "growth"),
    "savings_realisation": ("R", "any"),
    "savings_delay_months": ("R", "factor"),
    "outcome": ("Q", "share"),
    "provider_failure": ("I", "chance"),
    "member_withdrawal": ("I", "chance"),
    "leader_loss": ("R", "chance"),
    "take_up": ("V", "share"),
    "list_growth": ("V", "growth"),
    "shock": ("V", "chance"),
    "shock_size": ("V", "factor"),
}


def test_a_stated_risk_wins_over_the_usual_one() -> None:
    assert risk_of(made(risk="X")) == "X"


def test_the_fourth_number_is_named_for_distributions_that_exist() -> None:
    assert set(SPREAD_MEANS) <= set(get_args(Distribution))


def test_a_mixture_averages_its_two_parts() -> None:
    rest = mean_above_zero(Decimal("-0.2"), Decimal("0.35"), Decimal("0.35"))
    assert 0.35 * -0.1 + 0.65 * float(rest) == pytest.approx(0.35)


def test_an_assumption_moves_what_it_names_or_else_everything() -> None:
    one = made(applies_to="Z01; home care;")
    assert subjects_of(one) == ("Z01", "home care")
    assert moves(one, "Z01", "reablement")
    assert moves(one, "Z07", "home care")
    assert not moves(one, "Z07", "reablement")
    assert moves(made(), "Z07")
