import pytest
from jsonschema import Draft202012Validator

from toolkit.report.document import Document
from toolkit.report.records.documents import NoticeDocument, NoticesDocument, RecordDocument
from toolkit.report.records.summary import SummaryDocument


@pytest.mark.parametrize(
    "document", [RecordDocument, NoticesDocument, NoticeDocument, SummaryDocument]
)
def test_every_document_has_a_closed_schema(document: type[Document]) -> None:
    schema = document.model_json_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
    assert set(schema["required"]) == set(schema["properties"])
