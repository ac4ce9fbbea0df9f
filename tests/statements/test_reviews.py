from datetime import date

import pytest
from pydantic import ValidationError

from toolkit.statements.reviews import Opinion, Review


def _review(opinion: Opinion, to: str | None = None, evidence: str | None = None) -> Review:
    return Review(
        subject="L1",
        rulebook="regime",
        finding="regime",
        verdict="unknown",
        opinion=opinion,
        to=to,
        role="monitoring officer",
        reviewed_on=date(2026, 3, 1),
        reason="read with the contract",
        evidence=evidence,
    )


def test_agreeing_and_disagreeing_need_a_reason_only() -> None:
    assert _review("agree").opinion == "agree"
    assert _review("disagree").to is None


def test_an_override_says_what_and_on_what_evidence() -> None:
    assert _review("override", "psr_england", "advice of counsel").to == "psr_england"
    for to, evidence in ((None, "advice"), ("psr_england", None)):
        with pytest.raises(ValidationError, match="needs `to` and `evidence`"):
            _review("override", to, evidence)


def test_only_an_override_carries_another_verdict() -> None:
    with pytest.raises(ValidationError, match="only an override"):
        _review("disagree", "psr_england")
