"""What `toolkit years --json` prints: an award over several years, with what changes cost."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from toolkit.allocation.planning_years import YearsPlan
from toolkit.report.document import AboutCase, Document
from toolkit.report.documenting import about
from toolkit.report.pool_documents import MovedRow, moved_rows
from toolkit.report.years_words import basis_of, cost_in
from toolkit.statements.case import Case


class YearAwardRow(Document):
    """What one bid wins in a year."""

    lot: str
    bid: str
    provider: str
    units: float
    price_gbp_per_unit: float


class YearPaidRow(Document):
    """What one stream pays for one lot in a year; pounds."""

    stream: str
    lot: str
    gbp: float


class YearCarriedRow(Document):
    """Money that a stream takes out of a year; pounds."""

    stream: str
    gbp: float


class YearRow(Document):
    """One year: who delivers, what it costs, who pays; pounds."""

    year: int
    care_gbp: float
    changing_gbp: float
    awards: tuple[YearAwardRow, ...]
    paid: tuple[YearPaidRow, ...]
    moved: tuple[MovedRow, ...]
    carried: tuple[YearCarriedRow, ...]


class ChangeRow(Document):
    """A lot, or part of it, that passes on at the start of a year; pounds; `part` is a share."""

    year: int
    lot: str
    leaving: tuple[str, ...]
    joining: tuple[str, ...]
    part: float
    mobilisation_gbp: float
    transfer_gbp: float
    double_running_gbp: float


class YearsRow(Document):
    """One option over the years; money is null and `why_not` is told where there is no award."""

    option: str
    status: Literal["optimal", "infeasible", "limit"]
    basis: str
    total_gbp: float | None
    bound_gbp: float | None
    why_not: str
    years: tuple[YearRow, ...]
    changes: tuple[ChangeRow, ...]


class YearsDocument(Document):
    """What `toolkit years --json` prints."""

    case: str
    scenario: str | None
    options: tuple[YearsRow, ...]
    about: AboutCase


def years_document(case: Case, plans: Sequence[YearsPlan]) -> YearsDocument:
    """Write plans over several years as a document.

    Args:
        case: The case.
        plans: One for each option asked for.
    """
    return YearsDocument(
        case=case.id,
        scenario=case.scenario_id,
        options=tuple(_option(case, one) for one in plans),
        about=about(case),
    )


def _option(case: Case, plan: YearsPlan) -> YearsRow:
    found = plan.found
    return YearsRow(
        option=plan.option,
        status=found.status,
        basis=basis_of(case, plan),
        total_gbp=_maybe(found.reached_gbp),
        bound_gbp=_maybe(found.bound_gbp),
        why_not=found.unmet,
        years=tuple(_year(case, plan, n) for n, _ in enumerate(found.awards)),
        changes=tuple(
            ChangeRow(
                year=one.year,
                lot=one.lot,
                leaving=one.leaving,
                joining=one.joining,
                part=round(float(one.part), 6),
                mobilisation_gbp=_money(one.mobilisation_gbp),
                transfer_gbp=_money(one.transfer_gbp),
                double_running_gbp=_money(one.double_running_gbp),
            )
            for one in found.changes
        ),
    )


def _year(case: Case, plan: YearsPlan, n: int) -> YearRow:
    year, money = plan.horizon.years[n], plan.found.money
    care, changing = cost_in(plan, n)
    return YearRow(
        year=year,
        care_gbp=_money(care),
        changing_gbp=_money(changing),
        awards=tuple(
            YearAwardRow(
                lot=one.lot,
                bid=one.bid,
                provider=one.provider,
                units=float(one.units),
                price_gbp_per_unit=float(one.price_gbp_per_unit),
            )
            for one in plan.found.awards[n]
        ),
        paid=tuple(
            YearPaidRow(stream=one.stream, lot=one.lot, gbp=_money(one.gbp))
            for one in (money.paid if money else ())
            if one.year == year
        ),
        moved=moved_rows(case, (one for one in (money.moved if money else ()) if one.year == year)),
        carried=tuple(
            YearCarriedRow(stream=one.stream, gbp=_money(one.gbp))
            for one in (money.carried if money else ())
            if one.year == year
        ),
    )


def _maybe(gbp: Decimal | None) -> float | None:
    return None if gbp is None else _money(gbp)


def _money(gbp: Decimal) -> float:
    return round(float(gbp), 2)
