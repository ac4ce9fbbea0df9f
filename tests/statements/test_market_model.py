import pytest

from tests.futures.tiny_market import HOMES, bidding, tiny_market
from toolkit.statements.case import Case
from toolkit.statements.market import HomeArea
from toolkit.statements.market_model import MarketModel, market_problems


def told(model: MarketModel, case: Case) -> list[tuple[str, str, str]]:
    return list(market_problems(model, case.providers.values(), case.lots.values()))


def test_the_most_precise_row_speaks(tiny: Case) -> None:
    rows = (
        bidding(),
        bidding(market_id="reablement", service_type="reablement"),
        bidding(market_id="south", lot_ids="S;R"),
    )
    found = {
        name: row.market_id
        for name, lot in tiny.lots.items()
        if (row := MarketModel(rows).row_for("regional company", lot))
    }
    assert found == {"N": "companies", "S": "south", "R": "south"}
    found = {
        name: row.market_id
        for name, lot in tiny.lots.items()
        if (row := MarketModel(rows[:2]).row_for("regional company", lot))
    }
    assert found == {"N": "companies", "S": "companies", "R": "reablement"}


def test_a_kind_that_no_row_names_does_not_bid(tiny: Case) -> None:
    assert MarketModel((bidding(),)).row_for("NHS trust", tiny.lots["R"]) is None


def test_home_is_the_area_of_the_same_name_unless_stated(tiny: Case) -> None:
    provider, lot = tiny.providers["P1"], tiny.lots["N"]
    assert not MarketModel(()).is_home(provider, lot)
    assert MarketModel((), HOMES).is_home(provider, lot)
    same = lot.model_copy(update={"area": "SOUTH"})
    assert MarketModel(()).is_home(provider, same)
    assert not MarketModel((), HOMES).is_home(provider, same)


def test_a_market_that_fits_has_no_problems(tiny: Case) -> None:
    assert told(tiny_market(), tiny) == []


@pytest.mark.parametrize(
    ("changed", "column", "says"),
    [
        ({"provider_type": "regional companies"}, "provider_type", "'regional company'"),
        ({"service_type": "home-care"}, "service_type", "did you mean 'home care'?"),
    ],
)
def test_words_that_the_case_does_not_know_are_told(
    tiny: Case, changed: dict[str, str], column: str, says: str
) -> None:
    ((row, where, what),) = told(MarketModel((bidding(**changed),), HOMES), tiny)
    assert (row, where) == ("companies", column)
    assert says in what


def test_two_rows_about_one_thing_are_told_once(tiny: Case) -> None:
    rows = bidding(lot_ids="N;S"), bidding(market_id="again", lot_ids="S;N;R")
    ((row, column, what),) = told(MarketModel(rows, HOMES), tiny)
    assert (row, column) == ("again", "market_id")
    assert "'companies' says already" in what


def test_home_areas_name_bases_and_areas_that_exist(tiny: Case) -> None:
    model = MarketModel((), (HomeArea(home_area="WEST", areas="Tinyshire;Elsewhere"),))
    assert [(row, column) for row, column, _ in told(model, tiny)] == [
        ("WEST", "home_area"),
        ("WEST", "areas"),
    ]
