"""The verb of the room: what each party pays, gets and bears in each future."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from toolkit.allocation import Allocation
from toolkit.allocation.structures.stating_structures import paid_with_awards
from toolkit.futures import Futures, central
from toolkit.simulation.adding_up import Passed, by_lot, first_year, flows, over_the_term, passed
from toolkit.simulation.affording import afford
from toolkit.simulation.as_usual import AsUsual
from toolkit.simulation.attributing import Borne, attribute
from toolkit.simulation.gathering import Gathered, Progress, gather, tallied
from toolkit.simulation.happening import what_happens
from toolkit.simulation.lines import controllable, incomes
from toolkit.simulation.one_more import one_more
from toolkit.simulation.playing import Played, play, stakes
from toolkit.simulation.results import (
    Chance,
    Due,
    Flow,
    Incidence,
    LotYear,
    PartyYear,
    Simulation,
    Spread,
    spread,
)
from toolkit.simulation.signing import Exit, Position, RedLine, best_exit, red_lines, worst_mean
from toolkit.simulation.stage import Stage, set_stage
from toolkit.simulation.summarising import Summary, convergence, summarise
from toolkit.simulation.telling import notes_of
from toolkit.statements.case import Case
from toolkit.statements.charges import Charge
from toolkit.statements.options import Option
from toolkit.statements.terms import parameters_of

type Array = NDArray[np.float64]

FEWEST_TO_FOLLOW = 10
PENNY = 0.005


def simulate(  # noqa: PLR0913 - an option, its futures, and what it is compared with
    case: Case,
    option: Option,
    allocation: Allocation,
    futures: Futures,
    *,
    usual: AsUsual | None = None,
    progress: Progress | None = None,
) -> Simulation | None:
    """Play an award through every future.

    The award and the shares in which streams fund each lot are fixed; units, prices, costs and
    events move.

    Args:
        case: The case.
        option: The option.
        allocation: Its award.
        futures: The same for every option.
        usual: Where parties stand under business as usual, in the same futures; red lines are
            tested against it. Nothing where the case names none.
        progress: Called as work goes on; it stops when this answers False.

    Returns:
        The simulation; nothing where there is no award.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    if not allocation.awards:
        return None
    stage = set_stage(case, option, allocation, parameters_of(case, option))
    middle = central(futures)
    plan = what_happens(case, stage.cast, middle, stage.years)
    watched: list[Passed] = []
    at_centre = play(stage, middle, plan, lambda one: watched.append(passed(one, 1, stage.years)))
    found = gather(stage, futures, plan, at_centre, progress)
    columns = found.columns
    yearly, term = summarise(found.yearly), summarise(found.term)
    expected = tallied(stage, at_centre, columns)[0]
    place = columns.total
    lines_tested, exits = _signing(stage, at_centre, found, usual)
    return Simulation(
        option=option.id,
        draws=futures.draws,
        seed=futures.seed,
        years=stage.years,
        dues=_dues(watched, stage),
        charges_gbp=charges(stage, watched),
        parties=_party_years(stage, found, yearly, expected),
        lots=_lot_years(found, yearly, expected),
        flows=_flows(stage, watched, found),
        incidence=_incidence(stage, at_centre, found),
        total=tuple(_spread(yearly, y, place, expected[y, place]) for y in range(stage.years)),
        whole_term=_spread(term, 0, place, float(expected[:, place].sum())),
        affordability=afford(case, allocation, found.factor, _factor(stage, at_centre)),
        leads=stage.cast.leads,
        one_more=one_more(stage, middle, plan),
        red_lines=lines_tested,
        exits=exits,
        borne=(),
        convergence=convergence(found.yearly) if futures.draws >= FEWEST_TO_FOLLOW else None,
        notes=notes_of(stage, at_centre),
        first_year_draws=found.paid_first_year,
        largest_imbalance_gbp=found.imbalance_gbp,
    )


