from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statements.raw_cases import HERE, TINY, built, faults_of, scenario
from toolkit.errors import InputError
from toolkit.statements.applying import apply_scenario
from toolkit.statements.case import Case
from toolkit.statements.columns import columns_of
from toolkit.statements.raw import RawCase
from toolkit.statements.tables import TABLES

BASE = built(TINY)
NUMBERS = [
    (name, column)
    for name, table in TABLES.items()
    for column, about in columns_of(table.row).items()
    if about.kind.sort == "number" and name in TINY.tables
    if column in TINY.tables[name].columns
]


def under(*changes: dict[str, Any]) -> RawCase:
    return apply_scenario(TINY, scenario(*changes))


def refused(*changes: dict[str, Any]) -> list[str]:
    with pytest.raises(InputError) as error:
        under(*changes)
    assert all(fault.place == HERE for fault in error.value.faults)
    return [f"{fault.name}: {fault.what}" for fault in error.value.faults]


def values(case: Case) -> dict[str, object]:
    return {name: getattr(case, name) for name in (*TABLES, "options")}


@pytest.mark.parametrize(("table", "column"), NUMBERS)
@pytest.mark.parametrize("verb", [{"multiply": "1"}, {"add": "0"}], ids=["times one", "plus zero"])
def test_a_change_that_changes_nothing_changes_nothing(
    table: str, column: str, verb: dict[str, str]
) -> None:
    changed = built(under({"table": table, "column": column, **verb}))
    assert values(changed) == values(BASE)


@given(st.decimals("0.01", "5", places=4))
def test_multiplying_is_exact(factor: Decimal) -> None:
    change = {"table": "bids", "column": "price_gbp_per_unit", "multiply": factor}
    for bid, row in built(under(change)).bids.items():
        assert row.price_gbp_per_unit == BASE.bids[bid].price_gbp_per_unit * factor


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ({}, 3),
        ({"weekly_or_annual_capacity": "400"}, 1),
        ({"weekly_or_annual_capacity": "400.0"}, 1),
        ({"weekly_or_annual_capacity": "4e2"}, 1),
        ({"can_act_as_lead": True}, 2),
        ({"can_act_as_lead": "yes"}, 2),
        ({"can_act_as_lead": "1"}, 2),
        ({"can_act_as_lead": "no"}, 1),
        ({"provider_id": ["P1", "P3"]}, 2),
        ({"provider_id": ["P1", "P9"]}, 1),
        ({"provider_id": "P1", "max_lots": "1"}, 1),
        ({"cqc_rating": None}, 1),
        ({"cqc_rating": ["Good", None]}, 3),
        ({"source_id": None}, 3),
    ],
)
def test_where_finds_rows(where: dict[str, object], found: int) -> None:
    changed = under({"table": "providers", "where": where, "column": "note", "set": "hit"})
    assert sum(row["note"].text == "hit" for row in changed.tables["providers"].rows) == found
    assert changed.applied[-1].endswith(f"({found} row{'s' * (found != 1)})")


