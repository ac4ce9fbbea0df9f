from decimal import Decimal

import pytest

from toolkit.allocation import allocate
from toolkit.payment import RESOURCES
from toolkit.simulation.dues import Due, Dues, state_dues
from toolkit.statements.case import Case
from toolkit.statements.contracts import FixedCharge, ValueFee
from toolkit.statements.terms import parameters_of


def stated(case: Case, option_id: str) -> Dues:
    option = case.option(option_id)
    return state_dues(case, option, allocate(case, option), parameters_of(case, option))


def with_payment(case: Case, payment: FixedCharge | ValueFee, leads: str = "none") -> Dues:
    """State the dues of separate frameworks with one other payment in place of its own."""
    model = case.models["separate_frameworks"]
    structure = model.structure.model_copy(update={"leads": leads})
    changed = model.model_copy(update={"payments": (payment,), "structure": structure})
    return stated(
        case.model_copy(update={"models": {**case.models, model.id: changed}}),
        "separate_frameworks",
    )


def charges(dues: Dues) -> dict[tuple[str, str], Decimal]:
    return {(due.payer, due.payee): due.gbp for due in dues.charges}


def test_charges_are_what_tinyshires_page_says(tiny: Case) -> None:
    found = {one.id: stated(tiny, one.id).charges_gbp for one in tiny.options}
    assert found == {
        "separate_frameworks": 15_000,
        "prime_contractor": 28_000,
        "alliance": 10_000,
        "pooled_commissioning": 14_600,
    }


def test_lead_commissioners_bear_the_awards_on_their_lots(tiny: Case) -> None:
    assert charges(stated(tiny, "separate_frameworks")) == {
        ("CON", RESOURCES): 10_000,
        ("ICB", RESOURCES): 5_000,
    }


@pytest.mark.parametrize(
    ("times", "leads", "council", "board"),
    [
        ("once", "none", 60, 40),
        ("per_award", "none", 180, 120),
        ("per_lead", "one_per_footprint", 120, 80),
    ],
)
def test_funders_share_a_fixed_charge_by_what_they_fund(
    tiny: Case, times: str, leads: str, council: int, board: int
) -> None:
    charge = FixedCharge.model_validate(
        {
            "id": "team",
            "mechanism": "fixed",
            "label": "Team",
            "amount": 100,
            "times": times,
            "borne_by": "funders",
        }
    )
    found = charges(with_payment(tiny, charge, leads))
    assert found == {("CON", RESOURCES): council, ("ICB", RESOURCES): board}


def test_a_charge_made_once_is_made_once_whoever_bears_it(tiny: Case) -> None:
    charge = FixedCharge.model_validate(
        {
            "id": "team",
            "mechanism": "fixed",
            "label": "Team",
            "amount": 99,
            "times": "once",
            "borne_by": "lead_commissioner",
        }
    )
    assert charges(with_payment(tiny, charge)) == {("CON", RESOURCES): 66, ("ICB", RESOURCES): 33}


@pytest.mark.parametrize(
    ("of", "to", "payees"),
    [
        ("subcontracted_value", "leads", {"P2": 20_000}),
        ("subcontracted_value", "resources", {RESOURCES: 20_000}),
        ("pooled_value", "resources", {RESOURCES: 65_000}),
        ("pooled_value", "leads", {"P1": 20_000, "P2": 45_000}),
    ],
)
def test_a_fee_reaches_whom_the_model_names(
    tiny: Case, of: str, to: str, payees: dict[str, int]
) -> None:
    fee = ValueFee.model_validate(
        {
            "id": "fee",
            "mechanism": "fee_on_value",
            "label": "Fee",
            "share": Decimal("0.1"),
            "of": of,
            "to": to,
        }
    )
    found = with_payment(tiny, fee, "one_per_footprint").charges
    for payee, gbp in payees.items():
        assert sum(due.gbp for due in found if due.payee == payee) == gbp
    assert {due.payee for due in found} == set(payees)


def test_a_charge_that_happens_to_be_called_care_is_still_a_charge(tiny: Case) -> None:
    charge = FixedCharge.model_validate(
        {
            "id": "care",
            "mechanism": "fixed",
            "label": "Care",
            "amount": 100,
            "times": "once",
            "borne_by": "funders",
        }
    )
    assert with_payment(tiny, charge).charges_gbp == 100


def test_every_due_stands_in_the_list_once_care_first(tiny: Case) -> None:
    found = stated(tiny, "pooled_commissioning")
    assert found.dues[0] == Due("care", "CON", "P1", Decimal(190_000), "care")
    assert sum(due.gbp for due in found.dues if due.kind == "care") == 650_000
    assert [due.kind for due in found.dues if due.kind != "care"] == [
        "host",
        "host",
        "contract_management",
        "contract_management",
    ]


def test_a_lead_above_its_own_limit_is_noted(tiny: Case) -> None:
    (note,) = stated(tiny, "prime_contractor").notes
    assert note.startswith("P1 would itself deliver 100% of SOUTH, above the limit of 70%")
