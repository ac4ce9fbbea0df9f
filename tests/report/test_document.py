import pytest
from pydantic import ValidationError

from toolkit.report.document import AboutCase, Document


class Part(Document):
    """A part."""

    gbp: float


def test_a_part_holds_what_its_schema_says_and_no_more() -> None:
    assert Part(gbp=1.0).gbp == 1.0
    with pytest.raises(ValidationError):
        Part.model_validate({"gbp": 1.0, "note": "more"})


def test_a_part_cannot_be_changed() -> None:
    part = Part(gbp=1.0)
    with pytest.raises(ValidationError):
        part.gbp = 2.0  # type: ignore[misc]


def test_what_is_said_of_a_case_is_all_required_but_for_whom_it_is() -> None:
    required = set(AboutCase.model_json_schema()["required"])
    assert set(AboutCase.model_fields) - required == {"audience", "left_out"}
