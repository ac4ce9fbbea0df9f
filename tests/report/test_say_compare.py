from dataclasses import replace
from decimal import Decimal

import pytest

from toolkit.allocation.structures.combined_lots import Combination
from toolkit.allocation.structures.comparing import Compared, compare
from toolkit.files import load_case
from toolkit.report.say_compare import BY_PRICE, compared
from toolkit.statements.terms import set_parameter

TINY = load_case("tiny")


@pytest.fixture(scope="module")
def rows() -> tuple[Compared, ...]:
    free = set_parameter(TINY, "prime_contractor.max_own_delivery_share=none")
    return compare(set_parameter(free, "prime_contractor.lead_fee=0.01"), {})


def test_every_structure_has_a_line_and_nothing_is_called_an_award(
    rows: tuple[Compared, ...],
) -> None:
    text = compared(TINY, rows)
    first, second, *_ = [line for line in text.splitlines() if line.endswith("proved")]
    assert first.startswith("separate_frameworks, separate lots")
    assert "£0.650m" in first
    assert second.startswith("prime_contractor, prime contractor")
    assert "NORTH: P2 leads and delivers 56% of the price; under it P3" in text
    assert "SOUTH: P1 leads and delivers 100% of the price; under it nobody" in text
    assert text.splitlines()[-1].startswith("A comparison, not an award")


def test_that_structures_are_compared_by_price_is_said_where_a_score_decides(
    rows: tuple[Compared, ...],
) -> None:
    (name, published), *others = TINY.award_criteria.items()
    scored = published.model_copy(update={"goal": "highest_score"})
    case = TINY.model_copy(
        update={"award_criteria": {name: scored, **dict(others)}, "award_criteria_set": name}
    )
    assert compared(case, rows).splitlines()[-1] == BY_PRICE
    assert BY_PRICE not in compared(TINY, rows)


def test_packages_gaps_and_open_proofs_are_told(rows: tuple[Compared, ...]) -> None:
    tests = (
        Combination("K1", ("N", "S"), True, Decimal(900_000), Decimal(1_000_000)),
        Combination("K2", ("N", "R"), False, Decimal(900_000), Decimal(1_000_000)),
        Combination("K3", ("S", "R"), True, Decimal(900_000), None),
    )
    changed = replace(rows[0], combinations=tests, gap_gbp=Decimal("12.5"), proved=False)
    text = compared(TINY, (changed,))
    assert "package K1 for N, S: £0.900m beside £1.000m lot by lot\n" in text
    assert "beside £1.000m lot by lot; may not win, in no named group" in text
    assert "package K3 for S, R: £0.900m and nothing to compare it with lot by lot\n" in text
    assert "+£12.50" in text
    assert "at least £0.650m" in text


def test_lots_that_fall_short_are_named() -> None:
    bare = TINY.model_copy(update={"bids": {}})
    text = compared(bare, compare(bare, {}))
    assert "no award" in text
    assert "N: cannot be covered: no bid is left" in text
