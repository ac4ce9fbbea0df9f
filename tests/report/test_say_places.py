"""A terminal shows each value with its mark, and what is missing in order."""

from tests.places.shelf import SHELF
from toolkit.places import fill
from toolkit.report.say_places import WIDE, place, places, written


def test_places_are_counted_and_an_empty_answer_says_what_to_try() -> None:
    assert places(SHELF.find("glen")).endswith("1 place.")
    assert places(SHELF.find()).endswith("4 places.")
    assert "Try part of a name" in places(())


def test_every_value_is_shown_with_its_mark_and_fits_the_terminal() -> None:
    filled = fill(SHELF.places["northton"], SHELF, with_market=True)
    told = place(filled)
    one_line = " ".join(told.split())
    for one in filled.fields:
        if one.table:
            assert f"{one.mark} {one.what}: {one.value or 'missing'}" in one_line
    assert "bidders A to D are invented" in one_line
    assert max(map(len, told.splitlines())) <= WIDE


def test_a_board_that_lacks_people_says_missing() -> None:
    told = " ".join(place(fill(SHELF.places["nhs-north"], SHELF)).split())
    assert "people of 65 and over: missing" in told
    assert "are invented" not in told


def test_of_a_case_that_was_written_only_the_first_gaps_are_told() -> None:
    filled = fill(SHELF.places["nhs-north"], SHELF)
    told = written(filled)
    assert "hypothetical" in told.splitlines()[0]
    assert "  3. " in told
    assert "  4. " not in told
    assert f"and {len(filled.missing) - 3} more; `toolkit place nhs-north`" in told
