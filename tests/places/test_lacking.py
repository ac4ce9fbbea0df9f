"""What keeps a case from running comes first, then what weakens it most."""

from tests.places.shelf import SHELF
from toolkit.places.fields import Missing
from toolkit.places.lacking import CHC, INVENTED, MARKET, SCHEME, all_missing

BEDS = Missing("Beds", "no figure", "defend")
MONEY = Missing("Money", "no figure", "run")


def test_what_keeps_it_from_running_comes_first() -> None:
    found = all_missing(SHELF.places["northton"], (BEDS, MONEY), with_market=False)
    assert found[:3] == (MONEY, MARKET, BEDS)
    wanted = [one.wanted for one in found]
    assert wanted == sorted(wanted, reverse=True)


def test_an_invented_market_runs_and_is_the_first_thing_to_replace() -> None:
    found = all_missing(SHELF.places["northton"], (), with_market=True)
    assert found[0] == INVENTED
    assert MARKET not in found


def test_each_nation_lacks_its_own() -> None:
    assert CHC in all_missing(SHELF.places["northton"], (), with_market=True)
    scotland = all_missing(SHELF.places["glen"], (), with_market=True)
    assert SCHEME in scotland
    assert CHC not in scotland
