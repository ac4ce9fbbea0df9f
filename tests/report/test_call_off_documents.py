import pytest
from jsonschema import Draft202012Validator

from tests.simulation.test_framework import ANY
from toolkit.files import load_case
from toolkit.report.call_off_documents import CallOffsDocument, call_off_document
from toolkit.simulation import futures_of
from toolkit.simulation.calling_off import CallOffs, call_offs
from toolkit.simulation.framework import CallOffTerms, Framework, framework_of
from toolkit.simulation.wanting import wanted_in

TINY = load_case("tiny")


@pytest.fixture(scope="module")
def framework() -> Framework:
    return framework_of(TINY, TINY.option("separate_frameworks"), (), CallOffTerms((ANY,)))


@pytest.fixture(scope="module")
def found(framework: Framework) -> CallOffs:
    wanted = wanted_in(TINY, framework, futures_of(TINY, draws=20, seed=1))
    return call_offs(framework, wanted, 1)


def test_the_document_says_that_nothing_is_promised(framework: Framework, found: CallOffs) -> None:
    document = call_off_document(TINY, framework, found)
    assert "promises nobody any volume" in document.no_promise
    assert {one.lot for one in document.rules} == set(framework.lots)
    assert len(document.places) == len(framework.standings)
    assert len(document.called_off) == len(framework.standings) * TINY.years


def test_the_document_fits_its_schema(framework: Framework, found: CallOffs) -> None:
    document = call_off_document(TINY, framework, found)
    schema = CallOffsDocument.model_json_schema()
    Draft202012Validator(schema).validate(document.model_dump(mode="json"))
