"""What the whole system does to a programme: who takes part, delay, shocks, pooled money."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from toolkit.payment import Draws
from toolkit.simulation.intervening import Programme
from toolkit.simulation.workforce import Yearly
from toolkit.statements.interventions import WholeSystem, words_in


@dataclass(frozen=True)
class Pool:
    """Money in one pool a year, GBP at the price base.

    Args:
        pooled_gbp: All of it.
        new_gbp: What nobody spent before.
        relabelled_gbp: What was spent already; taken from the budgets that it comes from, so that
            only new money adds to what the system has.
    """

    pooled_gbp: float
    new_gbp: float
    relabelled_gbp: float


def taking_part(system: WholeSystem, programme: Programme) -> Programme:
    """Leave out interventions whose service or pathway is not joined up."""
    services = words_in(system.services)
    kept = {
        name: row
        for name, row in programme.interventions.items()
        if row.service in services and (system.pathway is None or row.pathway == system.pathway)
    }
    return replace(programme, interventions=kept)


def delayed(system: WholeSystem, delay_months: Draws, leaders_lost: Draws | None = None) -> Draws:
    """Add the delay that lost leaders bring.

    Args:
        system: The system; a leader that it says will leave counts as one.
        delay_months: Drawn delay of savings, (draws, 1).
        leaders_lost: Drawn count of further leaders lost, (draws, 1).
    """
    stated = 0 if system.leader_leaves_year is None else 1
    lost = np.full_like(delay_months, stated) + (0 if leaders_lost is None else leaders_lost)
    return delay_months + float(system.leader_loss_months) * lost


def shocked(system: WholeSystem, years: int) -> Yearly:
    """Give the factor of an outside shock on every linked activity, shape (years,)."""
    return np.where(
        _during(system.shock_year, system.shock_lasts_years, years), float(system.shock_factor), 1.0
    )


def demand_under(system: WholeSystem, programme: Programme, years: int) -> dict[str, Draws]:
    """Give the factor on each linked activity, its stated growth and the shock, (1, years)."""
    shock = shocked(system, years)
    return {
        name: (shock * (1 + float(row.growth)) ** np.arange(years))[None, :]
        for name, row in programme.activities.items()
    }


def reductions_under(system: WholeSystem, programme: Programme, years: int) -> dict[str, Draws]:
    """Give each intervention's central reduction, less what a regulator's action loses, (1, years).

    A regulator judges one organisation and not the place: only effects at its activities are lost.
    """
    acted_on = system.regulator_acts_on
    year = system.regulator_year if acted_on is not None else None
    lost = np.where(
        _during(year, system.regulator_lasts_years, years), float(system.regulator_lost_share), 0.0
    )
    return {
        name: (
            float(row.reduction_central)
            * (1 - lost * (programme.activities[row.activity_id].party_id == acted_on))
        )[None, :]
        for name, row in programme.interventions.items()
    }


def pool_of(system: WholeSystem) -> Pool:
    """Say how much is pooled, and how much of that is new."""
    pooled = float(system.total_spend_gbp) * float(system.share_of_spend_pooled)
    new = pooled * float(system.new_money_share)
    return Pool(pooled, new, pooled - new)


def pool_nets(
    system: WholeSystem, nets: Mapping[str, Draws], contributions_gbp: Mapping[str, float]
) -> dict[str, Draws]:
    """Share out gains and losses of the authorities that act as one.

    The pooled share of every authority's net is put together and divided as they contribute; the
    rest stays where it falls. Nothing is made or lost by it.

    Args:
        system: Says who acts as one, and the share of spending pooled.
        nets: What each party gains, (draws, years); those that do not act as one keep theirs.
        contributions_gbp: What each authority puts in, by id; with none above 0, nothing is moved.
    """
    members = [name for name in words_in(system.authorities) if name in nets]
    total = sum(contributions_gbp.get(name, 0.0) for name in members)
    if total <= 0:
        return dict(nets)
    share = float(system.share_of_spend_pooled)
    pooled = share * np.sum([nets[name] for name in members], axis=0)
    return {
        name: (1 - share) * net + pooled * (contributions_gbp.get(name, 0.0) / total)
        if name in members
        else net
        for name, net in nets.items()
    }


def _during(first: int | None, lasts: int, years: int) -> np.ndarray[tuple[int], np.dtype[np.bool]]:
    year = np.arange(1, years + 1)
    return (year >= first) & (year < first + lasts) if first else np.zeros(years, dtype=np.bool)
