from tests.statements.raw_cases import HERE, TINY
from toolkit.statements.conflicts import Conflict
from toolkit.statements.lot_checks import conflicts_hold, places_reach_lots, synergies_have_two_lots
from toolkit.statements.places_of_choice import PlaceOfChoice
from toolkit.statements.raw import Cell
from toolkit.statements.synergies import Synergy

CELLS = {"conflict_id": Cell("F", HERE)}


def test_a_conflict_of_one_provider_on_two_lots_is_a_conflict() -> None:
    row = Conflict(conflict_id="F", conflict="why", lot_ids="N;S", provider_ids="P1")
    assert list(conflicts_hold({"conflicts": [(CELLS, row)]}, TINY.tables)) == []


def test_a_place_reaches_a_lot_once() -> None:
    row = PlaceOfChoice(place_id="V", place="Ville", lot_ids="N;N", min_providers=1)
    (told,) = places_reach_lots({"places_of_choice": [(CELLS, row)]}, TINY.tables)
    assert told.what == "'N' stands twice; keep one"


def test_three_lots_are_three_synergies() -> None:
    row = Synergy(synergy_id="Y", provider_id="P1", lot_ids="N;S;R", gbp_per_year="1")
    assert len(list(synergies_have_two_lots({"synergies": [(CELLS, row)]}))) == 1
