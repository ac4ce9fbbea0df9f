"""Every assumption in one list: its value, its range, where it comes from and what follows it."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.appraisal import Appraisal
from toolkit.appraisal.economic.timeline import timeline_of
from toolkit.report.cell_names import rate_name, weight_name
from toolkit.report.content import Column, Number, Table, Value
from toolkit.statements.editions import Edition, RateSchedule
from toolkit.statements.terms import parameter_ranges, parameters_of

ASSUMED = "assumption"
RUN_AGAIN = "a new run"
MOST_PLACES = 6

type Rows = Iterator[tuple[Value, ...]]


def every_assumption(appraisal: Appraisal) -> Table:
    """List what was weighed, discounted, drawn and charged by."""
    return Table(
        id="every-assumption",
        sheet="Assumptions",
        caption="Every assumption: weights, discount rates, uncertain inputs, terms of contract",
        columns=(
            Column("Assumption"),
            Column("Value", "number", ASSUMED, "Central, as the run used it"),
            Column("Unit"),
            Column("Low", "number", ASSUMED, "Empty where decided or published"),
            Column("High", "number", ASSUMED, "Empty where decided or published"),
            Column("Source"),
            Column(
                "Followed by",
                note="What changes when a reader of the workbook changes the value; the rest "
                "follows in a new run of the toolkit",
            ),
        ),
        rows=(
            *_weights(appraisal),
            *_rates(appraisal),
            *_drawn(appraisal),
            *_terms(appraisal),
        ),
        folded=True,
    )


def _weights(appraisal: Appraisal) -> Rows:
    criteria = appraisal.case.criteria
    for one in criteria.values():
        if one.kind != "measured":
            continue
        source, name = one.source_id or one.basis or "", weight_name(one.criterion_id, [*criteria])
        weight = Number(one.weight, "share", ASSUMED, name=name)
        unit = "share of all weights"
        follows = "scores and ranks"
        yield f"Weight: {one.label}", weight, unit, None, None, source, follows
        for end, scale in (("0", one.worst), ("100", one.best)):
            label = f"Value that scores {end}: {one.label}"
            yield label, _number(scale), "unit of the measure", None, None, source, RUN_AGAIN


def _rates(appraisal: Appraisal) -> Rows:
    """Give the rates that the economic case used, edition by edition."""
    found = appraisal.economic
    last = len(found.years) + timeline_of(appraisal.case).offset - 1 if found else 0
    for number, edition in enumerate(found.editions if found else (), start=1):
        guidance = appraisal.case.guidance[edition.edition]
        lines = {line.rates for worth in edition.worths for line in worth.lines}
        yield from _bands(guidance, guidance.standard, (number, "standard"), last)
        if "health" in lines:
            yield from _bands(guidance, guidance.health, (number, "health"), last)


def _bands(edition: Edition, schedule: RateSchedule, of: tuple[int, str], last: int) -> Rows:
    """Give the bands of years that a horizon reaches."""
    number, rates = of
    for place, band in enumerate(schedule.bands, start=1):
        if band.first > max(last, 1):
            continue
        until = f"to {band.last}" if band.last else "and later"
        label = f"Discount rate, {rates}, years {band.first} {until}: {edition.title}"
        rate = Number(band.rate, "share", ASSUMED, 2, name=rate_name(number, rates, place))
        source = f"{schedule.basis}: {schedule.source}"
        yield label, rate, "share a year", None, None, source, f"present values, NPV {number}"


def _drawn(appraisal: Appraisal) -> Rows:
    for one in appraisal.case.assumptions.values():
        source = one.source_id or one.basis or ""
        values = (_number(one.central), one.unit, _number(one.low), _number(one.high))
        yield one.label, *values, source, RUN_AGAIN


def _terms(appraisal: Appraisal) -> Rows:
    case = appraisal.case
    for option in case.options:
        values, ranges = parameters_of(case, option), parameter_ranges(case, option)
        for one in case.models[option.model].parameters:
            stated = case.model_parameters.get((option.model, one.name))
            value, (low, high) = values[one.name], ranges.get(one.name, (None, None))
            source = (stated and stated.source_id) or one.cites
            shown = (_number(value) or "no limit", one.unit, _number(low), _number(high))
            yield f"{option.title}: {one.label}", *shown, source, RUN_AGAIN


def _number(value: Decimal | None) -> Number | None:
    """Show no more places than were stated."""
    if value is None:
        return None
    places = max(0, -int(value.normalize().as_tuple().exponent))
    return Number(value, "number", ASSUMED, min(places, MOST_PLACES))
