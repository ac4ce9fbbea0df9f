from datetime import date
from decimal import Decimal

import pytest

from toolkit.report.content import Column, Number
from toolkit.report.showing import (
    clean,
    day,
    heading_of,
    in_cell,
    in_prose,
    listed,
    plain,
    say,
    sentence,
    together,
)


@pytest.mark.parametrize(
    ("number", "cell", "prose"),
    [
        (Number(Decimal("129091662.95"), "million", "award"), "129.1", "£129.1 million"),
        (Number(Decimal("129091662.95"), "pence", "award"), "129,091,662.95", "£129,091,662.95"),
        (Number(-1234.5, "gbp", "award"), "\u22121,234", "\u2212£1,234"),
        (Number(-0.2, "gbp", "award"), "0", "£0"),
        (Number(0.1225, "share", "award", 0), "12%", "12%"),
        (Number(3, "units", "award"), "3", "3"),
        (Number(39.3587, "number", "award"), "39.4", "39.4"),
    ],
)
def test_numbers_read_the_same_in_a_cell_and_in_a_sentence(
    number: Number, cell: str, prose: str
) -> None:
    assert (in_cell(number), in_prose(number)) == (cell, prose)


def test_nothing_reads_as_a_dash_and_a_day_as_a_person_says_it() -> None:
    assert in_cell(None) == "\u2013"
    assert in_cell(date(2026, 4, 1)) == day(date(2026, 4, 1)) == "1 April 2026"


def test_a_heading_names_the_unit_of_its_cells() -> None:
    assert heading_of(Column("Price", "gbp", "award")) == "Price,\u00a0£"
    assert heading_of(Column("Lot")) == "Lot"


def test_sentences_are_joined_and_finished() -> None:
    said = together([say("Two of ", Number(4, "units", "award"), "."), say("Done.")])
    assert plain(said) == "Two of 4. Done."
    assert sentence("lot Z12 fails") == "Lot Z12 fails."
    assert listed(["a"]) == "a"
    assert listed([]) == ""


def test_hidden_characters_are_dropped_and_harmless_ones_kept() -> None:
    assert clean("a\u202e\u0000b\nc\u00adé") == "ab\nc\u00adé"
