"""Set a value, read the money; no browser needed."""

import shutil
from pathlib import Path

import pytest

from tests.widgets.test_offering import alliance, case_with
from toolkit.files.shipped import shipped
from toolkit.widgets import MoneyExplorer


@pytest.fixture(scope="module")
def money() -> MoneyExplorer:
    return MoneyExplorer("tiny", draws=60)


def test_the_view_shows_the_tables_that_a_cell_prints(money: MoneyExplorer) -> None:
    money.choose(option="alliance", term="")
    for table in (money.flows(), money.parties(), money.risks()):
        assert len(table)
        assert table.to_html(index=False, border=0) in money.result.value
    assert "Who pays whom" in money.result.value
    assert "Up to date" in money.work.status.value


def test_a_changed_term_says_who_gains_and_who_loses(money: MoneyExplorer) -> None:
    money.choose(option="alliance", term="")
    assert money.change().empty
    money.choose(term="alliance_team_cost", value=900_000)
    change = money.change().set_index("Party")
    assert change.to_html(index=True) != ""
    gains = [float(one.replace(",", "")) for one in change["Gains"]]
    assert sum(gains) == pytest.approx(0, abs=len(gains))
    assert "Who gains and who loses" in money.result.value
    bodies = change[[name.startswith(("CON", "ICB")) for name in change.index]]
    assert all(float(one.replace(",", "")) < 0 for one in bodies["Gains"])


def test_another_option_brings_its_own_terms_as_stated(money: MoneyExplorer) -> None:
    money.choose(option="alliance", term="gain_pain_cap")
    money.choose(option="prime_contractor")
    assert money.term.value == ""
    assert "gain_pain_cap" not in dict(money.term.options).values()
    assert money.value.layout.visibility == "hidden"
    assert money.option.layout.visibility != "hidden"


def test_what_was_looked_at_before_is_not_played_again(money: MoneyExplorer) -> None:
    money.choose(option="alliance", term="")
    before = money.played()
    money.choose(option="prime_contractor")
    money.choose(option="alliance")
    assert money.played() is before


def test_a_model_that_no_option_uses_can_be_played(tmp_path: Path) -> None:
    ours = alliance().replace("title: Alliance", "title: Our own alliance", 1)
    mine = MoneyExplorer(case_with(tmp_path, "ours", ours), draws=20)
    assert "Our own alliance" in dict(mine.option.options)
    mine.choose(option="ours")
    assert "Up to date" in mine.work.status.value
    assert len(mine.parties())


def test_without_an_award_the_view_says_why(tmp_path: Path) -> None:
    folder = tmp_path / "poor"
    shutil.copytree(shipped("contracts", "cases", "tiny"), folder)
    streams = folder / "streams.csv"
    head, *rows = streams.read_text().splitlines()
    place = head.split(",").index("available_gbp")
    cells = [row.split(",") for row in rows]
    poor = [",".join([*row[:place], "1", *row[place + 1 :]]) for row in cells]
    streams.write_text("\n".join([head, *poor]) + "\n")
    money = MoneyExplorer(str(folder), draws=20)
    money.choose(option="alliance")
    assert "There is no award" in money.result.value
    assert money.parties().empty
    assert money.change().empty
