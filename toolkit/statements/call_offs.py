"""How care is called off under a framework, which promises nobody any volume."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import field_validator, model_validator

from toolkit.statements.rows import Row
from toolkit.units import Amount, Id, MisfitError, Number, Text

CallOffOrder = Literal["ranked", "choice", "mini_competition"]


class CallOffRule(Row):
    """How packages of care are placed with the providers of a framework.

    Args:
        rule_id: Names the rule.
        service_type: Kind of care, in the words of `lots`; empty for every kind.
        lot_ids: Lots that the rule is about, separated by semicolons; empty for every lot. A rule
            that names lots wins over one that does not.
        order: `ranked` offers a package down the ranking; under `choice` people choose by quality
            and price; under `mini_competition` the lowest price wins each time.
        units_per_package: Units a year that one package takes, in the lot's unit.
        quality_weight: Under `choice`, utility of one point of quality.
        price_weight: Under `choice`, utility lost with one percent of price.
        price_spread: Under `mini_competition`, how far prices move between competitions, as a
            share of the price: the scale of a Gumbel distribution of the log price.
    """

    rule_id: Id
    service_type: Text | None = None
    lot_ids: Text | None = None
    order: CallOffOrder
    units_per_package: Amount
    quality_weight: Number = Decimal(0)
    price_weight: Number = Decimal(0)
    price_spread: Amount | None = None

    @field_validator("units_per_package")
    @classmethod
    def _a_package_holds_something(cls, value: Decimal) -> Decimal:
        if value <= 0:
            raise ValueError(f"{value} is no care at all; give more than 0")
        return value

    @model_validator(mode="after")
    def _a_competition_has_a_spread(self) -> Self:
        if self.order == "mini_competition" and not self.price_spread:
            what = "is empty or 0 though prices compete; give more than 0, or rank by price instead"
            raise MisfitError("price_spread", what)
        return self

    @property
    def precision(self) -> tuple[bool, bool]:
        """How narrowly the rule is drawn: by named lots before anything, then by service."""
        return self.lot_ids is not None, self.service_type is not None
