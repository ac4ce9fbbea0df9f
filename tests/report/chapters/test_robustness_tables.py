from dataclasses import replace

import numpy as np
import pytest

from tests.report.chapters.blocks import column_of, table_of
from toolkit.appraisal import Appraisal
from toolkit.appraisal.robustness.regret import regret
from toolkit.report.chapters import compose
from toolkit.report.chapters.robustness_tables import NEVER, terms_table
from toolkit.report.content import Report


def test_terms_say_where_they_turn_the_order_or_that_they_do_not(rich: Appraisal) -> None:
    table = terms_table(rich)
    assert column_of(table, "At low") == [one.lead_at_low_gbp for one in rich.own_terms]
    for cell, one in zip(column_of(table, "Turns at"), rich.own_terms, strict=True):
        assert cell == (NEVER if one.switch.value is None else one.switch.value)


def test_every_criterion_has_its_interval(told: Report, rich: Appraisal) -> None:
    table = table_of(told, "stability")
    assert rich.robustness is not None
    assert rich.robustness.weights is not None
    lows = [one.low if one else None for one in rich.robustness.weights.intervals]
    assert column_of(table, "From") == lows
    assert sum(float(str(one)) for one in column_of(table, "Used")) == pytest.approx(1)


def test_ranks_of_an_option_share_all_weights(told: Report, rich: Appraisal) -> None:
    table = table_of(told, "acceptability")
    ranks = [column_of(table, f"Rank {n + 1}") for n in range(len(rich.results))]
    assert np.array(ranks, dtype=float).sum(axis=0) == pytest.approx(np.ones(len(rich.results)))


def test_knowing_everything_stands_first(told: Report, rich: Appraisal) -> None:
    table = table_of(told, "information")
    assert column_of(table, "What")[0] == "Everything"
    assert len(table.rows) > len(rich.case.assumptions)


def test_the_widest_input_stands_first(told: Report) -> None:
    table = table_of(told, "switching-inputs")
    ends = zip(column_of(table, "At low"), column_of(table, "At high"), strict=True)
    moves = [abs(float(str(high)) - float(str(low))) for low, high in ends]
    assert moves == sorted(moves, reverse=True)


def test_regret_names_the_scenario_in_which_most_is_lost(rich: Appraisal) -> None:
    assert rich.robustness is not None
    assert rich.robustness.futures is not None
    scenarios = tuple(rich.case.scenarios)[:2]
    payoffs = np.array([[1.0, 0], [2, 0], [3, 0], [4, 9]])
    futures = replace(rich.robustness.futures, regret=regret(payoffs))
    robust = replace(rich.robustness, futures=futures, scenarios=scenarios)
    table = table_of(compose(replace(rich, robustness=robust)), "regret")
    assert column_of(table, "Largest loss") == [9, 9, 9, 0]
    assert column_of(table, "Least of all") == ["", "", "", "yes"]
    assert column_of(table, "In scenario")[0] == rich.case.scenarios[scenarios[1]].title


def test_budgets_tell_what_is_affordable_beside_what_is_first(told: Report) -> None:
    table = table_of(told, "affordable-first")
    pairs = zip(column_of(table, "Affordable"), column_of(table, "And first"), strict=True)
    assert all(float(str(first)) <= float(str(can)) + 1e-12 for can, first in pairs)