def who_bears_what(
    case: Case,
    option: Option,
    allocation: Allocation,
    futures: Futures,
    *,
    progress: Progress | None = None,
) -> tuple[Borne, ...]:
    """Split every party's bad tail under an option over types of risk.

    Args:
        case: The case.
        option: The option.
        allocation: Its award, not empty.
        futures: 1,000 draws are enough.
        progress: Called as work goes on; it stops when this answers False.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    stage = set_stage(case, option, allocation, parameters_of(case, option))
    return attribute(stage, futures, progress=progress)


def charges(stage: Stage, watched: list[Passed]) -> Decimal:
    """Add up what commissioners pay beside the award in the first year, on central values.

    What leads ask for, and what sub-contracts and members cost, stands in the cost of the award.
    """
    kinds = {one.id for one in stage.model.payments if isinstance(one, Charge)}
    kinds -= {one.id for one in paid_with_awards(stage.model)}
    paid = sum(
        gbp
        for (kind, payer, _), gbp in first_year(watched, stage.cast.parties).items()
        if kind in kinds and payer in stage.cast.commissioners
    )
    return Decimal(str(round(paid, 2)))


def _factor(stage: Stage, at_centre: Played) -> Array:
    """Give the cost of all care on central values against plan at the price base, (years,)."""
    value = stage.cast.value_gbp.sum() or 1.0
    whole: Array = at_centre.delivered.actual_gbp[0].sum(axis=1) / value
    return whole


def _dues(watched: list[Passed], stage: Stage) -> tuple[Due, ...]:
    owed = first_year(watched, stage.cast.parties)
    return tuple(Due(*key, gbp) for key, gbp in sorted(owed.items()) if abs(gbp) > PENNY)


def _flows(stage: Stage, watched: list[Passed], found_in: Gathered) -> tuple[Flow, ...]:
    middle = flows(watched, stage.cast.parties)
    nothing = np.zeros(1)
    mean = over_the_term(found_in.passed, stage.cast.parties)
    found: list[Flow] = []
    for key, drawn in sorted(flows(found_in.passed, stage.cast.parties).items()):
        if np.abs(drawn).max() > PENNY:
            expected = float(middle.get(key, nothing)[0]) / stage.years
            yearly = drawn / stage.years
            over_all = replace(spread(expected, yearly), mean=mean[key] / stage.years)
            found.append(Flow(*key, over_all, yearly))
    return tuple(found)


def _spread(summary: Summary, year: int, column: int, middle: float) -> Spread:
    quantiles = summary.p10, summary.p50, summary.p90
    p10, p50, p90 = (float(one.value[year, column]) for one in quantiles)
    return Spread(
        central=float(middle),
        mean=float(summary.mean.value[year, column]),
        error=float(summary.mean.error[year, column]),
        p10=p10,
        p50=p50,
        p90=p90,
        quantile_error=max(float(one.error[year, column]) for one in quantiles),
    )


def _party_years(
    stage: Stage, found: Gathered, yearly: Summary, expected: Array
) -> tuple[PartyYear, ...]:
    rows: list[PartyYear] = []
    inside = {place: column for column, place in enumerate(found.columns.parties)}
    start, deficit = len(inside), found.lines.deficit_gbp
    outside = {place: start + n for n, place in enumerate(found.columns.beyond)}
    for place in sorted({*inside, *outside}):
        party = stage.cast.parties[place]
        column, beyond = inside.get(place), outside.get(place)
        lined = beyond if column is None else column
        for y in range(stage.years):
            nothing = Spread(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
            net = nothing if column is None else _spread(yearly, y, column, expected[y, column])
            rows.append(
                PartyYear(
                    party=party,
                    year=y + 1,
                    net_gbp=net,
                    worst_gbp=0.0 if column is None else float(yearly.shortfall.value[y, column]),
                    outside_gbp=None
                    if beyond is None
                    else _spread(yearly, y, beyond, expected[y, beyond]),
                    deficit=None
                    if lined is None or np.isnan(deficit[y, place])
                    else Chance(
                        float(yearly.below_floor.value[y, lined]),
                        float(yearly.below_floor.error[y, lined]),
                    ),
                    breach=_breach(stage, party, float(found.breaches[y, place]), yearly.draws),
                )
            )
    return tuple(rows)


def _breach(stage: Stage, party: str, part: float, draws: int) -> Chance | None:
    finance = stage.case.finances.get(party)
    if finance is None or (finance.margin_floor_share is None and finance.reserves_gbp is None):
        return None
    return Chance(part, float(np.sqrt(part * (1 - part) / draws)))


def _lot_years(found: Gathered, yearly: Summary, expected: Array) -> tuple[LotYear, ...]:
    start = len(found.columns.parties) + len(found.columns.beyond)
    return tuple(
        LotYear(lot, y + 1, _spread(yearly, y, start + n, expected[y, start + n]))
        for n, lot in enumerate(found.columns.lots)
        for y in range(expected.shape[0])
    )


def _incidence(stage: Stage, at_centre: Played, found: Gathered) -> Incidence:
    gained = by_lot(found.passed, stage.cast.parties)
    lots = tuple(sorted(gained, key=lambda lot: (lot == "", lot)))
    gbp = np.stack([gained[lot] for lot in lots], axis=1) / stage.years
    middle = stakes(stage, at_centre)[0].sum(axis=0)
    worst = [worst_mean(found.at_stake[:, n]) for n in range(middle.size)]
    decides = controllable(stage.case, stage)
    touched = np.flatnonzero(np.abs(gbp).max(axis=1) > PENNY)
    return Incidence(
        lots=lots,
        parties=tuple(stage.cast.parties[n] for n in touched),
        gbp=gbp[touched],
        controllable_gbp=np.array([decides[stage.cast.parties[n]] for n in touched]),
        exposure_gbp=np.maximum((middle - np.array(worst)) / stage.years, 0.0)[touched],
    )


def _signing(
    stage: Stage, at_centre: Played, found: Gathered, usual: AsUsual | None
) -> tuple[tuple[RedLine, ...], tuple[Exit, ...]]:
    """Ask every party with a red line whether it would sign, and whether it would stay."""
    if usual is None:
        return (), ()
    income = incomes(stage, at_centre)
    tested: list[RedLine] = []
    exits: list[Exit] = []
    for column, party in enumerate(stage.cast.parties):
        finance = stage.case.finances.get(party)
        if finance is None:
            continue
        position = Position(found.first[:, :, column], usual.of(party), income[:, column])
        asked = red_lines(party, finance, position)
        if asked:
            tested += asked
            exits.append(best_exit(party, position))
    return tuple(tested), tuple(exits)
