"""What tender and award releases have in common: who is meant, money, days and items."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from toolkit.files.open_contracting.durations import service_years
from toolkit.files.open_contracting.identity import HYPOTHETICAL
from toolkit.report.open_contracting.documents import (
    Address,
    Classification,
    Item,
    Period,
    Reference,
    Unit,
    Value,
)
from toolkit.report.showing import clean
from toolkit.statements.case import Case, Stage
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option

PENNY = Decimal("0.01")
STATUS: Mapping[Stage, str] = {"plan": "planned", "tender": "active", "award": "complete"}


@dataclass(frozen=True)
class Published:
    """What is published, and under which name.

    Args:
        case: As loaded, bidders under pseudonyms while it is locked.
        option: The structure that is advertised.
        ocid: Names the contracting process.
        day: Of the release.
    """

    case: Case
    option: Option
    ocid: str
    day: date

    @cached_property
    def lots(self) -> tuple[Lot, ...]:
        """Lots of the option, in the order of the case."""
        return self.case.lots_in(self.option)

    @property
    def years(self) -> Decimal:
        """Years that a yearly sum is published for."""
        return service_years(self.case.start, self.case.end)

    @property
    def moment(self) -> str:
        """First moment of the day of the release."""
        return f"{self.day.isoformat()}T00:00:00Z"

    @property
    def term(self) -> Period:
        """From the first to the last moment of service."""
        start, end = self.case.start.isoformat(), self.case.end.isoformat()
        return Period(start_date=f"{start}T00:00:00Z", end_date=f"{end}T23:59:59Z")

    @property
    def buyer(self) -> Reference:
        """The host, or else who leads lots of the greatest value."""
        if self.option.host is not None:
            return self.body(self.option.host)
        led: dict[str, Decimal] = {}
        for lot in self.lots:
            before = led.get(lot.lead_commissioner, Decimal(0))
            led[lot.lead_commissioner] = before + lot.annual_value_gbp
        return self.body(max(led, key=lambda one: led[one]))

    def body(self, commissioner: str) -> Reference:
        """Refer to a body by the id and the name that the case gives it."""
        return Reference(id=commissioner, name=clean(self.case.commissioners[commissioner].name))

    def told(self, text: str) -> str:
        """Write a title that says where nothing of it is real."""
        return clean(f"{HYPOTHETICAL}: {text}" if self.case.hypothetical else text)

    def over_the_term(self, yearly_gbp: Decimal) -> Value:
        """Give a yearly sum for the whole term."""
        return money(yearly_gbp * self.years)

    def item(self, lot: Lot, id: str, units: Decimal, price: Decimal | None) -> Item:
        """Say what is bought for a lot: units over the whole term, at a price each.

        Args:
            lot: Which lot.
            id: Of the item.
            units: A year.
            price: Of one unit; nothing where none is stated.
        """
        code = lot.candidate_cpv
        return Item(
            id=id,
            description=clean(lot.service_type),
            classification=None if code is None else Classification(id=clean(code)),
            quantity=float(units * self.years),
            unit=Unit(
                name=clean(lot.unit),
                value=None if price is None else Value(amount=float(price)),
            ),
            delivery_addresses=(Address(region=clean(lot.area)),),
            related_lot=lot.lot_id,
        )


def money(gbp: Decimal) -> Value:
    """Write a sum to the penny."""
    return Value(amount=float(gbp.quantize(PENNY)))


def once(references: Iterator[Reference]) -> tuple[Reference, ...]:
    """Give each organisation once."""
    return tuple({one.id: one for one in references}.values())
