from tests.statements.raw_cases import TINY, built, faults_of, with_table
from toolkit.statements.call_off_checks import call_off_problems, speaks_of
from toolkit.statements.call_offs import CallOffRule

RANKED = {"rule_id": "C1", "order": "ranked", "units_per_package": "300", "basis": "assumed"}
LOTS = tuple(built(TINY).lots.values())


def rule(**other: str) -> CallOffRule:
    return CallOffRule.model_validate(RANKED | other)


def test_a_rule_speaks_of_lots_by_name_by_service_or_of_all() -> None:
    def about(**other: str) -> list[str]:
        return [lot.lot_id for lot in LOTS if speaks_of(rule(**other), lot)]

    assert about() == ["N", "S", "R"]
    assert about(service_type="home care") == ["N", "S"]
    assert about(lot_ids="R;N") == ["N", "R"]
    assert about(lot_ids="R;N", service_type="reablement") == ["R"]


def test_a_narrower_rule_stands_beside_a_wider_one() -> None:
    wide, by_service = rule(), rule(rule_id="C2", service_type="home care")
    by_lot = rule(rule_id="C3", lot_ids="N")
    assert list(call_off_problems((wide, by_service, by_lot), LOTS)) == []


def test_two_rules_equally_narrow_are_refused_once() -> None:
    again = rule(rule_id="C2", order="choice")
    assert list(call_off_problems((rule(), again), LOTS)) == [
        (
            "C2",
            "rule_id",
            "'C1' says already how packages of 'N' are placed; keep one, or name other lots",
        )
    ]


def test_a_kind_of_care_that_no_lot_is_for_is_refused() -> None:
    (found,) = call_off_problems((rule(service_type="home caer"),), LOTS)
    assert found == (
        "C1",
        "service_type",
        "no lot is for 'home caer'; did you mean 'home care'? it knows home care, reablement",
    )


def test_a_case_is_refused_at_the_row_of_the_second_rule() -> None:
    rules = [RANKED, RANKED | {"rule_id": "C2", "order": "choice"}]
    (found,) = faults_of(with_table(TINY, "call_off_rules", rules))
    assert found.startswith("call_off_rules.csv: rule_id: 'C1' says already how packages of 'N'")


def test_a_call_off_is_awarded_in_a_competition_only() -> None:
    lots = [lot.model_copy(update={"award_kind": "call_off"}) for lot in LOTS[:1]]
    assert list(call_off_problems((), lots)) == []
    competed = rule(order="mini_competition", price_spread="0.1")
    assert list(call_off_problems((competed,), lots)) == []
    for order, why in (("ranked", "which no table states"), ("choice", "people's choice")):
        ((id, column, what),) = call_off_problems((rule(order=order),), lots)
        assert (id, column) == ("C1", "order")
        assert why in what
        assert "let prices compete in a mini_competition" in what
