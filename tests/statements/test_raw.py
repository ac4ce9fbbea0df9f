from toolkit.errors import Place
from toolkit.statements.raw import RawDoc


def test_a_key_without_a_place_of_its_own_takes_the_nearest_above() -> None:
    places = {(): Place("a", 1), ("b",): Place("a", 2), ("b", 0): Place("a", 3)}
    doc = RawDoc(Place("a"), {}, places)
    assert doc.at(("b", 0, "c", "d")).line == 3
    assert doc.at(("b", 7)).line == 2
    assert doc.at(("z",)).line == 1


def test_a_document_without_places_is_its_own_place() -> None:
    assert RawDoc(Place("a", 9), {}, {}).at(("x",)) == Place("a", 9)
