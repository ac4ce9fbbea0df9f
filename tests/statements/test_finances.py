from tests.statements.rows_read import problems
from toolkit.statements.finances import Finance


def test_what_a_party_does_not_state_is_not_taken_for_nothing() -> None:
    finance = Finance.model_validate({"party_id": "P1"})
    stated = {key: value for key, value in finance.model_dump().items() if value is not None}
    assert stated == {"party_id": "P1"}


def test_a_party_may_lose_money_at_plan_or_accept_to() -> None:
    lines = {"margin_share": "-0.02", "margin_floor_share": "-0.01", "smallest_gain_gbp": "-5000"}
    assert problems(Finance, party_id="P1", **lines) == []


def test_reserves_and_largest_losses_are_not_negative() -> None:
    found = problems(Finance, party_id="P1", reserves_gbp="-1", largest_loss_gbp="-2")
    assert found == [
        "reserves_gbp: '-1' is below 0; give 0 or more",
        "largest_loss_gbp: '-2' is below 0; give 0 or more",
    ]


def test_parts_of_cost_are_shares() -> None:
    (found,) = problems(Finance, party_id="P1", fixed_cost_share="15%")
    assert found.endswith("write a percentage as a share, such as 0.2 for 20%")
    (found,) = problems(Finance, party_id="P1", vat_recovery_share="1.1")
    assert found == "vat_recovery_share: '1.1' is above 1; give 1 or less"
