import pytest

from toolkit.files import load_case, load_law
from toolkit.pipeline import play_one
from toolkit.report.say_parties import parties
from toolkit.simulation import Simulation

CASE = load_case("llr-home-care")


@pytest.fixture(scope="module")
def ran() -> Simulation:
    found = play_one(CASE, "alliance", load_law(), draws=40).simulation
    assert found is not None
    return found


def test_the_short_list_keeps_commissioners_and_says_how_many_it_leaves_out(
    ran: Simulation,
) -> None:
    text = parties(CASE, ran)
    assert all(f"{body}, " in text for body in CASE.commissioners)
    shown = sum(line.startswith(tuple(CASE.providers)) for line in text.splitlines())
    assert shown == 5
    assert "more; see --all-parties." in text
    assert "year 2" not in text


def test_sums_are_those_of_the_result(ran: Simulation) -> None:
    row = next(one for one in ran.parties if one.party == "LEI" and one.year == 1)
    line = next(one for one in parties(CASE, ran).splitlines() if one.startswith("LEI,"))
    assert f"-£{-row.net_gbp.mean / 1e6:,.2f}m" in line
    assert f"-£{-row.worst_gbp / 1e6:,.2f}m" in line


def test_money_outside_the_contract_stands_in_a_line_of_its_own(ran: Simulation) -> None:
    text = parties(CASE, ran)
    beside = [one.party for one in ran.parties if one.year == 1 and one.outside_gbp]
    assert beside
    assert ": outside the contract" in text


def test_everyone_means_every_year_line_and_exit(ran: Simulation) -> None:
    text = parties(CASE, ran, everyone=True)
    assert all(f"Gets less pays, year {n}" in text for n in range(1, ran.years + 1))
    assert len([1 for line in text.splitlines() if "largest loss" in line]) == sum(
        one.test == "largest loss" for one in ran.red_lines
    )
    assert "see --all-parties" not in text
