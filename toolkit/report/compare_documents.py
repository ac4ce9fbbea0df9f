"""What `toolkit compare --json` prints: the same bids under each structure."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from toolkit.allocation.structures.combined_lots import Combination
from toolkit.allocation.structures.comparing import Compared
from toolkit.report.document import AboutCase, Document
from toolkit.report.documenting import about
from toolkit.statements.case import Case


class LedRow(Document):
    """One contract under a lead; money in pounds a year."""

    footprint: str
    lead: str
    lots: tuple[str, ...]
    sub_contractors: tuple[str, ...]
    own_gbp: float
    passed_on_gbp: float


class CombinationRow(Document):
    """A package beside the outcome of its lots one by one; `apart_gbp` is null without one."""

    package: str
    lots: tuple[str, ...]
    within_a_named_group: bool
    price_gbp: float
    apart_gbp: float | None
    stands: bool


class ShortRow(Document):
    """A lot that cannot be had whole."""

    lot: str
    units_short: float
    why: str


class ComparedRow(Document):
    """What one structure makes of the bids; money in pounds a year, shares 0 to 1."""

    option: str
    structure: Literal["separate lots", "combined lots", "prime contractor", "alliance"]
    status: Literal["optimal", "infeasible", "limit"]
    proved: bool
    price_gbp: float | None
    charges_gbp: float | None
    total_gbp: float | None
    bound_gbp: float | None
    runner_up_gap_gbp: float | None
    only_award: bool
    winners: int | None
    small_and_voluntary_share: float | None
    concentration: float | None
    leads: tuple[LedRow, ...]
    combinations: tuple[CombinationRow, ...]
    unmet: tuple[ShortRow, ...]


class CompareDocument(Document):
    """What `toolkit compare --json` prints; it compares and awards nothing."""

    case: str
    scenario: str | None
    is_award: Literal[False]
    structures: tuple[ComparedRow, ...]
    about: AboutCase


def compare_document(case: Case, rows: Sequence[Compared]) -> CompareDocument:
    """Write structures side by side as a document.

    Args:
        case: The case.
        rows: One for each structure.
    """
    return CompareDocument(
        case=case.id,
        scenario=case.scenario_id,
        is_award=False,
        structures=tuple(map(_row, rows)),
        about=about(case),
    )


def _row(one: Compared) -> ComparedRow:
    has_award = one.price_gbp is not None
    return ComparedRow(
        option=one.option,
        structure=one.structure,
        status=one.status,
        proved=one.proved,
        price_gbp=_money(one.price_gbp),
        charges_gbp=_money(one.charges_gbp) if has_award else None,
        total_gbp=_money(one.total_gbp),
        bound_gbp=_money(one.bound_gbp),
        runner_up_gap_gbp=_money(one.gap_gbp),
        only_award=one.only_award,
        winners=one.winners if has_award else None,
        small_and_voluntary_share=(
            None if one.small_share is None else round(float(one.small_share), 6)
        ),
        concentration=round(float(one.concentration), 2) if has_award else None,
        leads=tuple(
            LedRow(
                footprint=led.footprint,
                lead=led.lead,
                lots=led.lots,
                sub_contractors=led.others,
                own_gbp=round(float(led.own_gbp), 2),
                passed_on_gbp=round(float(led.passed_on_gbp), 2),
            )
            for led in one.leads
        ),
        combinations=tuple(map(_combination, one.combinations)),
        unmet=tuple(
            ShortRow(lot=unmet.lot, units_short=float(unmet.units_short), why=unmet.why)
            for unmet in one.unmet
        ),
    )


def _combination(one: Combination) -> CombinationRow:
    return CombinationRow(
        package=one.package,
        lots=one.lots,
        within_a_named_group=one.within,
        price_gbp=round(float(one.counts), 2),
        apart_gbp=_money(one.apart),
        stands=one.stands,
    )


def _money(gbp: Decimal | None) -> float | None:
    return None if gbp is None else round(float(gbp), 2)
