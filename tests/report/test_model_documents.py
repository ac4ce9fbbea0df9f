import pytest
from pydantic import ValidationError

from toolkit.report.documents import Document
from toolkit.report.model_documents import ModelDocument, ModelsDocument, PartyRow


@pytest.mark.parametrize("document", [ModelsDocument, ModelDocument], ids=lambda one: one.__name__)
def test_a_schema_is_closed_and_described(document: type[Document]) -> None:
    schema = document.model_json_schema()
    for part in (schema, *schema["$defs"].values()):
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
            assert part["description"]
            assert set(part["required"]) == set(part["properties"])


def test_a_document_refuses_what_its_schema_does_not_hold() -> None:
    with pytest.raises(ValidationError):
        PartyRow.model_validate({"role": "leads", "does": "x", "more": 1})
