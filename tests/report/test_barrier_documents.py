from jsonschema import Draft202012Validator

from toolkit.files.barriers import load_barriers
from toolkit.report.barrier_documents import BarriersDocument, barriers_document


def test_every_page_is_a_row_and_the_schema_is_closed() -> None:
    pages = load_barriers()
    document = barriers_document(pages)
    assert [(row.rulebook, row.id) for row in document.barriers] == [
        (book, one.id) for book, ones in pages.items() for one in ones
    ]
    schema = BarriersDocument.model_json_schema()
    assert schema["additionalProperties"] is False
    Draft202012Validator(schema).validate(document.model_dump(mode="json"))
    assert "Not legal advice" in document.not_legal_advice
