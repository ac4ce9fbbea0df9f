"""The documents hold every place, and every value of one with its mark and source."""

import json

from tests.places.shelf import SHELF
from toolkit.places import fill
from toolkit.report.place_documents import PlaceDocument, place_document, places_document

FILLED = fill(SHELF.places["nhs-north"], SHELF, with_market=True)


def test_places_are_listed_with_what_to_type() -> None:
    document = places_document(SHELF.find())
    assert [one.place for one in document.places] == ["glen", "nhs-north", "northton", "southley"]


def test_missing_values_are_null_and_counted() -> None:
    document = place_document(FILLED, SHELF.sources.values(), "out")
    missing = [one for one in document.fields if one.mark == "missing"]
    assert missing
    assert {one.value for one in missing} == {None}
    assert document.marks["missing"] == len(missing)
    assert sum(document.marks.values()) == len(document.fields)
    assert [one.id for one in document.sources] == ["S"]
    assert document.hypothetical


def test_the_document_reads_back() -> None:
    document = place_document(FILLED, SHELF.sources.values(), None)
    assert PlaceDocument.model_validate(json.loads(document.model_dump_json())) == document
