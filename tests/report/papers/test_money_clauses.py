from decimal import Decimal

import pytest

from tests.report.papers.every import words_in
from toolkit.appraisal import Appraisal
from toolkit.report.content import Number, Table
from toolkit.report.papers.money_clauses import budget, gain_share, payments, risk_shares
from toolkit.statements.terms import parameters_of


def test_figures_are_those_that_hold_for_the_option(appraisal: Appraisal) -> None:
    result = appraisal.result("alliance")
    own = parameters_of(appraisal.case, result.option)["alliance_team_cost"]
    table = next(one for one in payments(appraisal, result).blocks if isinstance(one, Table))
    row = next(row for row in table.rows if row[0] == "Alliance team")
    assert isinstance(row[2], Number)
    assert (row[2].value, row[2].kind) == (own, "gbp")


def test_what_the_terms_come_to_adds_up_to_the_first_year(appraisal: Appraisal) -> None:
    for result in appraisal.results:
        (sums,) = (
            one
            for one in payments(appraisal, result).blocks
            if isinstance(one, Table) and one.id == "terms-sums"
        )
        paid = sum(float(str(row[1])) for row in sums.rows)
        assert result.simulation
        if result.option.id in ("alliance", "separate_frameworks"):
            assert paid == pytest.approx(result.simulation.total[0].central)


def test_the_cap_of_a_gain_share_is_said_in_pounds(appraisal: Appraisal) -> None:
    result = appraisal.result("alliance")
    price, cap = result.allocation.objective_gbp, Decimal("0.05")
    assert price
    said = words_in(gain_share(appraisal, result).blocks)
    assert f"at most £{price * cap:,.0f} a year either way" in said


def test_risks_that_nobody_states_are_open(appraisal: Appraisal) -> None:
    clause = risk_shares(appraisal, appraisal.result("alliance"))
    (table,) = clause.blocks
    assert isinstance(table, Table)
    shared = {row[0]: row[1:3] for row in table.rows}
    assert shared["Volume"] == (Decimal("0.5"), Decimal("0.5"))
    assert shared["Case mix"] == (None, None)
    assert clause.open == (
        "who bears the risk of case mix, charging and the means test and pensions and staff "
        "transfer",
    )


def test_the_money_is_that_of_the_streams(appraisal: Appraisal) -> None:
    *_, table = budget(appraisal, appraisal.result("alliance")).blocks
    assert isinstance(table, Table)
    assert len(table.rows) == len(appraisal.case.streams)
