"""What `toolkit call-off --json` prints: work called off under a framework, never awarded hours."""

from typing import Literal

from toolkit.report.document import AboutCase, Document
from toolkit.report.documenting import about
from toolkit.simulation import Spread
from toolkit.simulation.calling_off import CallOffs
from toolkit.simulation.framework import Framework
from toolkit.statements.case import Case

NO_PROMISE = "A place on the framework promises nobody any volume; nothing here was awarded."


class UnitsPart(Document):
    """Units of the lot over all futures."""

    central: float
    mean: float
    error: float
    p10: float
    p50: float
    p90: float


class PlaceRow(Document):
    """A provider's place for one lot, and how likely it is to accept a package."""

    lot: str
    provider: str
    rank: int
    price_gbp_per_unit: float
    accepts: float


class CalledOffRow(Document):
    """What a provider is called on to deliver in a year; `nothing` is the chance of no work."""

    lot: str
    provider: str
    year: int
    units: UnitsPart
    nothing: float


class UnplacedRow(Document):
    """Care that no provider of the framework takes; `share` is its mean part of what is wanted."""

    lot: str
    year: int
    units: UnitsPart
    share: float


class OrderRow(Document):
    """How packages of one lot are placed."""

    lot: str
    rule: str
    order: Literal["ranked", "choice", "mini_competition"]
    units_per_package: float


class CallOffsDocument(Document):
    """What `toolkit call-off --json` prints."""

    case: str
    option: str
    scenario: str | None
    seed: int
    draws: int
    no_promise: str
    rules: tuple[OrderRow, ...]
    places: tuple[PlaceRow, ...]
    called_off: tuple[CalledOffRow, ...]
    unplaced: tuple[UnplacedRow, ...]
    about: AboutCase


def call_off_document(case: Case, framework: Framework, found: CallOffs) -> CallOffsDocument:
    """Write call-offs under a framework as a document.

    Args:
        case: The case.
        framework: Who has a place, and how packages are placed.
        found: What was called off.
    """
    return CallOffsDocument(
        case=case.id,
        option=found.option,
        scenario=case.scenario_id,
        seed=found.seed,
        draws=found.draws,
        no_promise=NO_PROMISE,
        rules=tuple(
            OrderRow(
                lot=lot,
                rule=rule.rule_id,
                order=rule.order,
                units_per_package=float(rule.units_per_package),
            )
            for lot, rule in framework.rules.items()
        ),
        places=tuple(
            PlaceRow(
                lot=one.lot,
                provider=one.provider,
                rank=one.rank,
                price_gbp_per_unit=one.price_gbp,
                accepts=one.accepts,
            )
            for one in framework.standings
        ),
        called_off=tuple(
            CalledOffRow(
                lot=one.lot,
                provider=one.provider,
                year=one.year,
                units=_units(one.units),
                nothing=round(one.nothing, 6),
            )
            for one in found.called_off
        ),
        unplaced=tuple(
            UnplacedRow(
                lot=one.lot, year=one.year, units=_units(one.units), share=round(one.share, 6)
            )
            for one in found.unplaced
        ),
        about=about(case),
    )


def _units(one: Spread) -> UnitsPart:
    return UnitsPart(
        central=round(one.central, 2),
        mean=round(one.mean, 2),
        error=round(one.error, 2),
        p10=round(one.p10, 2),
        p50=round(one.p50, 2),
        p90=round(one.p90, 2),
    )
