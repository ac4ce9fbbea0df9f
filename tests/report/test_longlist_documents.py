from jsonschema import Draft202012Validator

from tests.longlist.stated import whole
from toolkit.longlist import filter_options
from toolkit.report.longlist_documents import LonglistDocument, longlist_document
from toolkit.statements.case import Case


def test_the_document_fits_its_schema_and_holds_every_row(tiny: Case) -> None:
    case = whole(tiny)
    found = longlist_document(case, filter_options(case, {}), None)
    Draft202012Validator(LonglistDocument.model_json_schema()).validate(
        found.model_dump(mode="json")
    )
    assert [one.choice for one in found.longlist.choices] == list(case.longlist)
    assert found.longlist.shortlist == ("usual", "least", "less", "way", "more")
    assert found.built is None
