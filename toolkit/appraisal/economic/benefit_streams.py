"""What the case says options bring beside the flows of money, by year and in real pounds."""

from collections.abc import Iterator
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.economic.comparison import Comparison
from toolkit.appraisal.economic.deflating import between
from toolkit.appraisal.economic.health_and_wellbeing import qaly_gbp, wellby_gbp
from toolkit.appraisal.economic.input_quality import quality_of
from toolkit.appraisal.economic.prices import Real
from toolkit.appraisal.economic.results import Beside, Left
from toolkit.appraisal.economic.rounding import Quality, worst
from toolkit.appraisal.economic.streams_of_value import Stream
from toolkit.appraisal.economic.weighting import distributional_weight
from toolkit.errors import InputError
from toolkit.statements.benefits import Benefit
from toolkit.statements.case import Case
from toolkit.statements.editions import Edition
from toolkit.statements.tables import ids_in

type Array = NDArray[np.float64]


def options_of(case: Case, stated: str | None) -> tuple[str, ...]:
    """Name the options that a row is about; every one where it names none."""
    return ids_in(stated or "") or tuple(option.id for option in case.options)


def benefit_streams(compared: Comparison, edition: Edition, option: str) -> Iterator[Stream]:
    """Give the benefits of an option that business as usual lacks, and those that it forgoes.

    Args:
        compared: Options and business as usual.
        edition: Whose values of health and wellbeing hold.
        option: Its id.
    """
    case, usual, timeline = compared.case, compared.usual, compared.timeline
    for row in case.benefits.values():
        among = options_of(case, row.options)
        sign = (option in among) - (usual in among)
        yearly = None if row.kind == "unmonetised" else yearly_gbp(case, edition, row)
        if not sign or yearly is None:
            continue
        flow = sign * float(yearly) * _years(row, len(timeline.years))[None, :]
        money = Real(flow, case.price_base)
        left: Left = "" if row.counts == "resource" else row.counts
        yield Stream(
            id=row.benefit_id,
            group="benefits",
            label=row.label,
            quality=_quality(case, row),
            central=money,
            drawn=money,
            rates="health" if row.unit == "qaly" else "standard",
            weight=_weight(case, edition, row),
            left_out=left,
        )


def yearly_gbp(case: Case, edition: Edition, row: Benefit) -> Decimal | None:
    """Give what a benefit is worth in a year, at the case's price base.

    Returns:
        Nothing where its prices cannot be brought to those of the case; a lint says so.
    """
    stated = _stated(case, edition, row)
    if stated is None:
        return None
    amount, base = stated
    factor = into_prices(case, base)
    return None if factor is None else amount * factor


def into_prices(case: Case, base: str) -> Decimal | None:
    """Give the factor into the case's prices; nothing where the price index does not know it."""
    if base == case.price_base:
        return Decimal(1)
    try:
        return between(case.deflators[case.deflator], base, case.price_base)
    except InputError:
        return None


def qalys(case: Case, option: str, years: int) -> Array:
    """Give the life years in full health that an option brings by year, shape (years,)."""
    total = np.zeros(years)
    for row in case.benefits.values():
        if row.unit == "qaly" and row.counts == "resource" and row.amount_per_year is not None:
            mine = option in options_of(case, row.options)
            total = total + mine * float(row.amount_per_year) * _years(row, years)
    return total


def beside(case: Case) -> tuple[Beside, ...]:
    """Give the effects that nobody put into pounds."""
    return tuple(
        Beside(
            id=row.benefit_id,
            label=row.label,
            options=options_of(case, row.options),
            note=row.note or "",
            basis=row.basis or "not stated",
        )
        for row in case.benefits.values()
        if row.kind == "unmonetised"
    )


def base_of(case: Case, row: Benefit) -> str:
    """Name the year of the prices that a benefit is valued in."""
    if row.effect_id is None:
        return row.price_base or ""
    return case.unit_costs[row.item].price_base if row.item else case.price_base


def _stated(case: Case, edition: Edition, row: Benefit) -> tuple[Decimal, str] | None:
    base = base_of(case, row)
    if row.effect_id is not None and row.activity_id is not None:
        effect, activity = case.effects[row.effect_id], case.linked_activities[row.activity_id]
        avoided = activity.annual_units * effect.mean_percent_reduction / 100
        claimed = avoided * effect.share_attributable_to_this_procurement
        value = activity.opportunity_value_gbp
        if row.item is not None:
            value = case.unit_costs[row.item].unit_cost_gbp
        return claimed * value, base
    amount = row.amount_per_year
    if amount is None:
        return None
    if row.unit == "qaly":
        return qaly_gbp(amount, edition.qaly.gbp), base
    if row.unit == "wellby":
        return wellby_gbp(amount, Decimal(1), Decimal(1), edition.wellby.gbp), base
    return amount, base


def _years(row: Benefit, years: int) -> Array:
    number = np.arange(1, years + 1)
    return ((number >= row.from_year) & (number <= (row.to_year or years))).astype(np.float64)


def _quality(case: Case, row: Benefit) -> Quality:
    found = {quality_of(row.basis)}
    if row.effect_id is not None:
        found |= {quality_of(case.effects[row.effect_id].share_basis)}
    return worst(found)


def _weight(case: Case, edition: Edition, row: Benefit) -> float:
    if not row.income_gbp or not case.median_income_gbp:
        return 1.0
    eta = float(edition.eta.value)
    return distributional_weight(float(row.income_gbp), float(case.median_income_gbp), eta)
