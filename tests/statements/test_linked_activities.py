from decimal import Decimal

import pytest

from tests.statements.rows_read import problems
from toolkit.statements.linked_activities import LinkedActivity, OutsideParty, RiskTier

ACTIVITY = {
    "activity_id": "EM",
    "label": "Emergency admissions",
    "party_id": "H",
    "payer": "ICB",
    "currency": "spell",
    "annual_units": "1000",
    "price_gbp": "1500",
    "mechanism": "activity",
    "full_cost_gbp": "2000",
    "fixed_cost_share": "0.25",
    "stepped_cost_share": "0.45",
}


def test_the_cost_of_a_unit_has_three_parts_that_add_up() -> None:
    row = LinkedActivity.model_validate(ACTIVITY)
    assert (row.variable_cost_gbp, row.stepped_cost_gbp) == (Decimal(600), Decimal(900))
    fixed = row.full_cost_gbp * row.fixed_cost_share
    assert row.variable_cost_gbp + row.stepped_cost_gbp + fixed == row.full_cost_gbp


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            {"mechanism": "blended"},
            "variable_share: is empty though the mechanism is blended; add it",
        ),
        (
            {"mechanism": "marginal_rate"},
            "marginal_share: is empty though the mechanism is marginal_rate; add it",
        ),
        (
            {"mechanism": "block", "variable_share": "0.2"},
            "variable_share: is given though the mechanism is block; take it out",
        ),
        (
            {"baseline_units": "900"},
            "baseline_units: is given though the mechanism is activity; take it out",
        ),
        (
            {"fixed_cost_share": "0.6"},
            "stepped_cost_share: makes 1.05 with fixed_cost_share; together give 1 or less",
        ),
        (
            {"capacity_step_units": "0"},
            "capacity_step_units: is 0; leave it empty where there are no steps",
        ),
        ({"growth": "-1"}, "growth: is -1, which leaves nothing; give more than -1"),
    ],
    ids=["blended", "marginal", "block", "baseline", "parts", "step", "growth"],
)
def test_what_a_linked_activity_refuses(cells: dict[str, str], told: str) -> None:
    assert problems(LinkedActivity, **{**ACTIVITY, **cells}) == [told]


def test_an_outside_party_is_of_a_known_kind() -> None:
    (told,) = problems(OutsideParty, party_id="H", name="Hospital", kind="hospital")
    assert told.startswith("kind: 'hospital' is not one of the choices; write 'acute trust'")


def test_a_tier_is_a_share_of_people_and_of_activity() -> None:
    cells = {"activity_id": "EM", "tier": "high", "people_share": "0.05", "activity_share": "1.2"}
    assert problems(RiskTier, **cells) == ["activity_share: '1.2' is above 1; give 1 or less"]
