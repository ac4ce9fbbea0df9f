import pytest
from pydantic import ValidationError

from toolkit.report.economic_documents import LintRow


def test_a_document_refuses_what_it_does_not_know() -> None:
    row = {"id": "a", "level": "flagged", "about": ("b",), "words": "C."}
    assert LintRow.model_validate(row).level == "flagged"
    with pytest.raises(ValidationError):
        LintRow.model_validate({**row, "level": "odd"})
    with pytest.raises(ValidationError):
        LintRow.model_validate({**row, "more": "x"})
