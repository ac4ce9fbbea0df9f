"""A council comes with its board, a board with its councils, an authority with its health board."""

from tests.places.shelf import SHELF
from toolkit.places.bodies import BOARD, COUNCIL, OTHER, bodies_of, commissioner_row


def test_a_council_pays_beside_its_board_whose_people_are_not_counted() -> None:
    bodies = bodies_of(SHELF.places["northton"], SHELF)
    assert [(one.id, one.type) for one in bodies.all] == [("northton", COUNCIL), ("QN", BOARD)]
    cells, fields = commissioner_row(bodies.nhs)
    assert "adults_18plus" not in cells
    assert len(fields) == 1


def test_people_of_a_board_are_added_up_over_its_councils() -> None:
    bodies = bodies_of(SHELF.places["nhs-north"], SHELF)
    cells, fields = commissioner_row(bodies.nhs)
    assert cells["adults_18plus"] == "4000"
    assert {one.mark for one in fields} == {"real", "derived", "missing"}


def test_people_that_are_not_published_for_all_are_missing_and_not_nought() -> None:
    cells, fields = commissioner_row(bodies_of(SHELF.places["nhs-north"], SHELF).nhs)
    assert "aged_65plus" not in cells
    (missing,) = (one for one in fields if one.mark == "missing")
    assert (missing.value, "people of 65 and over" in missing.what) == ("", True)


def test_an_authority_of_scotland_is_a_council_and_a_health_board() -> None:
    bodies = bodies_of(SHELF.places["glen"], SHELF)
    assert [(one.id, one.name) for one in bodies.all] == [
        ("glen", "Glen council"),
        ("S9", "NHS Glen"),
    ]
    assert {one.type for one in bodies.all} == {OTHER}
