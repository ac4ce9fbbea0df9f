"""The economic case under one edition: streams of value, discounted and added up."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.economic.allowance_streams import bias_streams, risk_streams
from toolkit.appraisal.economic.benefit_streams import benefit_streams, qalys
from toolkit.appraisal.economic.bridging import bridge
from toolkit.appraisal.economic.comparison import Comparison
from toolkit.appraisal.economic.discounting import present_value
from toolkit.appraisal.economic.frontier import Step, Weighed, frontier
from toolkit.appraisal.economic.public_purse import public_cost
from toolkit.appraisal.economic.results import EditionCase, Line, Worth
from toolkit.appraisal.economic.streams_of_value import (
    Stream,
    in_real_terms,
    resource_streams,
    used,
)
from toolkit.appraisal.economic.timeline import factors_over
from toolkit.appraisal.economic.worth import benefit_cost_ratio, equivalent_annual_cost
from toolkit.simulation.results import spread
from toolkit.statements.editions import Edition, RateSchedule

type Array = NDArray[np.float64]

MEANT = ("secondary", "contested", "unverified", "assumed")  # what the reader must be told


def reckon(compared: Comparison, edition: Edition) -> EditionCase:
    """Add up what every option is worth under one edition.

    Args:
        compared: Options and business as usual.
        edition: Rates and values.

    Raises:
        InputError: The edition has no rate for a year of the horizon.
    """
    found = [_worth(compared, edition, option) for option in compared.options]
    worths = tuple(worth for worth, _ in found)
    return EditionCase(
        edition=edition.id,
        title=edition.title,
        scenario=edition.status == "scenario",
        worths=worths,
        drawn_gbp=np.stack([drawn for _, drawn in found]),
        frontier=_frontier(compared, edition, worths),
        notes=_notes(compared, edition),
    )


def _worth(compared: Comparison, edition: Edition, option: str) -> tuple[Worth, Array]:
    """Give what an option is worth, and the same in each future."""
    case, timeline = compared.case, compared.timeline
    streams = [
        *resource_streams(compared, option),
        *benefit_streams(compared, edition, option),
        *risk_streams(compared, option),
        *bias_streams(compared, edition, option),
    ]
    draws = compared.simulations[option].accounts.nets_gbp.shape[0]
    money = factors_over(timeline, edition.standard)
    lines = [_line(compared, edition, one) for one in streams]
    biased = sum(one.present_gbp for one in lines if one.group == "optimism bias")
    public = public_cost(compared, option, money) - biased  # uplifts fall on the public purse
    if edition.public_funds.applied:
        lines.append(_raised(public, float(edition.public_funds.share)))
    drawn = np.zeros(draws) + sum(one.present_gbp for one in lines if one.group == "public funds")
    for one in _counted(streams):
        drawn = drawn + present_value(one.drawn.gbp, _factors(compared, edition, one))
    counted = [one for one in lines if not one.left_out]
    central = sum(one.present_gbp for one in counted)
    everything = in_real_terms(case, used(compared.simulations[option].central_accounts), timeline)
    cost = float(present_value(everything.gbp, money)[0])
    weighted = sum(one.weighted_gbp for one in counted) if case.median_income_gbp else None
    worth = Worth(
        option=option,
        npsv_gbp=spread(central, drawn),
        weighted_gbp=weighted,
        lower_gbp=_at_lower_rates(compared, edition, streams),
        public_cost_gbp=public,
        ratio=None
        if option == compared.usual
        else benefit_cost_ratio(round(central + public, 2), round(public, 2)),
        annual_cost_gbp=equivalent_annual_cost(cost, float(money.sum())),
        lines=tuple(lines),
        bridge=bridge(compared, option, lines),
    )
    return worth, drawn


def _counted(streams: Sequence[Stream]) -> list[Stream]:
    return [one for one in streams if not one.left_out]


def _factors(compared: Comparison, edition: Edition, stream: Stream) -> Array:
    schedule = edition.health if stream.rates == "health" else edition.standard
    return factors_over(compared.timeline, schedule)


def _line(compared: Comparison, edition: Edition, stream: Stream) -> Line:
    present = float(present_value(stream.central.gbp, _factors(compared, edition, stream))[0])
    return Line(
        id=stream.id,
        group=stream.group,
        label=stream.label,
        quality=stream.quality,
        real_gbp=float(stream.central.gbp.sum()),
        present_gbp=present,
        weighted_gbp=present * stream.weight,
        left_out=stream.left_out,
        rates=stream.rates,
        yearly_gbp=tuple(stream.central.gbp[0].tolist()),
    )


def _raised(public_gbp: float, share: float) -> Line:
    """Charge what it costs society to raise the taxes that an option needs more."""
    gbp = -share * public_gbp
    label = "Cost of raising public funds"
    return Line("public_funds", "public funds", label, "assumed", gbp, gbp, gbp, "")


def _at_lower_rates(
    compared: Comparison, edition: Edition, streams: Sequence[Stream]
) -> float | None:
    """Test the sum at the lower rates where the horizon is long enough to need it."""
    lower: RateSchedule | None = edition.lower
    if lower is None or len(compared.timeline.years) <= edition.lower_beyond_years:
        return None
    factors = factors_over(compared.timeline, lower)
    return float(sum(present_value(one.central.gbp, factors)[0] for one in _counted(streams)))


def _frontier(compared: Comparison, edition: Edition, worths: Sequence[Worth]) -> tuple[Step, ...]:
    """Weigh cost against life years, where the case counts any."""
    years = len(compared.timeline.years)
    factors = factors_over(compared.timeline, edition.health)
    brought = {one: float(qalys(compared.case, one, years) @ factors) for one in compared.options}
    if not any(brought.values()):
        return ()
    health = {row.benefit_id for row in compared.case.benefits.values() if row.unit == "qaly"}
    return frontier(
        [
            Weighed(
                worth.option,
                -sum(
                    line.present_gbp
                    for line in worth.lines
                    if not line.left_out and line.id not in health
                ),
                brought[worth.option] - brought[compared.usual],
            )
            for worth in worths
        ]
    )


def _notes(compared: Comparison, edition: Edition) -> tuple[str, ...]:
    """Repeat what is second hand, contested or not read in the figures that were used."""
    units = {row.unit for row in compared.case.benefits.values()}
    used_here = [("Discount rates", edition.standard)]
    used_here += [("Health rates", edition.health)] if "qaly" in units else []
    told = [
        f"{name}: {one.basis}. {one.note or one.source}"
        for name, one in used_here
        if one.basis in MEANT
    ]
    values = [("qaly", "Value of a life year", edition.qaly)]
    values += [("wellby", "Value of wellbeing", edition.wellby)]
    told += [f"{n}: {v.basis}. {v.note or v.source}" for unit, n, v in values if unit in units]
    if compared.case.median_income_gbp:
        told.append(
            f"Distributional weights: {edition.eta.basis}. {edition.eta.note or ''}".strip()
        )
    return (*told, *edition.departures)
