import pytest

from toolkit.law.items import Filled, Item, Saying
from toolkit.report.records.recording import unanswered
from toolkit.report.records.showing_items import (
    asks,
    is_mark,
    items_table,
    lots_in_words,
    mark,
    missing_table,
    origins,
    told,
)

ITEM = Item("a", "the reasons", ("a clause",), "Why?", when="a case")
OPEN = Filled(ITEM, ("N",), "unknown")
DONE = Filled(ITEM, ("N",), "yes", (Saying("so it is", "paper 1"), Saying("and so", "paper 1")))


def test_what_is_missing_is_one_mark_and_nothing_else() -> None:
    assert told(OPEN) == "[to be completed: Why?]"
    assert is_mark(told(OPEN))


def test_what_is_answered_in_part_keeps_its_mark() -> None:
    part = Filled(ITEM, ("N",), "yes", (Saying("a bit", "case", whole=False),))
    assert told(part).split("\n") == ["a bit", mark(part)]


def test_what_is_complete_bears_no_mark_and_names_its_origin_once() -> None:
    assert told(DONE) == "so it is\nand so"
    assert origins(DONE) == "paper 1"


@pytest.mark.parametrize("line", ["so it is", "[to be completed: x] and more", "see [to be"])
def test_a_line_that_holds_content_is_no_mark(line: str) -> None:
    assert not is_mark(line)


def test_line_breaks_in_what_is_said_cannot_pose_as_further_lines() -> None:
    sly = Filled(ITEM, ("N",), "yes", (Saying("so\n[to be completed: x]", "case\nother"),))
    assert told(sly) == "so [to be completed: x]"
    assert origins(sly) == "case other"


def test_lots_are_named_or_all_of_them() -> None:
    assert lots_in_words(("N", "S"), ("N", "S")) == "every lot"
    assert lots_in_words(("N",), ("N", "S")) == "N"
    assert lots_in_words(("N",), ("N",)) == "N"


@pytest.mark.parametrize(
    ("lots", "words"),
    [
        (("Z01", "Z02"), "Z01, Z02"),
        (("Z09", "Z10", "Z11"), "Z09 to Z11"),
        (("Z01", "Z03", "Z04", "Z05"), "Z01, Z03 to Z05"),
        (("Z1", "Y2", "Y3"), "Z1, Y2, Y3"),
        (("Z9", "Z10", "Z11"), "Z9, Z10, Z11"),
    ],
)
def test_lots_in_a_row_are_told_as_a_span(lots: tuple[str, ...], words: str) -> None:
    assert lots_in_words(lots, ()) == words


def test_it_is_told_in_which_case_an_item_is_needed() -> None:
    (open_,) = unanswered([OPEN])
    assert asks(open_) == "not settled; a case"


def test_tables_hold_every_item_and_only_what_is_missing() -> None:
    assert len(items_table("t", "caption", (OPEN, DONE), ("N",)).rows) == 2
    (row,) = missing_table("m", (OPEN, DONE), ("N",)).rows
    assert row[:4] == ("The reasons", "N", "Why?", "missing")
