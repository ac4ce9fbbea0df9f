from decimal import Decimal

import pytest

from tests.benchmarks.public import equal, in_order, summary

OPTIMA = """family,instance,sense,value,status,source_or_check,highs_wall_s_indicative
gap,slow,min,3,optimum,,9.5
cats,unknown,max,,not run,,
tscflp,other,min,1,best known,,0.1
gap,quick,min,2,optimum,,0.5
"""


@pytest.mark.parametrize(
    ("value", "known", "same"),
    [
        ("12", "12", True),
        ("12.001", "12", False),
        ("950608.425", "950608.42", True),
        ("950608.425", "950608.43", True),
        ("950608.426", "950608.42", False),
        ("7.55", "7.5", False),
        ("4812.3721", "4812.372", True),
        ("4812.373", "4812.372", False),
    ],
)
def test_a_value_agrees_as_far_as_the_known_one_is_written(
    value: str, known: str, same: bool
) -> None:
    assert equal(Decimal(value), Decimal(known)) is same


def test_what_can_be_posed_runs_quickest_first() -> None:
    assert in_order(OPTIMA) == [("gap", "quick"), ("gap", "slow"), ("cats", "unknown")]


def test_a_summary_counts_proofs_and_what_disagrees() -> None:
    rows = [
        {"family": "gap", "status": status, "agrees": agrees}
        for status, agrees in (("optimal", "yes"), ("optimal", "NO"), ("limit", ""))
    ]
    assert summary(rows) == ["gap: 2 of 3 proved, 1 equal the known optimum, 1 do not"]
