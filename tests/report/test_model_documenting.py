import json

import pytest
from jsonschema import Draft202012Validator

from tests.report.models import hostile, of_one_party, specimen
from toolkit.report.model_documenting import model_document, models_document
from toolkit.report.model_documents import ModelDocument, ModelsDocument
from toolkit.statements.contracts import ContractModel


@pytest.mark.parametrize("model", [specimen(), hostile(), of_one_party()], ids=["", "bad", "one"])
def test_documents_fit_their_schemas(model: ContractModel) -> None:
    one, all_ = model_document(model), models_document([model])
    Draft202012Validator(ModelDocument.model_json_schema()).validate(
        json.loads(one.model_dump_json())
    )
    Draft202012Validator(ModelsDocument.model_json_schema()).validate(
        json.loads(all_.model_dump_json())
    )


def test_what_is_not_stated_is_null_and_never_nought() -> None:
    document = model_document(specimen())
    risks = {one.risk: one for one in document.risks}
    assert len(risks) == 9
    assert risks["V"].shares == {"leads": 0.335, "commissioners": 0.665}
    assert risks["U"].shares is None
    assert (risks["P"].shares, risks["P"].says) == (None, None)
    assert [one.rule for one in document.agreements] == ["one_party", None]
    assert document.parameters[2].value is None


def test_the_listing_says_who_bears_volume_how_it_decides_and_what_is_known() -> None:
    (row,) = models_document([specimen()]).models
    assert row.meaning == "One lead answers for all care."
    assert row.volume_shares == {"leads": 0.335, "commissioners": 0.665}
    assert row.rules == ("one_party",)
    assert row.best_evidence == "reported"
    (bare,) = models_document([of_one_party()]).models
    assert (bare.volume_risk, bare.volume_shares, bare.best_evidence) == ("not stated", None, None)


def test_gaps_and_overlaps_of_responsibility_are_told() -> None:
    document = model_document(specimen())
    assert document.several_answer_for == ("share_data",)
    assert "hold_the_budget" in document.nobody_answers_for
    assert "deliver_care" not in document.nobody_answers_for


def test_a_term_names_the_parameter_that_a_case_may_change() -> None:
    terms = {one.id: one.terms for one in model_document(specimen()).payments}
    assert terms["team"][0].parameter == "team_cost"
    assert terms["team"][0].value == 600_000
    assert terms["passed_on"][0].parameter is None
