from collections.abc import Mapping
from datetime import date
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statements.raw_cases import TINY, built, faults_of, with_identity
from toolkit.statements.building import build_case
from toolkit.statements.case import Case, years_between
from toolkit.units import Statement

CASE = built(TINY)


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        ("2026-10-01", "2033-09-30", 7),
        ("2026-10-01", "2027-09-30", 1),
        ("2026-10-01", "2027-10-01", 2),
        ("2026-10-01", "2026-10-02", 1),
        ("2026-10-15", "2027-10-14", 1),
        ("2028-02-29", "2029-02-28", 1),
    ],
)
def test_the_last_year_counts_whole_or_in_part(first: str, last: str, years: int) -> None:
    assert years_between(date.fromisoformat(first), date.fromisoformat(last)) == years


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 9000))
def test_a_year_more_is_never_a_year_less(first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    later = date.fromordinal(last.toordinal() + 1)
    assert 1 <= years_between(first, last) <= years_between(first, later) <= days // 365 + 2


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"end": "2026-10-01"}, "end: 2026-10-01 is not after the start, which is 2026-10-01"),
        ({"end": "2020-01-01"}, "end: 2020-01-01 is not after the start"),
        ({"end": "2099-01-01"}, "end: leaves 73 years of service; end within 30 years"),
        ({"end": "soon"}, "end: 'soon' is not a date; write year, month and day"),
        ({"as_of": "2026-03-24 12:00"}, "as_of: '2026-03-24 12:00' holds more than a date"),
        ({"seed": "1.5"}, "seed: 1.5 is not a whole number; write one without decimals"),
        ({"seed": "-1"}, "seed: '-1' is below 0; give 0 or more"),
        ({"seed": True}, "seed: true is yes or no, not a number; give a number"),
        ({"seed": None}, "seed: is empty; give a value or take the key out"),
        ({"nation": "France"}, "nation: 'France' is not one of the choices; write 'England'"),
        ({"stage": "later"}, "stage: 'later' is not one of the choices; write 'plan', 'tender'"),
        ({"objectives": []}, "objectives: holds nothing; give at least one item"),
        ({"options": []}, "options: holds nothing; give at least one item"),
        ({"title": "a\u202eb"}, "title: holds the unprintable character U+202E; delete it"),
        ({"sede": "1"}, "sede: is not a name that belongs here; did you mean 'seed'?"),
    ],
)
def test_what_case_yaml_refuses(keys: dict[str, Any], told: str) -> None:
    (found,) = faults_of(with_identity(TINY, **keys))
    assert found.startswith(f"case.yaml: {told}")


def test_dates_are_compared_although_another_key_is_wrong() -> None:
    found = faults_of(with_identity(TINY, seed="x", end="2020-01-01", nation="France"))
    assert [fault.split(": ")[1] for fault in found] == ["nation", "seed", "end"]


def test_no_part_of_a_case_can_be_changed_in_place() -> None:
    for name in Case.model_fields:
        value = getattr(CASE, name)
        assert not isinstance(value, dict | list | set)
        if isinstance(value, Mapping):
            with pytest.raises(TypeError):
                cast(dict[str, int], value)["x"] = 1
            assert all(isinstance(one, Statement | str) or one.id for one in value.values())


def test_a_case_can_be_written_down() -> None:
    assert '"lot_id":"N"' in CASE.model_dump_json()


def test_an_option_without_lots_takes_the_scope() -> None:
    lots = [dict(row) for row in TINY.tables["lots"].rows]
    assert [lot.lot_id for lot in CASE.lots_in(CASE.options[0])] == ["N", "S", "R"]
    assert len(lots) == 3
    everything = build_case(TINY, "all")
    assert everything.scope == "all"
    own = with_identity(
        TINY, options=[{"id": "a", "title": "A", "model": "alliance", "lots": ["R", "N"]}]
    )
    case = built(own)
    assert [lot.lot_id for lot in case.lots_in(case.option("a"))] == ["N", "R"]


def test_the_default_scope_leaves_lots_out(flagship: Case) -> None:
    assert len(flagship.lots_in(flagship.options[0])) == 20
    assert len(flagship.lots) == 24
