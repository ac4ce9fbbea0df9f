from tests.statements.raw_cases import TINY, built
from toolkit.errors import Place
from toolkit.statements.bids import Bid
from toolkit.statements.built import fault, listed, place_of, rows_of
from toolkit.statements.raw import Cell
from toolkit.statements.rows import Row

CELLS = {"a": Cell("1", Place("t.csv", 4, 1)), "b": Cell("2", Place("t.csv", 4, 2))}


def test_rows_are_those_of_one_table_and_kind() -> None:
    bid = next(iter(built(TINY).bids.values()))
    assert rows_of({"bids": [(CELLS, bid)]}, "bids", Bid) == [(CELLS, bid)]
    assert rows_of({"bids": [(CELLS, Row())]}, "bids", Bid) == []
    assert rows_of({}, "bids", Bid) == []


def test_a_fault_stands_at_its_column_or_at_the_row() -> None:
    assert place_of(CELLS, "b") == Place("t.csv", 4, 2)
    assert place_of(CELLS, "left out") == Place("t.csv", 4, 0)
    assert fault(CELLS, "left out", "is wrong").what == "is wrong"


def test_names_are_listed_as_words() -> None:
    assert listed(["N", "S"]) == "N and S"
