from decimal import Decimal

import pytest

from tests.allocation.stated import acting_in, rule, tiny
from tests.allocation.tables import case_of
from toolkit.allocation.acting import (
    Acting,
    clause_of,
    id_of,
    idle_by_law,
    sentence,
    why_not_obeyed,
)
from toolkit.statements.award_rules import AwardRule
from toolkit.statements.limits import Limit
from toolkit.statements.lots import Lot

CAP = Limit(id="r.cap", kind="max_value_share", value=Decimal("0.3"), cites="reg. 1")


def acting(*limits: Limit) -> Acting:
    tables = tiny()
    rule(tables, "X1", "max_value_share", "0.5", lot_ids="N;S")
    rule(tables, "X2", "max_value_share", "0.4", applies_to_unit="hour")
    found = acting_in(case_of(tables, "tiny"))
    return Acting(found.of_case, limits, found.lots)


def test_the_largest_and_the_smallest_number_hold_lot_by_lot() -> None:
    found = acting(CAP)
    north, care = found.lots["N"], found.lots["R"]
    assert [value for value, _ in found.of("max_value_share", north)] == [
        Decimal("0.5"),
        Decimal("0.4"),
        Decimal("0.3"),
    ]
    largest, rule_of_it = found.largest("max_value_share", north)
    assert (largest, id_of(rule_of_it)) == (Decimal("0.5"), "X1")
    assert found.smallest("max_value_share", care) == (Decimal("0.3"), CAP)
    assert found.smallest("max_winners", care) is None
    assert found.largest("max_winners", care) == (Decimal(0), None)


def test_what_law_bars_on_a_lot_does_not_act_there() -> None:
    bar = Limit(id="r.all", kind="no_cap_on_winners", lots=("N",), cites="reg. 7")
    found = acting(bar)
    reached = {id_of(rule): [lot.lot_id for lot in lots] for rule, _, lots in kinds(found)}
    assert reached == {"X1": ["S"], "X2": ["S"]}
    assert idle_by_law(found, {"X1", "X2"}) == set()
    everywhere = Limit(id="r.all", kind="no_cap_on_winners", cites="reg. 7")
    assert kinds(acting(everywhere)) == []
    assert idle_by_law(acting(everywhere), {"X1"}) == {"X1"}


def kinds(found: Acting) -> list[tuple[AwardRule | Limit, Decimal, tuple[Lot, ...]]]:
    return [(rule, value, lots) for rule, value, lots in found.of_kinds(["max_value_share"])]


@pytest.mark.parametrize(
    ("kind", "value", "cells", "why"),
    [
        ("max_value_share", "0.5", {}, ""),
        ("max_value_share", "0.5", {"applies": "no"}, "not in force"),
        ("max_value_share", None, {}, "states no number"),
        ("max_lots", None, {}, ""),
        ("max_lots", None, {"applies_to_unit": "hour"}, "states no number"),
        ("rating_exclusion", None, {}, ""),
        ("max_own_delivery_share", "0.7", {}, "asked of a lead only"),
        (
            "volume_guarantee",
            None,
            {},
            "says what is promised afterwards; no award can break it",
        ),
        ("min_providers_large_lot", "2", {}, "no rule says which of its lots are large"),
        ("min_providers_large_lot", None, {}, "states no number"),
    ],
)
def test_why_a_rule_is_not_heeded(
    kind: str, value: str | None, cells: dict[str, str], why: str
) -> None:
    row = {"rule_id": "X", "kind": kind, "rule": "words", "value": value}
    assert why_not_obeyed(AwardRule.model_validate(row | cells), acting()) == why


def test_a_rule_is_told_by_id_words_and_number() -> None:
    row = {"rule_id": "X", "kind": "max_lots", "rule": "lots", "value": "2.50"}
    stated = AwardRule.model_validate(row)
    assert (sentence(stated), id_of(stated), clause_of(stated)) == ("X, lots: 2.50", "X", "")
    assert (sentence(CAP), id_of(CAP), clause_of(CAP)) == (
        "r.cap: max_value_share 0.3 (reg. 1)",
        "r.cap",
        "reg. 1",
    )
    assert (id_of(None), clause_of(None)) == ("", "")
