"""The verb for interventions: units avoided, work moved, money and hours, in each future.

All money is GBP at the price base: the caller moves it with prices. Arrays are (draws, years)
unless said otherwise. What is the same in every draw, such as running costs, is (years,).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from toolkit.payment import Draws
from toolkit.simulation.avoiding import Avoided, avoid
from toolkit.simulation.taking_effect import at_scale, paid_years, presence, together, with_data
from toolkit.simulation.workforce import Staffing, Yearly, staff, staffed_share
from toolkit.statements.case import Case
from toolkit.statements.interventions import (
    Intervention,
    InterventionHours,
    Money,
    Profession,
    words_in,
)
from toolkit.statements.linked_activities import LinkedActivity, RiskTier

EVERYBODY = ""  # the one tier of an activity that is not divided into tiers


@dataclass(frozen=True)
class Programme:
    """Interventions planned together, with what they act on and what they need.

    Args:
        interventions: By id.
        activities: Linked activities by id; every one that an intervention reduces.
        tiers: Of those activities; an activity without any counts as one tier.
        hours: Hours that interventions need.
        workforce: Hours to be had, by profession.
    """

    interventions: Mapping[str, Intervention]
    activities: Mapping[str, LinkedActivity]
    tiers: tuple[RiskTier, ...] = ()
    hours: tuple[InterventionHours, ...] = ()
    workforce: Mapping[str, Profession] = field(default_factory=dict)


def programme_of(case: Case) -> Programme:
    """Take everything that a case plans beside its contracts."""
    return Programme(
        interventions=case.interventions,
        activities=case.linked_activities,
        tiers=tuple(case.risk_tiers.values()),
        hours=tuple(case.intervention_hours.values()),
        workforce=case.workforce,
    )


@dataclass(frozen=True)
class Intervened:
    """What a programme brings about.

    Args:
        avoided: One for each linked activity that an intervention acts on.
        avoided_by: Units avoided by each intervention; over one activity they add up.
        extra_units: Units of work that each lot gains from activity avoided.
        cut_shares: Part of each lot's units that is cut to pay for interventions, (years,).
        costs: Cost by funder and kind of money, (years,); `relabelled` money was spent before.
        ceilings: Part of its activity that each intervention could avoid if it worked perfectly:
            the share of the tiers that it targets times its reach.
        staffing: Hours needed and to be had, by profession.
        notes: What limits an effect, the same in every draw.
    """

    avoided: Mapping[str, Avoided]
    avoided_by: Mapping[str, Draws]
    extra_units: Mapping[str, Draws]
    cut_shares: Mapping[str, Yearly]
    costs: Mapping[tuple[str, Money], Yearly]
    ceilings: Mapping[str, float]
    staffing: tuple[Staffing, ...]
    notes: tuple[str, ...]


def intervene(
    programme: Programme,
    realisation: Draws,
    delay_months: Draws,
    demand: Mapping[str, Draws] | None = None,
    reduction: Mapping[str, Draws] | None = None,
) -> Intervened:
    """Say what a programme brings about in each future.

    Args:
        programme: What is planned.
        realisation: Part of planned effects that comes true, may be below 0, (draws, years).
        delay_months: Months before effects begin, (draws, 1); no effect begins sooner than its own
            intervention allows.
        demand: Factor on `annual_units` of linked activities by id, their growth included,
            broadcast to (draws, years); an activity left out grows as it states.
        reduction: Reduction of interventions by id in place of the central one, broadcast to
            (draws, years).
    """
    years = realisation.shape[1]
    shares = _tier_shares(programme)
    running = {name: paid_years(row, years) for name, row in programme.interventions.items()}
    staffing = staff(programme.hours, programme.workforce, running)
    effects = {
        name: _on_people_reached(
            row,
            (reduction or {}).get(name, np.full((1, 1), float(row.reduction_central))),
            realisation * presence(row, delay_months, years),
            staffed_share(name, programme.hours, staffing)[0],
        )
        for name, row in programme.interventions.items()
    }
    avoided_by: dict[str, Draws] = {}
    avoided: dict[str, Avoided] = {}
    for activity_id, units, rows in _by_activity(programme, demand or {}, realisation.shape):
        parts = _parts(rows, effects, shares[activity_id])
        by = {name: units * part for name, part in parts.items()}
        taken_out = [by[name] * float(row.cashable_share) for name, row in rows.items()]
        activity = programme.activities[activity_id]
        total = np.sum(list(by.values()), axis=0)
        avoided[activity_id] = avoid(activity, units, total, np.sum(taken_out, axis=0))
        avoided_by |= by
    return Intervened(
        avoided=avoided,
        avoided_by={name: avoided_by[name] for name in programme.interventions},
        extra_units=_moved(programme, avoided_by),
        cut_shares=_cuts(programme, running),
        costs=_costs(programme, running),
        ceilings={
            name: float(row.reach) * _targeted(row, shares[row.activity_id])
            for name, row in programme.interventions.items()
        },
        staffing=staffing,
        notes=_notes(programme, shares, staffing),
    )


def _on_people_reached(
    row: Intervention, reduction: Draws, present: Draws, staffed: Yearly
) -> Draws:
    """Give the part of a tier's activity that an intervention alone would avoid."""
    a_person = reduction * present * staffed * at_scale(row) * with_data(row)
    return float(row.reach) * np.minimum(a_person, 1.0)


