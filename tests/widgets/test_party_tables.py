"""Tables of money by party say what the results say."""

import pytest

from toolkit import load_case, load_law
from toolkit.appraisal import OptionResult
from toolkit.pipeline import play_one
from toolkit.simulation import Simulation
from toolkit.statements.case import Case
from toolkit.statements.terms import set_parameter
from toolkit.widgets.party_tables import (
    borne_table,
    change_table,
    outside_table,
    party_table,
    red_line_table,
)

CASE = load_case("llr-home-care")


def played(case: Case) -> Simulation:
    found: OptionResult = play_one(case, "alliance", load_law(), draws=60)
    assert found.simulation is not None
    return found.simulation


@pytest.fixture(scope="module")
def ran() -> Simulation:
    return played(CASE)


def number(shown: str) -> float:
    return float(shown.replace(",", ""))


def test_parties_stand_in_order_with_what_they_get_less_what_they_pay(ran: Simulation) -> None:
    table = party_table(CASE, ran)
    assert table["Party"][0].startswith("LEI")
    row = next(one for one in ran.parties if one.party == "LEI" and one.year == 1)
    assert table["Expected"][0] == f"{row.net_gbp.mean / 1e6:,.2f}"
    assert sum(map(number, table["Expected"])) == pytest.approx(0, abs=0.01 * len(table))


def test_risks_add_up_to_the_whole_of_the_bad_tail(ran: Simulation) -> None:
    table = borne_table(CASE, ran)
    for row in table.to_dict("records"):
        parts = [number(value) for name, value in row.items() if name not in ("Party", "All")]
        assert sum(parts) == pytest.approx(number(row["All"]), abs=0.01 * len(parts))


def test_only_broken_lines_and_exits_that_pay_are_listed(ran: Simulation) -> None:
    table = red_line_table(CASE, ran)
    broken = [one for one in ran.red_lines if one.slack_gbp < 0]
    paying = [one for one in ran.exits if one.gain_gbp > 1]
    assert len(table) == len(broken) + len(paying)
    assert all(number(one) >= 0 for one in table["Lacks, or gains"])


def test_who_gains_outside_the_contract_stands_apart(ran: Simulation) -> None:
    names = list(outside_table(CASE, ran)["Party"])
    assert any("hospital" in name.lower() for name in names)


def test_a_change_moves_money_and_makes_none(ran: Simulation) -> None:
    changed = set_parameter(CASE, "alliance.alliance_team_cost=900000")
    table = change_table(CASE, ran, played(changed))
    assert sum(map(number, table["Gains"])) == pytest.approx(0, abs=len(table))
    assert len(table) < len({one.party for one in ran.parties})
    assert change_table(CASE, ran, ran).empty
