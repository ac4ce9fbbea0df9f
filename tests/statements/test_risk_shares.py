from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statements.terms_read import problems
from toolkit.statements.risk_shares import RISK_WORDS, RiskShare, RiskType

RISK: dict[str, Any] = {
    "risk": "V",
    "says": "Half and half",
    "basis": "assumed",
    "cites": "Assumption of this project",
}


def test_every_type_of_risk_has_its_words() -> None:
    assert tuple(RISK_WORDS) == get_args(RiskType)


def test_a_risk_may_be_named_without_shares() -> None:
    assert RiskShare.model_validate(RISK).shares == {}


@given(st.lists(st.integers(1, 1000), min_size=2, max_size=3))
def test_shares_that_add_up_are_taken_and_others_are_not(parts: list[int]) -> None:
    roles = ("commissioners", "leads", "providers")
    whole = Decimal(sum(parts))
    shares = {role: str(round(part / whole, 9)) for role, part in zip(roles, parts, strict=False)}
    assert problems(RiskShare, {**RISK, "shares": shares}) == []
    if Decimal(shares["leads"]) > Decimal("0.00001"):
        del shares["leads"]
        (found,) = problems(RiskShare, {**RISK, "shares": shares})
        assert found.startswith("shares: the shares add up to ")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"shares": {"commissioners": "0.5"}}, "shares: the shares add up to 0.5; make them add"),
        (
            {"shares": {"commissioners": "0.6", "providers": "0.6"}},
            "shares: the shares add up to 1.2",
        ),
        ({"shares": {"council": "1"}}, "shares: 'council' is not a role; use one of commission"),
        ({"shares": {"commissioners": "2"}}, "shares.commissioners: '2' is above 1; give 1"),
        ({"risk": "Z"}, "risk: 'Z' is not one of the choices; write 'V', 'U', 'M'"),
        ({"cites": ""}, "cites: is empty; write a text"),
    ],
    ids=str,
)
def test_what_a_risk_share_refuses(change: dict[str, Any], told: str) -> None:
    (found,) = problems(RiskShare, {**RISK, **change})
    assert found.startswith(told)
