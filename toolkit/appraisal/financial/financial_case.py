"""The financial case of one option, from the same futures as the economic case."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.appraisal.financial.identity import identity
from toolkit.appraisal.financial.results import CashYear, FinancialCase, StreamCash
from toolkit.simulation import PartyYear, Simulation, Spread
from toolkit.statements.case import Case


def financial_case(
    case: Case, allocation: Allocation, simulation: Simulation, usual: Simulation | None
) -> FinancialCase:
    """Draw up who pays and gets what under an option.

    Args:
        case: The case.
        allocation: The option's award with its funding.
        simulation: Of the option.
        usual: Of business as usual; nothing where the case names none or it has no award.
    """
    return FinancialCase(
        option=simulation.option,
        parties=tuple(_cash(row, simulation, usual) for row in simulation.parties),
        streams=tuple(_streams(case, allocation, simulation)),
        identity=identity(simulation.accounts, simulation.flows, simulation.years),
        short=tuple(one.short for one in simulation.affordability.years),
    )


def _cash(row: PartyYear, simulation: Simulation, usual: Simulation | None) -> CashYear:
    more = None
    if usual is not None:
        mine, theirs = (
            float(one.central_accounts.of(row.party)[0, row.year - 1])
            for one in (simulation, usual)
        )
        more = mine - theirs
    return CashYear(row.party, row.year, row.net_gbp, row.outside_gbp, more, row.deficit)


def _streams(case: Case, allocation: Allocation, simulation: Simulation) -> Iterator[StreamCash]:
    """Split what each body pays over its streams, as the award's funding is split."""
    funded = dict.fromkeys(case.streams, Decimal(0))
    for flow in allocation.flows:
        funded[flow.stream] += flow.gbp
    paid = {(row.party, row.year): row.net_gbp for row in simulation.parties}
    for stream in case.streams.values():
        whole = sum(
            (gbp for name, gbp in funded.items() if _whose(case, name) == stream.commissioner_id),
            Decimal(0),
        )
        share = float(funded[stream.stream_id] / whole) if whole else 0.0
        growth = 1 + (stream.growth_per_year or Decimal(0))
        for year in range(1, simulation.years + 1):
            net = paid.get((stream.commissioner_id, year))
            if net is None:
                continue
            pays = _part(net, share)
            has = stream.available_gbp * growth ** (year - 1)
            yield StreamCash(
                stream=stream.stream_id,
                commissioner=stream.commissioner_id,
                year=year,
                pays_gbp=pays,
                has_gbp=has,
                left_gbp=float(has) - pays.central,
            )


def _whose(case: Case, stream: str) -> str:
    return case.streams[stream].commissioner_id


def _part(net: Spread, share: float) -> Spread:
    """Turn what a body receives into the part of what it pays; high becomes low."""
    return Spread(
        central=-net.central * share,
        mean=-net.mean * share,
        error=net.error * share,
        p10=-net.p90 * share,
        p50=-net.p50 * share,
        p90=-net.p10 * share,
        quantile_error=net.quantile_error * share,
    )
