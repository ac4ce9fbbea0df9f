"""Who bears each type of risk under a contract model, before its payments are worked out."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, model_validator

from toolkit.statements.agreements import Role
from toolkit.units import FrozenMap, Id, MisfitError, Share, Statement, Text, nothing

RiskType = Literal["V", "U", "M", "Q", "R", "X", "I", "C", "P"]

RISK_WORDS: dict[RiskType, str] = {
    "V": "volume",
    "U": "unit cost",
    "M": "case mix",
    "Q": "quality and outcome",
    "R": "savings realised, and when",
    "X": "tax",
    "I": "insolvency and step-in",
    "C": "charging and the means test",
    "P": "pensions and staff transfer",
}


class RiskShare(Statement):
    """Who bears one type of risk.

    Args:
        risk: V volume, U unit cost, M case mix, Q quality and outcome, R savings and their timing,
            X tax, I insolvency and step-in, C charging, P pensions and staff transfer.
        shares: Part that each role bears, adding up to 1; empty where no source states it.
        says: The same in words, with any cap or condition; `not stated` where no source says.
        basis: How far the shares are published fact.
        cites: Source, or the reason for an assumption.
    """

    risk: RiskType
    shares: FrozenMap[Id, Share] = Field(default_factory=nothing)
    says: Text
    basis: Text
    cites: Text

    @model_validator(mode="after")
    def _shares_add_up(self) -> Self:
        roles = Role.__args__  # type: ignore[attr-defined]
        for role in self.shares:
            if role not in roles:
                what = f"{role!r} is not a role; use one of {', '.join(roles)}"
                raise MisfitError("shares", what)
        total = sum(self.shares.values(), Decimal(0))
        if self.shares and abs(total - 1) > Decimal("0.000001"):
            raise MisfitError("shares", f"the shares add up to {total}; make them add up to 1")
        return self
