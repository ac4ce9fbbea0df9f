"""Places are found as people type them; a wrong name is refused with the nearest one."""

import pytest

from tests.places.shelf import SHELF
from toolkit.errors import InputError


@pytest.mark.parametrize("name", ["northton", " Northton ", "E1", "NORTHTON"])
def test_a_place_goes_by_id_name_and_code(name: str) -> None:
    assert SHELF.place(name).place_id == "northton"


@pytest.mark.parametrize(
    ("name", "said"), [("nortton", "did you mean 'northton'?"), ("zz", "--find")]
)
def test_a_wrong_name_is_refused_with_a_remedy(name: str, said: str) -> None:
    with pytest.raises(InputError, match="is not a place that ships") as told:
        SHELF.place(name)
    assert said in str(told.value)


def test_finding_looks_at_names_kinds_and_nations() -> None:
    assert [one.name for one in SHELF.find("board")] == ["Glen", "NHS North Integrated Care Board"]
    assert [one.place_id for one in SHELF.find("scotland")] == ["glen"]
    assert SHELF.find("nowhere") == ()
    assert len(SHELF.find()) == 4


def test_a_board_stands_for_its_councils_and_a_council_for_itself() -> None:
    both = SHELF.councils(SHELF.places["nhs-north"])
    assert [one.place_id for one in both] == ["northton", "southley"]
    assert SHELF.councils(SHELF.places["southley"]) == (SHELF.places["southley"],)


def test_a_figure_that_is_not_there_is_nothing_and_not_nought() -> None:
    assert SHELF.figure("southley", "home_care_spend_gbp") is None
