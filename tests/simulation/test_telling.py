from types import MappingProxyType

import pytest

from tests.simulation.agreed import ACTIVITY, Ready, finance, ready, with_payments, with_rows
from toolkit.simulation.playing import play
from toolkit.simulation.telling import AGREES, notes_of, voters
from toolkit.statements.agreements import Agreement
from toolkit.statements.case import Case
from toolkit.statements.contracts import Parameter

NO_COSTS = "What care costs P1, P2, P3 is not stated"


def told(it: Ready) -> tuple[str, ...]:
    return notes_of(it.stage, play(it.stage, it.middle, it.plan))


def agreement(rule: str, *between: str) -> Agreement:
    return Agreement.model_validate(
        {
            "id": "deed",
            "kind": "alliance agreement",
            "between": list(between),
            "decides": "as stated",
            "rule": rule,
            "cites": "A",
        }
    )


def bound_by(case: Case, *agreements: Agreement, agrees: str | None = None) -> Case:
    """Give separate budgets other agreements, and a chance that one member agrees."""
    chance = {
        "name": AGREES,
        "label": "One member agrees",
        "value": agrees,
        "unit": "share of decisions",
        "basis": "assumed",
        "cites": "A",
    }
    model = case.models["separate_frameworks"]
    stated = () if agrees is None else (Parameter.model_validate(chance),)
    changed = model.model_copy(
        update={"agreements": agreements, "parameters": (*model.parameters, *stated)}
    )
    models = MappingProxyType({**case.models, "separate_frameworks": changed})
    return case.model_copy(update={"models": models})


def test_providers_whose_costs_nobody_states_are_named(tiny: Case) -> None:
    assert any(note.startswith(NO_COSTS) for note in told(ready(tiny)))
    costs = [finance(one, margin_share="0.05") for one in ("P1", "P2", "P3")]
    known = ready(with_rows(tiny, "finances", *costs))
    assert not any("What care costs" in note for note in told(known))


def test_outcomes_that_nobody_makes_an_assumption_about_are_told(tiny: Case) -> None:
    outcomes = {"id": "q", "mechanism": "outcomes_at_risk", "label": "Q", "at_risk": "0.1"}
    case = with_payments(tiny, ACTIVITY, outcomes)
    assert any("outcomes are reached" in note for note in told(ready(case)))


def test_unanimity_says_how_likely_all_agree(tiny: Case) -> None:
    deed = agreement("unanimity", "commissioners", "providers")
    notes = told(ready(bound_by(tiny, deed, agrees="0.9")))
    (note,) = [one for one in notes if one.startswith("deed")]
    assert "all 5 members must agree" in note
    assert "a chance of 90%" in note
    assert "all do so in 59% of decisions" in note  # 0.9 to the fifth


def test_a_chance_that_is_not_stated_is_said_to_be_so(tiny: Case) -> None:
    deed = agreement("unanimity_with_escalation", "commissioners")
    (note,) = [one for one in told(ready(bound_by(tiny, deed))) if one.startswith("deed")]
    assert "all 2 members must agree" in note
    assert "not stated" in note


@pytest.mark.parametrize("rule", ["majority", "one_party", "each_its_own", "not_stated"])
def test_other_rules_hold_nothing_up_and_are_not_told(tiny: Case, rule: str) -> None:
    deed = agreement(rule, "commissioners", "providers")
    notes = told(ready(bound_by(tiny, deed, agrees="0.9")))
    assert not [one for one in notes if one.startswith("deed")]


def test_leads_vote_once_and_a_provider_that_has_yet_to_adhere_has_no_vote(tiny: Case) -> None:
    prime = ready(tiny, "prime_contractor").stage
    assert voters(prime, agreement("unanimity", "leads")) == 2  # P2 and P1
    assert voters(prime, agreement("unanimity", "leads", "providers")) == 3
    joins = {
        "membership_id": "M1",
        "option_id": "alliance",
        "provider_id": "P3",
        "event": "adheres",
        "on": "2027-10-01",
    }
    late = ready(with_rows(tiny, "memberships", joins), "alliance").stage
    deed = agreement("unanimity", "commissioners", "providers")
    assert voters(late, deed) == 4
    assert voters(ready(tiny, "alliance").stage, deed) == 5


def test_the_shipped_alliance_says_who_must_agree(flagship: Case) -> None:
    it = ready(flagship, "alliance", draws=1)
    members = len(flagship.commissioners) + len(it.stage.cast.providers)
    assert any(f"all {members} members must agree" in note for note in told(it))


def test_kinds_of_care_that_no_lot_is_for_are_named(tiny: Case) -> None:
    charged = {"id": "paid", "mechanism": "client_contribution", "label": "C", "share": "0.1"}
    wrong = {**charged, "services": ["home care", "home caer"]}
    (note,) = [n for n in told(ready(with_payments(tiny, ACTIVITY, wrong))) if "no lot" in n]
    assert note.startswith("paid: no lot is for 'home caer'; did you mean 'home care'?")
    aligned = {"id": "care", "mechanism": "aligned", "variable_services": ["reablment"]}
    (note,) = [n for n in told(ready(with_payments(tiny, aligned))) if "no lot" in n]
    assert note.startswith("care: no lot is for 'reablment'; did you mean 'reablement'?")
