"""The document of findings publishes a schema that says what it may hold."""

from jsonschema import Draft202012Validator

from toolkit.report.findings_documents import CheckDocument, LawFound


def test_the_schema_is_closed_and_asks_for_every_field() -> None:
    for document in (CheckDocument, LawFound):
        schema = document.model_json_schema()
        Draft202012Validator.check_schema(schema)
        assert schema["additionalProperties"] is False
        assert set(schema["required"]) == set(document.model_fields)
        assert schema["description"]