def _by_activity(
    programme: Programme, demand: Mapping[str, Draws], shape: tuple[int, ...]
) -> list[tuple[str, Draws, dict[str, Intervention]]]:
    """Group interventions by what they reduce, with the units that there would have been."""
    groups: dict[str, dict[str, Intervention]] = defaultdict(dict)
    for name, row in programme.interventions.items():
        groups[row.activity_id][name] = row
    found = []
    for activity_id, rows in sorted(groups.items()):
        activity = programme.activities[activity_id]
        grown = (1 + float(activity.growth)) ** np.arange(shape[1])
        factor = demand.get(activity_id, grown[None, :])
        units = np.broadcast_to(float(activity.annual_units) * factor, shape)
        found.append((activity_id, units, rows))
    return found


def _tier_shares(programme: Programme) -> dict[str, dict[str, float]]:
    """Give the part of each activity that each of its tiers accounts for."""
    found: dict[str, dict[str, float]] = {name: {} for name in programme.activities}
    for tier in programme.tiers:
        found.setdefault(tier.activity_id, {})[tier.tier] = float(tier.activity_share)
    return {name: tiers or {EVERYBODY: 1.0} for name, tiers in found.items()}


def _targeted(row: Intervention, shares: Mapping[str, float]) -> float:
    wanted = words_in(row.tiers)
    return sum(part for tier, part in shares.items() if not wanted or tier in wanted)


def _parts(
    rows: Mapping[str, Intervention], effects: Mapping[str, Draws], shares: Mapping[str, float]
) -> dict[str, Draws]:
    """Give the part of an activity that each intervention avoids beside the others."""
    parts = {name: np.zeros_like(effects[name]) for name in rows}
    for tier, share in shares.items():
        names = [n for n, row in rows.items() if not row.tiers or tier in words_in(row.tiers)]
        if names:
            shared = together([effects[name] for name in names])
            for name, part in zip(names, shared, strict=True):
                parts[name] = parts[name] + share * part
    return parts


def _moved(programme: Programme, avoided_by: Mapping[str, Draws]) -> dict[str, Draws]:
    """Give the work that lots gain; an effect gone wrong gives no care back."""
    moved: dict[str, Draws] = {}
    for name, row in programme.interventions.items():
        if row.moves_to_lot is not None:
            units = float(row.moved_units or 0) * np.maximum(avoided_by[name], 0.0)
            moved[row.moves_to_lot] = moved.get(row.moves_to_lot, 0.0) + units
    return moved


def _cuts(programme: Programme, running: Mapping[str, Yearly]) -> dict[str, Yearly]:
    cuts: dict[str, Yearly] = {}
    for name, row in programme.interventions.items():
        if row.cuts_lot is not None:
            share = running[name] * float(row.cuts_share or 0)
            cuts[row.cuts_lot] = np.minimum(cuts.get(row.cuts_lot, 0.0) + share, 1.0)
    return cuts


def _costs(programme: Programme, running: Mapping[str, Yearly]) -> dict[tuple[str, Money], Yearly]:
    costs: dict[tuple[str, Money], Yearly] = {}
    for name, row in programme.interventions.items():
        cost = running[name] * float(row.cost_gbp_per_year)
        if row.start_year <= cost.size:
            cost[row.start_year - 1] += float(row.setup_cost_gbp)
        key = (row.funder, row.money)
        costs[key] = costs.get(key, np.zeros_like(cost)) + cost
    return dict(sorted(costs.items()))


def _notes(
    programme: Programme,
    shares: Mapping[str, Mapping[str, float]],
    staffing: tuple[Staffing, ...],
) -> tuple[str, ...]:
    """Say in plain words what limits each effect, and which activity is too small for a step."""
    notes: list[str] = []
    whole: dict[str, float] = defaultdict(float)
    for name, row in programme.interventions.items():
        part = _targeted(row, shares[row.activity_id])
        if part < 1:
            notes.append(f"{name}: the tiers targeted make up {part:.0%} of {row.activity_id}")
        if (left := at_scale(row)) < 1:
            notes.append(f"{name}: reach beyond what was tested leaves {left:.0%} of the effect")
        if (left := with_data(row)) < 1:
            notes.append(f"{name}: lawful access to data leaves {left:.0%} of the effect")
        share, scarcest = staffed_share(name, programme.hours, staffing)
        if scarcest is not None:
            notes.append(f"{name}: hours of {scarcest} allow {share.min():.0%} of the effect")
        if row.ends_after_years is not None:
            last = row.start_year + row.ends_after_years - 1
            notes.append(f"{name}: its money ends after contract year {last}")
        if row.money == "relabelled":
            notes.append(f"{name}: paid from money that is spent already under another name")
        if row.money == "cut":
            notes.append(f"{name}: {row.cuts_share:.0%} of lot {row.cuts_lot} is cut to pay for it")
        planned = float(row.reduction_central) * float(row.reach) * part * float(row.cashable_share)
        whole[row.activity_id] += planned * float(
            programme.activities[row.activity_id].annual_units
        )
    for activity_id, units in sorted(whole.items()):
        step = programme.activities[activity_id].capacity_step_units
        if step is not None and units < step:
            notes.append(
                f"{activity_id}: the whole effect planned, {units:,.0f} units, is less than one "
                f"step of capacity, {step:,.0f}, so no step closes"
            )
    return tuple(notes)
