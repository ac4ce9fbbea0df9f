import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.errors import (
    Fault,
    InputError,
    Place,
    ReportError,
    RulebookError,
    SolverError,
    ToolkitError,
    visible,
)


@pytest.mark.parametrize(
    ("place", "reads"),
    [
        (Place("case.yaml"), "case.yaml"),
        (Place("case.yaml", 3), "case.yaml:3"),
        (Place("case.yaml", 3, 14), "case.yaml:3:14"),
        (Place("book.xlsx", sheet="lots"), "book.xlsx:lots"),
        (Place("book.xlsx", 4, 1, "lots"), "book.xlsx:lots!A4"),
        (Place("book.xlsx", 4, 26, "lots"), "book.xlsx:lots!Z4"),
        (Place("book.xlsx", 4, 27, "lots"), "book.xlsx:lots!AA4"),
        (Place("book.xlsx", 4, 703, "lots"), "book.xlsx:lots!AAA4"),
    ],
)
def test_a_place_reads_as_people_point_at_it(place: Place, reads: str) -> None:
    assert str(place) == reads


def test_an_input_error_holds_every_fault_once_in_reading_order() -> None:
    late = Fault(Place("b.csv", 2, 1), "x", "late")
    early = Fault(Place("a.csv", 10, 1), "x", "early")
    middle = Fault(Place("b.csv", 1, 9), "x", "middle")
    error = InputError([late, early, middle, late])
    assert error.faults == (early, middle, late)
    assert str(error).splitlines() == ["a.csv:10:1: x: early", "b.csv:1:9: x: middle", str(late)]


def test_a_message_stops_after_a_thousand_faults_and_the_error_holds_them_all() -> None:
    error = InputError(Fault(Place("a.csv", n), "", "is wrong; mend it") for n in range(1, 1501))
    assert len(error.faults) == 1500
    assert len(str(error).splitlines()) == 1001
    assert str(error).endswith("and 500 more; mend these first")


def test_faults_of_one_workbook_are_told_sheet_by_sheet() -> None:
    lots = Fault(Place("b.xlsx", 9, 1, "lots"), "", "lots")
    bids = Fault(Place("b.xlsx", 1, 1, "bids"), "", "bids")
    more = Fault(Place("b.xlsx", 20, 1, "bids"), "", "more")
    assert InputError([lots, more, bids]).faults == (bids, more, lots)


@given(st.text(max_size=60), st.text(max_size=200), st.text(max_size=60))
def test_a_fault_is_one_line_that_a_terminal_can_show(source: str, name: str, what: str) -> None:
    told = str(Fault(Place(source, 1), name, what))
    assert told.isprintable()
    told.encode("utf-8")


def test_a_very_long_name_is_cut() -> None:
    assert len(str(Fault(Place("a.csv", 1), "x" * 9999, "is wrong; mend it"))) < 200


def test_a_direction_mark_is_spelt_out() -> None:
    assert visible("a\u202eb\x1b[31m") == "a\\u202eb\\x1b[31m"


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (InputError([]), ValueError),
        (RulebookError("x"), LookupError),
        (SolverError("x"), RuntimeError),
        (ReportError("x"), KeyError),
    ],
)
def test_each_error_is_a_toolkit_error_and_a_built_in_one(
    error: ToolkitError, kind: type[Exception]
) -> None:
    assert isinstance(error, ToolkitError)
    assert isinstance(error, kind)


@pytest.mark.parametrize("kind", [RulebookError, ReportError, SolverError])
def test_messages_carry_no_quotes_of_their_own(kind: type[ToolkitError]) -> None:
    assert str(kind("there is no such figure")) == "there is no such figure"


def test_faults_survive_being_sent_to_another_process() -> None:
    fault = Fault(Place("a.csv", 1, 2), "x", "y")
    assert pickle.loads(pickle.dumps(fault)) == fault
