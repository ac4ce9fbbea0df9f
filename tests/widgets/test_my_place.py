"""A reader finds a place, sees every value with its mark in words, and uses or saves its case."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.files.cases import load_case
from toolkit.widgets import MyPlace
from toolkit.widgets.my_place import INVENTED, NONE


@pytest.fixture
def used() -> list[Path]:
    return []


@pytest.fixture
def chooser(used: list[Path]) -> Iterator[MyPlace]:
    one = MyPlace(used.append, place="fife")
    yield one
    one.close()


def test_typing_narrows_the_list_and_chooses_what_is_left(chooser: MyPlace) -> None:
    chooser.find.value = "camden"
    assert [id for _, id in chooser.place.options] == ["camden"]
    assert chooser.place.value == "camden"
    assert "Camden" in chooser.status.value


def test_a_choice_that_still_fits_stays(chooser: MyPlace) -> None:
    chooser.find.value = "scotland"
    assert chooser.place.value == "fife"


def test_no_match_says_what_to_try_and_offers_nothing_to_use(
    chooser: MyPlace, used: list[Path]
) -> None:
    chooser.find.value = "zzz"
    assert NONE in chooser.status.value
    assert chooser.use.disabled
    chooser.use.click()
    assert used == []


def test_every_value_has_its_mark_in_words(chooser: MyPlace) -> None:
    table = chooser.fields()
    assert set(table["Mark"]) == {"real", "derived", "assumed", "missing"}
    assert table.to_html(index=False, border=0) in chooser.result.value
    missing = table[table["Mark"] == "missing"]
    assert set(missing["Value"]) == {"missing"}


def test_without_the_market_the_note_goes_and_more_is_missing(chooser: MyPlace) -> None:
    assert INVENTED in chooser.result.value
    chooser.market.value = False
    assert INVENTED not in chooser.result.value
    assert chooser.use.disabled  # open figures give Fife no money
    assert "says too little" in chooser.result.value or "say too little" in chooser.result.value


def test_use_gives_a_folder_that_loads_as_often_as_it_is_pressed(
    chooser: MyPlace, used: list[Path]
) -> None:
    chooser.use.click()
    chooser.use.click()
    first, second = used
    assert first != second
    assert load_case(first).place == "Fife"


def test_the_workbook_loads(chooser: MyPlace, tmp_path: Path) -> None:
    chooser.save.answer()
    assert chooser.save.name == "fife.xlsx"
    path = tmp_path / chooser.save.name
    path.write_bytes(chooser.save.content)
    assert load_case(path).place == "Fife"


def test_another_choice_takes_a_made_workbook_back(chooser: MyPlace) -> None:
    chooser.save.answer()
    chooser.market.value = False
    assert not chooser.save.content


def test_what_was_written_goes_with_the_page(chooser: MyPlace, used: list[Path]) -> None:
    chooser.use.click()
    chooser.close()
    assert not used[0].exists()
