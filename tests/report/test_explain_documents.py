import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from toolkit.report.documents import AllocationDocument
from toolkit.report.explain_documents import ExplanationDocument, PriceToWinRow


def test_the_schema_is_published_with_the_allocation() -> None:
    schema = AllocationDocument.model_json_schema()
    Draft202012Validator.check_schema(schema)
    assert "ExplanationDocument" in schema["$defs"]
    assert "explanation" in schema["required"]
    assert set(ExplanationDocument.model_json_schema()["required"]) == set(
        ExplanationDocument.model_fields
    )


def test_what_tells_rivals_prices_always_says_for_whom_it_is() -> None:
    row = {"bid": "B", "asks_gbp": 1, "wins": False, "outcome": "threshold", "threshold_gbp": 0.5}
    row |= {"because": (), "proved": True, "verified": True}
    with pytest.raises(ValidationError, match="audience"):
        PriceToWinRow.model_validate(row)
    with pytest.raises(ValidationError, match="commissioner"):
        PriceToWinRow.model_validate(row | {"audience": "everyone"})
    assert PriceToWinRow.model_validate(row | {"audience": "commissioner"}).bid == "B"
