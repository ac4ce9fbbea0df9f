from tests.appraisal.economic.compared import comparison, shire
from tests.simulation.agreed import with_payments
from toolkit.appraisal.economic.leading_for_nothing import leads_without_cost


def test_a_lead_that_gains_without_a_stated_cost_is_told() -> None:
    (lint,) = leads_without_cost(comparison())
    assert lint.about == ("prime_contractor",)
    assert "nobody states what leading costs them" in lint.words


def test_a_stated_cost_of_leading_settles_it() -> None:
    cost = {
        "id": "office", "mechanism": "fixed", "label": "Office", "amount": "1000",
        "times": "once", "borne_by": "leads",
    }  # fmt: skip
    care = {"id": "care", "mechanism": "activity"}
    case = with_payments(shire(), care, cost, model="prime_contractor")
    assert [*leads_without_cost(comparison(case))] == []
