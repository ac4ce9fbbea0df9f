from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statements.raw_cases import HERE, TINY, faults_of, with_table
from toolkit.statements.raw import Cell
from toolkit.statements.volume_tier_checks import tiers_hold
from toolkit.statements.volume_tiers import VolumeTier

CELLS = {"schedule_id": Cell("T", HERE)}


def tier(start: int, end: int | None) -> VolumeTier:
    return VolumeTier(
        schedule_id="T",
        provider_id="P",
        kind="all_units",
        measure="lots",
        from_volume=Decimal(start),
        to_volume=None if end is None else Decimal(end),
        discount_percent=Decimal(1),
    )


EDGES = st.lists(st.integers(0, 20), min_size=2, max_size=4, unique=True).map(sorted)


@given(EDGES, EDGES)
def test_schedules_are_refused_exactly_where_two_tiers_do_not_meet(
    first: list[int], second: list[int]
) -> None:
    pairs = [(first[0], first[-1]), (second[0], second[-1])]
    told = list(tiers_hold({"volume_tiers": [(CELLS, tier(*pair)) for pair in pairs]}))
    (_, end), (start, _) = sorted(pairs)
    assert (told == []) is (end == start)


def test_the_order_of_rows_does_not_matter() -> None:
    rows = [(CELLS, tier(5, None)), (CELLS, tier(1, 5))]
    assert list(tiers_hold({"volume_tiers": list(rows)})) == []


@pytest.mark.parametrize(
    ("off", "lot_ids", "told"),
    [
        ("25", "N", None),
        ("25.01", "N", "25.01 is more than bid 'B3' asks, 25; give that or less"),
        ("26", "S", None),
        ("-100", "N", None),
    ],
)
def test_no_unit_within_a_tier_costs_less_than_nothing(
    off: str, lot_ids: str, told: str | None
) -> None:
    row = {"schedule_id": "V", "provider_id": "P2", "kind": "incremental", "lot_ids": lot_ids}
    row |= {"from_volume": "0", "off_gbp_per_unit": off, "basis": "assumed"}
    said = [f"volume_tiers.csv: off_gbp_per_unit: {told}"] if told else []
    assert faults_of(with_table(TINY, "volume_tiers", [row])) == said
