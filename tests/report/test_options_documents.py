from jsonschema import Draft202012Validator

from toolkit.appraisal import Appraisal
from toolkit.report.options_documents import SimulationsDocument, simulations_document


def test_every_option_has_its_document_in_order(appraisal: Appraisal) -> None:
    case = appraisal.case
    document = simulations_document(case, appraisal.results, seed=case.seed, draws=appraisal.draws)
    assert [one.option for one in document.options] == [one.id for one in case.options]
    assert all(one.simulated for one in document.options)
    schema = SimulationsDocument.model_json_schema()
    Draft202012Validator(schema).validate(document.model_dump(mode="json"))


def test_an_option_without_an_award_says_why(barren: Appraisal) -> None:
    case = barren.case
    document = simulations_document(case, barren.results, seed=case.seed, draws=barren.draws)
    assert all(one.why_not for one in document.options)
