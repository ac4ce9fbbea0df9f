from decimal import Decimal
from typing import Any, get_args

import pytest

from tests.statements.terms_read import problems
from toolkit.statements.care_payments import (
    ActivityPayment,
    AlignedPayment,
    BlendedPayment,
    BlockPayment,
    CapAndCollarPayment,
    CapitationPayment,
    CarePayment,
    CareTerms,
    CorridorPayment,
    MarginalRatePayment,
    PersonalBudgetPayment,
    ThreeLimbPayment,
)

LEAST: dict[type[CareTerms], dict[str, Any]] = {
    ActivityPayment: {"mechanism": "activity"},
    MarginalRatePayment: {"mechanism": "marginal_rate", "share_above": "0.3"},
    BlockPayment: {"mechanism": "block"},
    CapAndCollarPayment: {
        "mechanism": "cap_and_collar",
        "collar_share": "0.02",
        "cap_share": "0.02",
    },
    CorridorPayment: {
        "mechanism": "corridor",
        "tolerance_share": "0.02",
        "share_above": "0.5",
        "share_below": "0.5",
    },
    BlendedPayment: {"mechanism": "blended", "variable_share": "0.2"},
    AlignedPayment: {"mechanism": "aligned", "variable_services": ["home care"]},
    CapitationPayment: {"mechanism": "capitation"},
    ThreeLimbPayment: {"mechanism": "three_limb", "fee_share": "fee", "share": "0.5"},
    PersonalBudgetPayment: {
        "mechanism": "personal_budget",
        "take_up": "0.25",
        "leaves_share": "0.6",
    },
}


def test_every_payment_for_care_is_tried_here() -> None:
    assert set(LEAST) == set(get_args(CarePayment))


@pytest.mark.parametrize("payment", LEAST, ids=lambda one: one.__name__)
def test_care_is_paid_by_commissioners_to_providers_unless_stated(
    payment: type[CareTerms],
) -> None:
    read = payment.model_validate({"id": "care", **LEAST[payment]})
    assert (read.payer, read.payee, read.label) == ("commissioners", "providers", None)


@pytest.mark.parametrize("payment", LEAST, ids=lambda one: one.__name__)
def test_every_term_of_a_mechanism_must_be_there(payment: type[CareTerms]) -> None:
    for term in set(LEAST[payment]) - {"mechanism"}:
        left = {key: value for key, value in LEAST[payment].items() if key != term}
        assert problems(payment, {"id": "care", **left}) == [f"{term}: is missing; add it"]


@pytest.mark.parametrize("payment", LEAST, ids=lambda one: one.__name__)
def test_no_mechanism_takes_the_term_of_another(payment: type[CareTerms]) -> None:
    (found,) = problems(payment, {"id": "care", **LEAST[payment], "discount": "0.1"})
    assert found.startswith("discount: is not a name that belongs here")


@pytest.mark.parametrize(
    ("key", "role", "told"),
    [
        ("payee", "pool", "payee: 'pool' is not one of the choices; write 'providers' or 'leads'"),
        (
            "payer",
            "people",
            "payer: 'people' is not one of the choices; write 'commissioners', 'pool' or 'leads'",
        ),
    ],
)
def test_care_is_never_paid_to_a_pool_or_by_people(key: str, role: str, told: str) -> None:
    assert problems(ActivityPayment, {"id": "c", "mechanism": "activity", key: role}) == [told]


def test_the_whole_price_and_the_whole_plan_are_paid_unless_stated() -> None:
    one = Decimal(1)
    assert ActivityPayment(id="c", mechanism="activity").rate == one
    assert BlockPayment(id="c", mechanism="block").share_of_plan == one
    capitation = CapitationPayment(id="c", mechanism="capitation")
    assert (capitation.share_of_plan, capitation.efficiency) == (one, Decimal(0))
    marginal = MarginalRatePayment.model_validate({"id": "c", **LEAST[MarginalRatePayment]})
    assert marginal.baseline_share == one


def test_terms_are_shares() -> None:
    (found,) = problems(BlendedPayment, {"id": "c", "mechanism": "blended", "variable_share": "20"})
    assert found == "variable_share: '20' is above 1; give 1 or less"


def test_an_aligned_payment_names_what_is_paid_by_unit() -> None:
    found = problems(AlignedPayment, {"id": "c", "mechanism": "aligned", "variable_services": []})
    assert found == ["variable_services: holds nothing; give at least one item"]
