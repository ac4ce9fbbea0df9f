from typing import Any

import pytest
from pydantic import ValidationError

from tests.statements.terms_read import problems
from toolkit.statements.agreements import Agreement, Party

AGREEMENT: dict[str, Any] = {
    "id": "alliance_agreement",
    "kind": "alliance agreement",
    "between": ["commissioners", "providers"],
    "decides": "Unanimity of all members",
    "cites": "Assumption of this project",
}


def test_what_is_not_said_about_an_agreement_is_not_stated() -> None:
    agreement = Agreement.model_validate(AGREEMENT)
    assert agreement.rule == "not_stated"
    assert (agreement.term, agreement.joins, agreement.leaves) == (None, None, None)
    assert agreement.notice_months is None


def test_notice_is_in_whole_months() -> None:
    assert Agreement.model_validate({**AGREEMENT, "notice_months": "6"}).notice_months == 6
    assert problems(Agreement, {**AGREEMENT, "notice_months": "6.5"}) == [
        "notice_months: 6.5 is not a whole number; write one without decimals"
    ]
    assert problems(Agreement, {**AGREEMENT, "notice_months": "-1"}) == [
        "notice_months: '-1' is below 0; give 0 or more"
    ]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"rule": "consensus"}, "rule: 'consensus' is not one of the choices; write 'one_party'"),
        ({"between": []}, "between: holds nothing; give at least one item"),
        ({"between": ["council"]}, "between[0]: 'council' is not one of the choices; write 'comm"),
        ({"cites": ""}, "cites: is empty; write a text"),
        ({"decide": "x"}, "decide: is not a name that belongs here; did you mean 'decides'?"),
    ],
    ids=str,
)
def test_what_an_agreement_refuses(change: dict[str, Any], told: str) -> None:
    (found,) = problems(Agreement, {**AGREEMENT, **change})
    assert found.startswith(told)


def test_a_party_says_what_it_does() -> None:
    assert problems(Party, {"role": "pool"}) == ["does: is missing; add it"]
    (found,) = problems(Party, {"role": "host", "does": "Hosts"})
    assert found.startswith("role: 'host' is not one of the choices")


def test_an_agreement_is_frozen() -> None:
    agreement = Agreement.model_validate(AGREEMENT)
    with pytest.raises(ValidationError, match="frozen"):
        agreement.rule = "majority"  # type: ignore[misc]