def test_ids_are_compared_letter_by_letter() -> None:
    renamed = under({"table": "lots", "where": {"lot_id": "N"}, "column": "lot_id", "set": "01"})
    one = {"table": "lots", "where": {"lot_id": "1"}, "column": "note", "set": "hit"}
    with pytest.raises(InputError, match="no row of lots has lot_id = 1"):
        apply_scenario(renamed, scenario(one))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            {"table": "stream", "drop": True},
            "table: 'stream' is not a table of the case; did you mean 'streams'?",
        ),
        (
            {"table": "packages", "drop": True},
            "table: 'packages' is not a table of the case;",
        ),
        (
            {"table": "streams", "column": "availible_gbp", "set": "1"},
            "availible_gbp: is not a column of streams; did you mean 'available_gbp'?",
        ),
        (
            {"table": "streams", "where": {"streamid": "A"}, "drop": True},
            "streamid: is not a column of streams; did you mean 'stream_id'?",
        ),
        (
            {"table": "streams", "where": {"stream_id": "CHD"}, "drop": True},
            "where: no row of streams has stream_id = CHD; correct it, or leave `where` out",
        ),
        (
            {"table": "streams", "column": "stream_id", "multiply": "2"},
            "stream_id: is no column of numbers, so nothing can be multiplied or added; use set",
        ),
        (
            {"table": "providers", "column": "can_act_as_lead", "add": "1"},
            "can_act_as_lead: is no column of numbers, so nothing can be multiplied or added",
        ),
        (
            {"table": "providers", "column": "cqc_rating", "add": "1"},
            "cqc_rating: is no column of numbers, so nothing can be multiplied or added",
        ),
        (
            {
                "table": "streams",
                "where": {"stream_id": "BCF"},
                "column": "stream_name",
                "add": "1",
            },
            "stream_name: 'Better Care Fund for reablement' at ",
        ),
        (
            {"table": "rules", "where": {"rule_id": "L1"}, "column": "value", "multiply": "2"},
            "value: is empty in every row that matches, so there is nothing to calculate with;",
        ),
    ],
)
def test_what_cannot_be_applied_is_told_where_it_was_written(
    change: dict[str, Any], told: str
) -> None:
    (found,) = refused(change)
    assert found.startswith(told)


def test_every_change_that_cannot_be_applied_is_told() -> None:
    bad = {"table": "nowhere", "drop": True}
    worse = {"table": "streams", "column": "x", "where": {"y": "1"}, "set": "1"}
    assert len(refused(bad, worse)) == 3


def test_empty_cells_stay_empty_when_others_are_multiplied() -> None:
    changed = under({"table": "rules", "column": "value", "multiply": "2"})
    assert [row["value"].text for row in changed.tables["rules"].rows] == ["", "110", "0.2"]


def test_a_column_that_a_table_may_have_can_be_set() -> None:
    changed = under({"table": "providers", "column": "note", "set": "new"})
    assert {provider.note for provider in built(changed).providers.values()} == {"new"}


@pytest.mark.parametrize(
    ("verb", "told"),
    [
        ({"set": "plenty"}, "'plenty' is not a number"),
        ({"set": None}, "is empty; fill it in"),
        ({"multiply": "-1"}, "is below 0; give 0 or more"),
        ({"add": "-1000000000"}, "is below 0; give 0 or more"),
        ({"multiply": "1000000000000"}, "is above a million million; check its unit"),
    ],
)
def test_what_breaks_the_schema_is_told_where_the_change_was_written(
    verb: dict[str, str], told: str
) -> None:
    changed = under({"table": "streams", "column": "available_gbp", **verb})
    with pytest.raises(InputError) as error:
        built(changed)
    assert {fault.place for fault in error.value.faults} == {HERE}
    assert all(told in fault.what for fault in error.value.faults)


def test_changes_are_made_in_order() -> None:
    first = {"table": "rules", "where": {"rule_id": "L2"}, "column": "value", "set": "10"}
    then = {"table": "rules", "where": {"value": "10"}, "column": "value", "multiply": "3"}
    assert built(under(first, then)).rules["L2"].value == 30
    assert refused(then, first)


def test_the_case_itself_is_left_alone() -> None:
    before = TINY.tables["bids"].rows
    under({"table": "bids", "column": "price_gbp_per_unit", "multiply": "9"})
    under({"table": "lots", "drop": True})
    assert TINY.tables["bids"].rows is before
    assert faults_of(TINY) == []


def test_a_lot_left_without_bids_and_an_idle_stream_are_warnings() -> None:
    case = built(
        under(
            {"table": "bids", "where": {"lot_id": "R"}, "drop": True},
            {"table": "eligibility", "where": {"stream_id": "CHC"}, "drop": True},
        )
    )
    assert case.warnings == (
        "no row of eligibility lets stream 'CHC' pay for a lot",
        "no bid names lot 'R'",
    )
    assert case.applied == (
        "bids where lot_id = R: dropped 2 rows of bids",
        "eligibility where stream_id = CHC: dropped 2 rows of eligibility",
    )
