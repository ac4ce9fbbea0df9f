from decimal import Decimal
from typing import Any

import pytest

from tests.statements.terms_read import problems
from toolkit.statements.charges import (
    ClientContribution,
    DoubleRunning,
    FixedCharge,
    ValueFee,
    VatLeakage,
)

FIXED = {
    "id": "f",
    "mechanism": "fixed",
    "label": "F",
    "amount": "team_cost",
    "times": "once",
    "borne_by": "funders",
}
FEE = {
    "id": "f",
    "mechanism": "fee_on_value",
    "label": "F",
    "share": "0.04",
    "of": "subcontracted_value",
    "to": "leads",
}
VAT = {
    "id": "v",
    "mechanism": "vat_leakage",
    "label": "V",
    "taxable_share": "0.1",
    "recovery_before": "1",
    "recovery_after": "0",
    "borne_by": "providers",
}


@pytest.mark.parametrize("text", ["5000", "0", "12.50", 50, Decimal(7)])
def test_a_sum_may_be_a_number(text: object) -> None:
    charge = FixedCharge.model_validate({**FIXED, "amount": text})
    assert charge.amount == Decimal(str(text))


def test_a_sum_may_name_a_parameter() -> None:
    assert FixedCharge.model_validate(FIXED).amount == "team_cost"


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        ("-5", "amount: '-5' is below 0; give 0 or more"),
        ("a b", "amount: 'a b' is neither a number nor the name of a parameter; give one"),
        ("1.2.3", "amount: '1.2.3' is not a number; write digits and a point only"),
        (True, "amount: true is yes or no, not a number; give a number"),
        (None, "amount: is empty; give a value or take the key out"),
        ("", "amount: '' is not a number"),
    ],
)
def test_what_a_sum_refuses(amount: object, told: str) -> None:
    (found,) = problems(FixedCharge, {**FIXED, "amount": amount})
    assert found.startswith(told)


def test_a_charge_falls_due_every_year_unless_stated() -> None:
    assert FixedCharge.model_validate(FIXED).when == "every_year"
    assert ValueFee.model_validate(FEE).when == "every_year"
    assert ValueFee.model_validate({**FEE, "when": "first_year"}).when == "first_year"


def test_funders_bear_a_fee_unless_leads_pay_it_out_of_their_own() -> None:
    assert ValueFee.model_validate(FEE).borne_by == "funders"
    own = {**FEE, "to": "resources", "borne_by": "leads"}
    assert ValueFee.model_validate(own).borne_by == "leads"


@pytest.mark.parametrize(
    ("statement", "values", "told"),
    [
        (ValueFee, {**FEE, "of": "everything"}, "write 'subcontracted_value' or 'pooled_value'"),
        (ValueFee, {**FEE, "to": "providers"}, "write 'leads' or 'resources'"),
        (
            FixedCharge,
            {**FIXED, "times": "twice"},
            "write 'once', 'per_award', 'per_lead', 'per_provider' or 'per_sub_contract'",
        ),
        (FixedCharge, {**FIXED, "when": "last_year"}, "write 'every_year' or 'first_year'"),
        (VatLeakage, {**VAT, "borne_by": "tax"}, "write 'funders', 'leads' or 'providers'"),
        (VatLeakage, {**VAT, "recovery_after": "1.2"}, "'1.2' is above 1; give 1 or less"),
    ],
)
def test_an_unknown_choice_is_refused_with_the_choices(
    statement: type[ValueFee | FixedCharge | VatLeakage], values: dict[str, Any], told: str
) -> None:
    (found,) = problems(statement, values)
    assert found.endswith(told)


def test_double_running_has_a_share_for_each_year() -> None:
    charge = DoubleRunning.model_validate(
        {"id": "d", "mechanism": "double_running", "label": "D", "share": ["0.02", "ending", "0"]}
    )
    assert charge.share == (Decimal("0.02"), "ending", Decimal(0))


def test_people_pay_towards_everything_unless_services_are_named() -> None:
    paid = {"id": "p", "mechanism": "client_contribution", "label": "P", "share": "0.15"}
    assert ClientContribution.model_validate(paid).services == ()
    named = ClientContribution.model_validate({**paid, "services": ["home care"]})
    assert named.services == ("home care",)
