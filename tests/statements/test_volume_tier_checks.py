from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.statements.raw_cases import HERE
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
