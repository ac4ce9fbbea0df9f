from datetime import date

import pytest
from pydantic import ValidationError

from toolkit.statements.assurance import FITNESS, Assurance, SignOff


def _signed(by: str | None, on: date | None) -> SignOff:
    return SignOff(
        assumption_id="demand",
        made_by="analyst",
        made_on=date(2026, 1, 1),
        why="trend",
        signed_off_by=by,
        signed_off_on=on,
    )


def test_a_signature_has_both_role_and_day() -> None:
    assert _signed("chief finance officer", date(2026, 2, 1)).signed_off_by
    assert _signed(None, None).signed_off_on is None
    for by, on in (("chief finance officer", None), (None, date(2026, 2, 1))):
        with pytest.raises(ValidationError, match="needs both"):
            _signed(by, on)


def test_a_card_needs_a_purpose_and_knows_its_questions() -> None:
    with pytest.raises(ValidationError, match="purpose"):
        Assurance.model_validate({})
    asked = [{"question": "luck", "answer": "yes", "because": "x", "role": "y"}]
    with pytest.raises(ValidationError, match="question"):
        Assurance.model_validate({"purpose": "p", "fitness": asked})
    assert all(words.endswith("?") for words in FITNESS.values())
