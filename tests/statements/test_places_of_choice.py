from tests.statements.rows_read import problems
from toolkit.statements.places_of_choice import PlaceOfChoice

PLACE = {"place_id": "V", "place": "Ville", "lot_ids": "N;S"}


def test_a_place_asks_for_somebody() -> None:
    assert problems(PlaceOfChoice, **PLACE, min_providers="1") == []
    (told,) = problems(PlaceOfChoice, **PLACE, min_providers="0")
    assert told == "min_providers: 0 asks for nobody; give 1 or more, or delete the row"
