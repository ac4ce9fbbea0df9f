"""Writing a simulation as the document that `--json` prints."""

from collections.abc import Iterator
from math import isfinite

from toolkit.report.document import about
from toolkit.report.simulation_documents import (
    AffordableRow,
    BorneRow,
    ChancePart,
    ConvergencePart,
    DueRow,
    ExitRow,
    ExposureRow,
    FlowRow,
    GainRow,
    LotYearRow,
    OneMoreRow,
    PartyYearRow,
    RedLineRow,
    ShortfallRow,
    SimulationDocument,
    SpreadPart,
    StreamRow,
)
from toolkit.simulation import Affordability, Chance, Incidence, PartyYear, Simulation, Spread
from toolkit.statements.case import Case

PENNY = 0.005


def simulation_document(
    case: Case, option_id: str, simulation: Simulation | None, *, seed: int, draws: int
) -> SimulationDocument:
    """Write a simulation as a document; without an award it says why there is none."""
    one = simulation
    money = one.affordability if one else None
    return SimulationDocument(
        case=case.id,
        option=option_id,
        scenario=case.scenario_id,
        seed=seed,
        draws=draws,
        years=case.years,
        simulated=one is not None,
        why_not=None if one else "there is no award to simulate; see `toolkit allocate`",
        fees_gbp=_gbp(float(one.charges_gbp)) if one else None,
        headroom=_headroom(money.headroom) if money else None,
        chance_short=money.chance_short if money else None,
        chance_error=money.chance_error if money else None,
        total=tuple(spread_part(year) for year in one.total) if one else (),
        whole_term=spread_part(one.whole_term) if one else None,
        parties=tuple(map(_party_year, one.parties)) if one else (),
        lots=tuple(
            LotYearRow(lot=row.lot, year=row.year, gbp=spread_part(row.gbp))
            for row in (one.lots if one else ())
        ),
        flows=tuple(
            FlowRow(kind=row.kind, payer=row.payer, payee=row.payee, gbp=spread_part(row.gbp))
            for row in (one.flows if one else ())
        ),
        gains=tuple(_gains(one.incidence)) if one else (),
        exposure=tuple(_exposure(one.incidence)) if one else (),
        streams=_streams(money) if money else (),
        shortfalls=_shortfalls(money) if money else (),
        affordable=_affordable(money) if money else (),
        dues=tuple(
            DueRow(kind=due.kind, payer=due.payer, payee=due.payee, gbp=_gbp(due.gbp))
            for due in (one.dues if one else ())
        ),
        leads=one.leads if one else {},
        one_more=_one_more(one) if one else (),
        business_as_usual=case.business_as_usual,
        red_lines=_red_lines(one) if one else (),
        exits=_exits(one) if one else (),
        borne=_borne(one) if one else (),
        convergence=_convergence(one) if one else None,
        notes=one.notes if one else (),
        largest_imbalance_gbp=one.largest_imbalance_gbp if one else None,
        about=about(case),
    )


def _gbp(amount: float) -> float:
    return round(amount, 2) or 0.0


def spread_part(one: Spread) -> SpreadPart:
    """Write the spread of an amount, to the penny."""
    return SpreadPart(
        central=_gbp(one.central),
        mean=_gbp(one.mean),
        error=_gbp(one.error),
        p10=_gbp(one.p10),
        p50=_gbp(one.p50),
        p90=_gbp(one.p90),
        quantile_error=_gbp(one.quantile_error),
    )


def chance_part(one: Chance | None) -> ChancePart | None:
    """Write a chance; nothing where there is none."""
    return ChancePart(part=one.part, error=one.error) if one else None


def _party_year(row: PartyYear) -> PartyYearRow:
    return PartyYearRow(
        party=row.party,
        year=row.year,
        net_gbp=spread_part(row.net_gbp),
        worst_gbp=_gbp(row.worst_gbp),
        outside_gbp=spread_part(row.outside_gbp) if row.outside_gbp else None,
        deficit=chance_part(row.deficit),
        breach=chance_part(row.breach),
    )


def _gains(found: Incidence) -> Iterator[GainRow]:
    for row, party in enumerate(found.parties):
        for column, lot in enumerate(found.lots):
            gbp = float(found.gbp[row, column])
            if abs(gbp) > PENNY:
                yield GainRow(party=party, lot=lot or None, gbp=_gbp(gbp))


def _exposure(found: Incidence) -> Iterator[ExposureRow]:
    for row, party in enumerate(found.parties):
        yield ExposureRow(
            party=party,
            controllable_gbp=_gbp(float(found.controllable_gbp[row])),
            exposure_gbp=_gbp(float(found.exposure_gbp[row])),
        )


def _streams(money: Affordability) -> tuple[StreamRow, ...]:
    return tuple(
        StreamRow(
            stream=row.stream,
            commissioner=row.commissioner,
            available_gbp=float(row.available_gbp),
            spend_gbp=spread_part(row.spend_gbp),
            spent_up=row.spent_up,
        )
        for row in money.streams
    )


def _shortfalls(money: Affordability) -> tuple[ShortfallRow, ...]:
    return tuple(
        ShortfallRow(
            commissioner=row.commissioner,
            gbp=spread_part(row.gbp),
            chance=row.chance,
            chance_error=row.chance_error,
        )
        for row in money.shortfalls
    )


def _headroom(share: float) -> float | None:
    """Give headroom; care without a price has none to state."""
    return share if isfinite(share) else None


def _affordable(money: Affordability) -> tuple[AffordableRow, ...]:
    return tuple(
        AffordableRow(
            year=row.year,
            headroom=_headroom(row.headroom),
            short=ChancePart(part=row.short.part, error=row.short.error),
        )
        for row in money.years
    )


def _one_more(one: Simulation) -> tuple[OneMoreRow, ...]:
    return tuple(
        OneMoreRow(
            of=row.of, unit=row.unit, party=row.party, gbp=_gbp(row.gbp), wrong=bool(row.wrong)
        )
        for row in one.one_more
    )


def _red_lines(one: Simulation) -> tuple[RedLineRow, ...]:
    return tuple(
        RedLineRow(
            party=row.party,
            test=row.test,
            line_gbp=_gbp(row.line_gbp),
            found_gbp=_gbp(row.found_gbp),
            slack_gbp=_gbp(row.slack_gbp),
        )
        for row in one.red_lines
    )


def _exits(one: Simulation) -> tuple[ExitRow, ...]:
    return tuple(
        ExitRow(party=row.party, after_year=row.after_year, gain_gbp=_gbp(row.gain_gbp))
        for row in one.exits
    )


def _borne(one: Simulation) -> tuple[BorneRow, ...]:
    return tuple(
        BorneRow(party=row.party, risk=row.risk, gbp=_gbp(row.gbp), error=_gbp(row.error))
        for row in one.borne
    )


def _convergence(one: Simulation) -> ConvergencePart | None:
    found = one.convergence
    if found is None:
        return None
    return ConvergencePart(
        draws=found.draws,
        mean_gbp=tuple(map(_gbp, found.mean)),
        p90_gbp=tuple(map(_gbp, found.p90)),
        mean_error_gbp=_gbp(found.mean_error),
        p90_error_gbp=_gbp(found.p90_error),
        settled=found.settled,
    )
