"""Limits that law sets on an award, stated so plainly that allocation needs no reasoning tree."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator

from toolkit.statements.award_rules import AwardRuleKind
from toolkit.units import Amount, Id, Statement, Text

LegalKind = Literal[
    "min_providers",
    "no_cap_on_winners",
    "lot_cap_published",
    "reserved_lot",
    "excluded_provider",
    "abnormally_low",
    "combined_lots",
    "modification_cap_gbp",
]
"""What law does to an award beside tightening an award rule.

`min_providers`: at least `value` providers win part of each lot. `no_cap_on_winners`: award rules
that limit who or how many may win do not act on the lots. `lot_cap_published`: at most `value` of
the lots for one provider, as the notice states it; without a value the notice states none, so that
no cap acts on them. `reserved_lot`: only `providers` may win the lots, or the tenders in `bids` may
not. `excluded_provider` and `abnormally_low`: the tenders of `providers`, or those in `bids`, are
left out. `combined_lots`: the lots are group `value` of those that the notice names, and packages
that reach beyond a group do not stand; without a value the lots are in none.
`modification_cap_gbp`: a lot that is a change to a contract adds at most `value` over its term.
"""
LimitKind = AwardRuleKind | LegalKind

WITHOUT_NUMBER: frozenset[LimitKind] = frozenset(
    {
        "no_cap_on_winners",
        "lot_cap_published",
        "reserved_lot",
        "excluded_provider",
        "abnormally_low",
        "combined_lots",
    }
)
LEAVES_OUT: frozenset[LimitKind] = frozenset(
    {"reserved_lot", "excluded_provider", "abnormally_low"}
)


class Limit(Statement):
    """A constraint that an award must respect because the law says so.

    Args:
        id: The rule of law that sets it.
        kind: What it does, or which award rule it tightens.
        value: The number, in that kind's unit; empty for a kind that needs none.
        lots: Lots that it reaches; empty for every lot.
        providers: Providers that it names; empty for every provider.
        bids: Tenders that it names; empty for every tender.
        is_open: Whether it is still unknown if it binds: it is then never applied, and stands
            beside the award as a question.
        cites: The clause.
        because: What settles it, or what is missing, in words.
    """

    id: Id
    kind: LimitKind
    value: Amount | None = None
    lots: tuple[Id, ...] = ()
    providers: tuple[Id, ...] = ()
    bids: tuple[Id, ...] = ()
    is_open: bool = False
    cites: Text
    because: str = ""

    @model_validator(mode="after")
    def _says_enough_to_be_applied(self) -> Self:
        if self.is_open:
            return self
        if self.value is None and self.kind not in WITHOUT_NUMBER:
            raise ValueError(f"a limit of kind {self.kind} needs a value; state its number")
        if self.kind in LEAVES_OUT and not (self.providers or self.bids):
            raise ValueError(f"a limit of kind {self.kind} would reach everybody; name providers")
        if self.kind == "reserved_lot" and not (self.lots or self.bids):
            raise ValueError("a reserved lot has a name; state the lots")
        return self

    @property
    def named(self) -> str:
        """Its name as results give it: the rule of law with its citation."""
        return f"{self.id} ({self.cites})"

    def reaches_lot(self, lot: str) -> bool:
        """Whether it speaks of a lot."""
        return not self.lots or lot in self.lots

    def leaves_out(self, lot: str, provider: str, bid: str) -> bool:
        """Whether a tender may not win because of it."""
        if self.is_open or self.kind not in LEAVES_OUT or not self.reaches_lot(lot):
            return False
        if self.bids:
            return bid in self.bids
        if self.kind == "reserved_lot":
            return provider not in self.providers
        return provider in self.providers


def plain_number(value: Decimal) -> str:
    """Write a limit's number without trailing zeros.

    >>> plain_number(Decimal("2.00")), plain_number(Decimal("499999.99"))
    ('2', '499,999.99')
    """
    return f"{value.normalize():,f}"
