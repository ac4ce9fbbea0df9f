"""Every document publishes a schema that says what it may hold."""

import pytest
from pydantic import ValidationError

from toolkit.report import documents
from toolkit.report.documents import Document, UnmetRow

DOCUMENTS = [
    documents.AllocationDocument,
    documents.CheckDocument,
    documents.SimulationDocument,
    documents.AppraisalDocument,
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.__name__)
def test_a_schema_is_closed_and_described(document: type[Document]) -> None:
    schema = document.model_json_schema()
    assert schema["additionalProperties"] is False
    assert schema["description"]
    assert set(schema["required"]) == set(document.model_fields)


def test_a_document_refuses_what_its_schema_does_not_hold() -> None:
    with pytest.raises(ValidationError):
        UnmetRow.model_validate({"lot": "N", "units_short": 1, "why": "x", "more": 1})
