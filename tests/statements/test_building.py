import string
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statements.raw_cases import (
    TINY,
    built,
    faults_of,
    with_cell,
    with_identity,
    with_rows,
    with_table,
    without_table,
)
from toolkit.errors import Fault, InputError, Place
from toolkit.statements.building import build_case, build_model
from toolkit.statements.case import Case
from toolkit.statements.raw import Cell, RawDoc, RawTable
from toolkit.statements.tables import TABLES

WORDS = "yes true -1 0 1e9 NaN inf 1e999999 a;b ../x P1 =1+1 2026-02-30 every-lot N R".split()
STRANGE = ["", " ", "\n", "\0", "\u202e", "\ud800", "x" * 5000]
NASTY = st.one_of(
    st.sampled_from([*WORDS, *STRANGE]),
    st.text(max_size=20),
    st.text(string.printable, max_size=20),
)
DATA = st.recursive(
    st.one_of(st.none(), st.booleans(), NASTY),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NASTY, inner, max_size=3),
    max_leaves=6,
)


def sound_or_told(raw: Any) -> None:
    """A case is built or refused with sentences; nothing else may happen."""
    try:
        case = build_case(raw)
    except InputError as error:
        assert error.faults
        for fault in error.faults:
            assert str(fault).isprintable()
            assert "; " in fault.what or "?" in fault.what
        return
    assert isinstance(case, Case)


@given(st.data())
def test_any_text_in_any_cell_is_taken_or_refused(data: st.DataObject) -> None:
    raw = TINY
    for _ in range(data.draw(st.integers(1, 4))):
        name = data.draw(st.sampled_from(sorted(raw.tables)))
        table = raw.tables[name]
        column = data.draw(st.sampled_from(sorted(table.columns)))
        row = data.draw(st.integers(0, len(table.rows) - 1))
        raw = with_cell(raw, name, row, column, data.draw(NASTY))
    sound_or_told(raw)


@given(st.dictionaries(st.sampled_from(sorted(TINY.identity.data)), DATA, max_size=4), DATA)
def test_any_value_under_any_key_is_taken_or_refused(keys: dict[str, Any], option: Any) -> None:
    raw = with_identity(TINY, **keys)
    sound_or_told(raw)
    first = {**TINY.identity.data["options"][0], "parameters": option, "lots": option}
    sound_or_told(with_identity(raw, options=[first, option]))


@given(DATA)
def test_any_scenarios_are_taken_or_refused(data: Any) -> None:
    for tree in (data, {"scenarios": data}, {"scenarios": [{"id": "a", "changes": data}]}):
        sound_or_told(replace(TINY, scenarios=RawDoc(Place("s.yaml", 1), tree, {})))


@given(st.sampled_from(sorted(TINY.models)), st.data())
def test_any_contract_model_is_taken_or_refused(name: str, data: st.DataObject) -> None:
    tree = dict(TINY.models[name].data)
    key = data.draw(st.sampled_from([*tree, "new"]))
    tree[key] = data.draw(DATA)
    sound_or_told(replace(TINY, models={**TINY.models, name: RawDoc(Place("m"), tree, {})}))


NOBODY_HAS_BID = {"providers", "bids", "handovers"}  # all that speaks of the market in `tiny`


@pytest.mark.parametrize(("stage", "refused"), [("plan", 0), ("tender", 2), ("award", 2)])
def test_only_a_plan_may_come_before_anybody_has_bid(stage: str, refused: int) -> None:
    raw = with_identity(TINY, stage=stage)
    for name in NOBODY_HAS_BID:
        raw = without_table(raw, name)
    assert sum("every case needs" in fault for fault in faults_of(raw)) == refused


def test_a_plan_that_speaks_of_providers_names_them() -> None:
    found = faults_of(without_table(without_table(TINY, "providers"), "bids"))
    assert sum("every case needs" in fault for fault in found) == 2


@given(st.sets(st.sampled_from(sorted(TINY.tables)), min_size=1))
def test_missing_tables_are_all_told(gone: set[str]) -> None:
    raw = TINY
    for name in gone:
        raw = without_table(raw, name)
    needed = {name for name in gone if TABLES[name].required}
    if NOBODY_HAS_BID <= gone:
        needed -= NOBODY_HAS_BID
    told = {fault.split(": ")[1] for fault in faults_of(raw) if "every case needs" in fault}
    assert told == needed


def test_a_missing_table_is_told_once_and_nothing_is_built_on_it() -> None:
    assert faults_of(without_table(TINY, "bids")) == [
        "case.yaml: bids: is a table that every case needs; add it"
    ]


def test_missing_and_unknown_columns_are_told_with_the_table() -> None:
    table = TINY.tables["bids"]
    columns = {
        ("bid" if name == "bid_id" else name): place for name, place in table.columns.items()
    }
    rows = tuple({("bid" if k == "bid_id" else k): c for k, c in row.items()} for row in table.rows)
    raw = replace(TINY, tables={**TINY.tables, "bids": RawTable(table.place, columns, rows)})
    found = faults_of(raw)
    assert len(found) == 2
    assert found[0] == "bids.csv: bid_id: is a column that bids needs; add it"
    assert found[1].startswith("bids.csv: bid: is not a column of bids; did you mean 'bid_id'?")


