import pytest
from pydantic import ValidationError

from toolkit.report.open_contracting.documents import Period, ReleasePackage, Value


def test_keys_are_spelt_as_the_standard_spells_them() -> None:
    period = Period(start_date="2026-10-01T00:00:00Z", end_date="2028-09-30T23:59:59Z")
    assert [*period.model_dump(by_alias=True)] == ["startDate", "endDate"]
    schema = ReleasePackage.model_json_schema()
    assert "publishedDate" in schema["properties"]
    assert "procuringEntity" in schema["$defs"]["Tender"]["properties"]
    assert "relatedLots" in schema["$defs"]["Award"]["required"]


def test_nothing_may_stand_in_a_release_that_the_schema_does_not_know() -> None:
    with pytest.raises(ValidationError):
        Value.model_validate({"amount": 1, "currency": "GBP", "more": 1})
    with pytest.raises(ValidationError):
        Value.model_validate({"amount": 1, "currency": "EUR"})
