from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from toolkit.errors import InputError, Place
from toolkit.statements.raw import Path, RawDoc
from toolkit.statements.scenarios import Change, as_text, build_scenarios, read_scenarios

STREAMS = {"table": "streams", "column": "available_gbp"}


def doc(*scenarios: object) -> RawDoc:
    places: dict[Path, Place] = {
        ("scenarios", n): Place("s.yaml", n + 2) for n in range(len(scenarios))
    }
    return RawDoc(Place("s.yaml", 1), {"scenarios": list(scenarios)}, places)


@pytest.mark.parametrize(
    "change",
    [
        {**STREAMS, "set": "5"},
        {**STREAMS, "set": None},
        {**STREAMS, "set": True},
        {**STREAMS, "multiply": "0.9"},
        {**STREAMS, "add": "-5", "where": {"stream_id": ["A", "B"], "note": None}},
        {"table": "streams", "drop": "yes"},
        {"table": "streams", "drop": True, "where": {"stream_id": "A"}, "note": "gone"},
    ],
)
def test_a_change_says_one_thing(change: dict[str, Any]) -> None:
    assert Change.model_validate(change).table == "streams"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({**STREAMS, "multiply": "2", "add": "1"}, "says multiply and add; give exactly one of"),
        ({**STREAMS, "set": "2", "drop": True}, "says set and drop; give exactly one of"),
        (STREAMS, "says nothing to do; give exactly one of"),
        ({"table": "streams", "drop": False}, "says nothing to do"),
        ({**STREAMS, "drop": True}, "stands beside drop, which takes whole rows; leave it out"),
        ({"table": "streams", "multiply": "2"}, "says multiply and no column; name the column"),
        ({**STREAMS, "multiply": None}, "is empty; give a number"),
        ({**STREAMS, "add": None}, "is empty; give a number"),
        ({**STREAMS, "multiply": "x"}, "'x' is not a number"),
        ({**STREAMS, "set": ["1"]}, "holds more than one value; write one word or number"),
        ({**STREAMS, "set": {"a": 1}}, "holds more than one value; write one word or number"),
        ({**STREAMS, "set": "1", "where": {"a": []}}, "lists no value for a; give one"),
        ({**STREAMS, "set": "1", "where": {"a": {"b": 1}}}, "holds keys; write one value, or a"),
        ({**STREAMS, "set": "1", "where": {"a": [[1]]}}, "holds more than one value"),
        ({**STREAMS, "set": "1", "where": "x"}, "dictionary"),
    ],
)
def test_what_a_change_refuses(change: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Change.model_validate(change)
    assert told in str(refused.value)


def test_every_fault_of_a_file_is_told_at_once() -> None:
    twice = {"id": "a", "title": "A", "changes": []}
    with pytest.raises(InputError) as refused:
        build_scenarios(doc(twice, twice))
    assert "'a' is the id of two scenarios; rename one" in str(refused.value)
    bad = {"id": "b c", "title": "", "changes": [{**STREAMS}]}
    found, faults = read_scenarios(doc(twice, bad))
    assert found == {}
    assert {fault.name for fault in faults} == {
        "scenarios[1].id",
        "scenarios[1].title",
        "scenarios[1].changes[0]",
    }


def test_an_empty_file_of_scenarios_is_refused() -> None:
    with pytest.raises(InputError, match="holds nothing; give at least one item"):
        build_scenarios(doc())


def test_a_scenario_remembers_where_each_change_was_written() -> None:
    found = build_scenarios(
        RawDoc(
            Place("s.yaml", 1),
            {"scenarios": [{"id": "a", "title": "A", "changes": [{**STREAMS, "set": "1"}]}]},
            {("scenarios", 0, "changes", 0): Place("s.yaml", 7, 9)},
        )
    )
    assert found["a"].places == (Place("s.yaml", 7, 9),)


@given(st.one_of(st.none(), st.booleans(), st.decimals(allow_nan=False, allow_infinity=False)))
def test_a_value_is_written_as_a_cell_holds_it(value: bool | Decimal | None) -> None:
    text = as_text(value)
    assert "E" not in text
    if isinstance(value, Decimal):
        assert Decimal(text) == value
