import pytest
from jsonschema import Draft202012Validator

from tests.law.specimen import specimen
from tests.report.law_found import replied, timetabled
from toolkit.report.document import Document
from toolkit.report.law_documenting import (
    ask_document,
    facts_document,
    law_document,
    rule_document,
    timetable_document,
)

DOCUMENTS: list[Document] = [
    ask_document(replied(urgent="no")),
    law_document([specimen()]),
    facts_document(specimen()),
    rule_document(specimen(), specimen().rules[0]),
    timetable_document(*timetabled()),
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: type(one).__name__)
def test_every_document_keeps_its_own_schema(document: Document) -> None:
    schema = type(document).model_json_schema()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(document.model_dump(mode="json"))
    assert schema["additionalProperties"] is False