def test_an_unknown_column_is_told_once_and_not_in_every_row() -> None:
    rows = [
        {**{k: c.text for k, c in row.items()}, "colour": "red"} for row in TINY.tables["bids"].rows
    ]
    found = faults_of(with_table(TINY, "bids", rows))
    assert len(found) == 1
    assert found[0].startswith("bids.csv: colour: is not a column of bids;")


def test_an_unknown_table_is_told_with_the_nearest_name() -> None:
    (found,) = faults_of(with_table(TINY, "lotz", [{"a": "b"}]))
    assert found == "lotz.csv: : 'lotz' is not a table; did you mean 'lots'?"


@pytest.mark.parametrize("name", sorted(TINY.tables))
def test_a_table_without_rows_is_refused_in_a_base_case(name: str) -> None:
    found = faults_of(with_rows(TINY, name, lambda _rows: []))
    assert any("holds a header and no rows; add a row" in fault for fault in found)
    assert not any("every case needs" in fault for fault in found)


@pytest.mark.parametrize("name", ["commissioners", "lots", "criteria"])
def test_not_even_a_scenario_may_empty_the_tables_that_a_case_is_about(name: str) -> None:
    raw = replace(with_rows(TINY, name, lambda _rows: []), scenario_id="x")
    assert any("holds a header and no rows" in fault for fault in faults_of(raw))


def test_a_table_that_could_not_be_read_is_not_called_missing() -> None:
    told = Fault(Place("bids.csv", 3), "", "has a quote that is not closed; mend it")
    bids = RawTable(Place("bids.csv"), {}, (), (told,))
    raw = replace(TINY, tables={**TINY.tables, "bids": bids})
    assert faults_of(raw) == [f"bids.csv: : {told.what}"]


def test_an_empty_cell_that_must_be_filled_is_told_by_its_column() -> None:
    (found,) = faults_of(with_cell(TINY, "bids", 0, "price_gbp_per_unit", ""))
    assert found == "bids.csv: price_gbp_per_unit: is empty; fill it in"


def test_faults_of_reading_and_of_believing_are_told_together() -> None:
    early = Fault(Place("a.txt"), "", "is not part of a case; move it out")
    raw = with_cell(replace(TINY, faults=(early,)), "bids", 0, "lot_id", "Q")
    raw = with_identity(with_cell(raw, "lots", 0, "annual_units", "many"), seed="x")
    assert len(faults_of(raw)) == 4


def test_scenarios_that_cannot_be_applied_are_told_with_the_case() -> None:
    doc = TINY.scenarios
    assert doc is not None
    change = {"table": "streams", "where": {"stream_id": "X"}, "drop": True}
    bad = {"id": "bad", "title": "Bad", "changes": [change]}
    data = {"scenarios": [*doc.data["scenarios"], bad]}
    (found,) = faults_of(replace(TINY, scenarios=replace(doc, data=data)))
    assert "no row of streams has stream_id = X" in found


def test_a_scenario_on_a_table_that_is_at_fault_is_not_told_too() -> None:
    broken = with_rows(TINY, "streams", lambda _rows: [])
    assert not any("no row of streams" in fault for fault in faults_of(broken))


def test_a_model_takes_its_id_from_its_file() -> None:
    doc = TINY.models["alliance"]
    model, faults = build_model("alliance", doc)
    assert faults == []
    assert model is not None
    assert model.id == "alliance"
    other, wrong = build_model("other", replace(doc, data={**doc.data, "id": "alliance"}))
    assert other is None
    assert "is not the name of the file, which is 'other'; take the key out" in wrong[0].what


def test_a_case_is_named_in_characters_that_print() -> None:
    (found,) = faults_of(replace(TINY, id="ti\u202eny"))
    assert found == "case.yaml: : is named with the unprintable character U+202E; rename the case"


def test_rows_are_looked_up_by_their_key() -> None:
    case = built(TINY)
    assert case.bids["B1"].provider_id == "P1"
    assert case.eligibility["CHC", "N"].max_share_of_lot_from_stream is not None
    assert case.facts[0].fact == "trigger_date"
    assert isinstance(case.bids, MappingProxyType)
    assert list(case.lots) == ["N", "S", "R"]


def test_cells_are_stripped_and_yes_is_read_in_any_spelling() -> None:
    raw = with_cell(TINY, "lots", 0, "in_core_demo", " TRUE ")
    assert built(raw).lots["N"].in_core_demo


def test_a_cell_outside_any_row_has_a_place_too() -> None:
    row = TINY.tables["bids"].rows[0]
    assert row["bid_id"] == Cell("B1", Place(row["bid_id"].place.source, 2, 1))
