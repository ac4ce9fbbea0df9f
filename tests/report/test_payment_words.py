from typing import Any, get_args

import pytest
from pydantic import TypeAdapter

from tests.report.models import specimen
from toolkit.report.payment_words import (
    Way,
    charged,
    meaning,
    mechanism,
    named,
    settings_of,
    terms_of,
    ways,
)
from toolkit.statements.care_payments import CarePayment
from toolkit.statements.charges import Charge
from toolkit.statements.contracts import Payment
from toolkit.statements.settlements import Settlement

KINDS = (*get_args(CarePayment), *get_args(Charge), *get_args(Settlement))
LABELLED = {"id": "x", "label": "X"}


def payment(**keys: Any) -> Payment:
    made: Payment = TypeAdapter(Payment).validate_python({**LABELLED, **keys})
    return made


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (
            {"mechanism": "personal_budget", "take_up": "0.2", "leaves_share": "0.1"},
            [
                Way("commissioners", "providers", "care that people do not direct"),
                Way("commissioners", "people", "budgets that people direct"),
                Way("people", "providers", "care that people choose"),
            ],
        ),
        ({"mechanism": "activity", "payer": "pool"}, [Way("pool", "providers")]),
        (
            {
                "mechanism": "fixed",
                "amount": "1",
                "times": "once",
                "borne_by": "lead_commissioner",
            },
            [Way("commissioners", "resources")],
        ),
        (
            {
                "mechanism": "vat_leakage",
                "taxable_share": "1",
                "recovery_before": "1",
                "recovery_after": "0",
                "borne_by": "providers",
            },
            [Way("providers", "tax")],
        ),
        (
            {
                "mechanism": "fee_on_value",
                "share": "0.1",
                "of": "subcontracted_value",
                "to": "resources",
                "borne_by": "leads",
            },
            [Way("leads", "resources")],
        ),
        ({"mechanism": "double_running", "share": "0.1"}, [Way("commissioners", "resources")]),
        ({"mechanism": "client_contribution", "share": "0.1"}, [Way("people", "commissioners")]),
        (
            {"mechanism": "gain_share", "provider_share": "0.5", "cap_share": "0.1"},
            [Way("commissioners", "providers", returns=True)],
        ),
        (
            {"mechanism": "outcomes_at_risk", "at_risk": "0.1", "group": "leads"},
            [Way("leads", "commissioners", "what is not earned")],
        ),
        (
            {"mechanism": "risk_pool", "contribution_share": "0.1", "retention_share": "0.1"},
            [
                Way("commissioners", "pool", "money set aside", returns=True),
                Way("pool", "providers", "losses that are met"),
            ],
        ),
        (
            {"mechanism": "pool_share", "rule": "proportional"},
            [Way("commissioners", "pool", returns=True)],
        ),
        (
            {"mechanism": "backstop", "covers": "leads", "by": "owners", "beyond_share": "0.1"},
            [Way("owners", "leads")],
        ),
    ],
    ids=lambda value: value["mechanism"] if isinstance(value, dict) else "",
)
def test_a_payment_goes_from_whoever_pays_to_whoever_is_paid(
    keys: dict[str, Any], expected: list[Way]
) -> None:
    assert list(ways(payment(**keys))) == expected


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_mechanism_has_a_meaning(kind: type) -> None:
    assert meaning(kind.model_construct()).endswith(".")  # type: ignore[attr-defined]


def test_terms_come_with_their_parameter_year_and_band() -> None:
    model = specimen()
    found = {
        one.id: [(t.key, str(t.value)) for t in terms_of(model, one)] for one in model.payments
    }
    assert found["care"] == [("rate", "1")]
    assert found["team"] == [("amount", "600000")]
    assert found["share"] == [
        ("provider_share", "0.5"),
        ("dead_band", "0"),
        ("cap_share", "0.05"),
        ("band 1, upto", "0.02"),
        ("band 1, provider_share", "0.3"),
    ]
    assert found["outcomes"] == [("at_risk, year 1", "0"), ("at_risk, year 2 on", "0.1")]
    (team,) = terms_of(model, model.payments[2])
    assert team.parameter is model.parameters[0]
    assert team.unit == "GBP per year"


def test_what_is_not_a_figure_is_told_in_words() -> None:
    model = specimen()
    assert settings_of(model.payments[2]) == {
        "times": "once",
        "borne_by": "lead commissioner",
        "when": "every year",
    }
    variable = payment(mechanism="aligned", variable_services=["Reablement", "Home care"])
    assert settings_of(variable) == {"variable_services": "Reablement, Home care"}


def test_a_charge_is_told_in_a_sentence() -> None:
    assert charged(specimen().payments[2]) == (
        "It is charged once in each contract year and borne by the commissioner that leads each "
        "lot."
    )
    assert charged(specimen().payments[0]) == ""


def test_a_payment_without_a_label_is_named_by_its_id() -> None:
    care, passed_on = specimen().payments[:2]
    assert (named(care), named(passed_on)) == ("care", "passed on")
    assert mechanism(specimen().payments[3]) == "gain share"
