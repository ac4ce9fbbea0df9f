"""What an allocation says about items of records and notices: who is awarded what, and its price.

A price at bid prices leaves out growth and extensions, so it never answers what a contract is worth
by itself; before the award stage nothing here answers an item whole.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

from toolkit.allocation import Allocation, Award
from toolkit.law.items import Said, Saying
from toolkit.statements.case import Case

PENCE = Decimal("0.01")


def said_by_award(case: Case, allocation: Allocation) -> Mapping[str, Said]:
    """Say for each awarded lot what the award tells, by item; nothing without an award."""
    lots = dict.fromkeys(award.lot for award in allocation.awards)
    return {lot: dict(_said(case, allocation, lot)) for lot in lots}


def months_between(first: date, last: date) -> int | None:
    """Count whole months from a first to a last day; nothing where they are not whole.

    >>> months_between(date(2026, 10, 1), date(2028, 9, 30))
    24
    """
    after = last + timedelta(days=1)
    months = (after.year - first.year) * 12 + after.month - first.month
    return months if after.day == first.day else None


def _said(case: Case, allocation: Allocation, lot: str) -> Iterator[tuple[str, tuple[Saying, ...]]]:
    awards = [award for award in allocation.awards if award.lot == lot]
    sure = not case.no_award_by(allocation.option)
    stage = ""
    if case.stage != "award":
        stage = f"; the case is at the {case.stage} stage, so nothing is awarded yet"
    elif not sure:
        stage = f"; not an award: {'; '.join(case.no_award_by(allocation.option))}"
    origin = f"award of option {allocation.option}: {allocation.award_rule}{stage}"
    names = ", ".join(dict.fromkeys(award.provider for award in awards))
    yield "provider_names", (Saying(names, origin, whole=sure),)
    kinds = dict.fromkeys(_provider(case, award) for award in awards)
    yield "provider", (Saying("; ".join(kinds), origin, whole=False),)
    value = Saying(_value(case, sum((one.cost_gbp for one in awards), Decimal(0))), origin, False)
    yield "value", (value,)
    yield "approximate_value", (value,)
    yield "estimated_value", (value,)
    why = tuple(Saying(_why(award), origin, whole=False) for award in awards)
    yield "reasons", why
    yield "why_successful", why
    aside = [one for one in allocation.set_aside if one.lot == lot]
    if aside:
        yield (
            "why_unsuccessful",
            tuple(
                Saying(f"Bid {one.bid} of {one.provider} was set aside: {one.why}", origin, False)
                for one in aside
            ),
        )


def _provider(case: Case, award: Award) -> str:
    provider = case.providers[award.provider]
    return f"{award.provider} ({provider.provider_type})"


def _why(award: Award) -> str:
    return (
        f"{award.provider}: £{award.price_gbp_per_unit:,f} a unit, quality {award.quality:,f} of "
        "100"
    )


def _value(case: Case, yearly: Decimal) -> str:
    """Say the yearly price and what it comes to over the term, where months are whole."""
    told = f"£{yearly:,.2f} a year at bid prices"
    months = months_between(case.start, case.end)
    if months:
        whole = (yearly * months / 12).quantize(PENCE)
        told += f", £{whole:,.2f} over {months} months"
    return f"{told}; growth, fees, extensions and VAT are not in it"
