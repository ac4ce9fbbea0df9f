"""Writing an explanation as the document that `--explain --json` adds to an allocation."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from toolkit.allocation.explaining.conflicts import Conflicts
from toolkit.allocation.explaining.explanation import DRAWS, NOISE, Explanation
from toolkit.allocation.explaining.near_optimal import NearOptimal
from toolkit.allocation.explaining.price_to_win import PriceToWin
from toolkit.allocation.explaining.ranges import Range
from toolkit.allocation.explaining.repairs import Repair
from toolkit.allocation.explaining.rule_prices import RulePrices
from toolkit.allocation.explaining.stability import Noise, PriceRange
from toolkit.allocation.explaining.steps import Steps
from toolkit.allocation.proving.confirming import Confirmed
from toolkit.allocation.proving.cutting import Pair
from toolkit.allocation.proving.runner_up import RunnerUp
from toolkit.allocation.proving.ties import Ties
from toolkit.allocation.results import Award
from toolkit.report.explain_documents import (
    AlternativeRow,
    ChangeRow,
    ConfirmedDocument,
    ConflictsDocument,
    ExplanationDocument,
    MeasureRow,
    NearDocument,
    NoiseDocument,
    NoisePlaceRow,
    PlaceRow,
    PriceRangeRow,
    PriceToWinRow,
    RepairRow,
    RulePriceRow,
    RulePricesDocument,
    RunnerUpDocument,
    StepRow,
    StepsDocument,
    TiesDocument,
    WinnerRow,
    WonRow,
)

COMMISSIONER: Literal["commissioner"] = "commissioner"  # who may see the prices of rivals


def explanation_document(
    told: Explanation, confirmed: Confirmed | None = None
) -> ExplanationDocument:
    """Write an explanation as a document.

    Args:
        told: Why this award, or why there is none.
        confirmed: A second solver's word; nothing where it was not asked.
    """
    return ExplanationDocument(
        parts=told.parts,
        unfinished=told.unfinished,
        runner_up=None if told.runner_up is None else _runner_up(told.runner_up),
        ties=None if told.ties is None else _ties(told.ties),
        rule_prices=None if told.prices is None else _prices(told.prices),
        steps=None if told.steps is None else tuple(_steps(*one) for one in told.steps),
        conflicts=None if told.conflicts is None else _conflicts(told.conflicts),
        repairs=None if told.repairs is None else tuple(map(_repair, told.repairs)),
        near_the_best=None if told.near is None else _near(told.near),
        price_to_win=None if told.price_to_win is None else tuple(map(_wins, told.price_to_win)),
        stability=None if told.ranges is None else tuple(map(_range, told.ranges)),
        measures=None if told.measures is None else tuple(map(_measure, told.measures)),
        noise=None if told.noise is None else _noise(told.noise),
        confirmed=None if confirmed is None else _confirmed(confirmed),
    )


def _runner_up(one: RunnerUp) -> RunnerUpDocument:
    return RunnerUpDocument(
        status=one.status,
        proved=one.status != "limit",
        decided_by=one.by,
        gap_gbp=_money(one.gap_gbp),
        least_gap_gbp=_money(one.least_gap),
        gained=_winners(one.gained),
        lost=_winners(one.lost),
        award=_won(one.awards),
        audience=COMMISSIONER,
    )


def _ties(ties: Ties) -> TiesDocument:
    return TiesDocument(
        count=len(ties.awards),
        complete=ties.complete,
        awards=tuple(_won(one.awards) for one in ties.awards),
        audience=COMMISSIONER,
    )


def _prices(prices: RulePrices) -> RulePricesDocument:
    return RulePricesDocument(
        status=prices.status,
        proved=prices.status != "limit",
        together_gbp=_money(prices.together_gbp),
        rules=tuple(
            RulePriceRow(
                rule=one.rule,
                cites=one.cites,
                alone_gbp=_money(one.one_off_gbp),
                share_gbp=_money(one.split_gbp),
                share_error_gbp=_money(one.error_gbp),
            )
            for one in prices.rules
        ),
        why_not_split=prices.why_not_split,
        orders_drawn=prices.orders,
        audience=COMMISSIONER,
    )


def _steps(name: str, steps: Steps) -> StepsDocument:
    return StepsDocument(
        name=name,
        status=steps.status,
        proved=steps.status != "some",
        steps=tuple(
            StepRow(
                tightest=float(one.tightest),
                loosest=float(one.loosest),
                least_price_gbp=round(float(one.gbp), 2),
                unawarded=one.unawarded,
            )
            for one in steps.steps
        ),
        audience=steps.audience,
    )


def _conflicts(found: Conflicts) -> ConflictsDocument:
    return ConflictsDocument(
        status=found.status, proved=found.status != "some", conflicts=found.conflicts
    )


def _repair(one: Repair) -> RepairRow:
    return RepairRow(
        changes=tuple(
            ChangeRow(
                rule=change.name,
                before=None if change.before is None else float(change.before),
                after=None if change.after is None else float(change.after),
                words=change.words,
            )
            for change in one.changes
        ),
        price_gbp=_money(one.gbp),
        unawarded=one.unawarded,
        proved=one.proved,
        audience=COMMISSIONER,
    )


def _near(near: NearOptimal) -> NearDocument:
    return NearDocument(
        most_gbp=round(float(near.most_gbp), 2),
        proved=near.proved,
        places=tuple(
            PlaceRow(lot=one.lot, provider=one.provider, when=one.when) for one in near.places
        ),
        alternatives=tuple(
            AlternativeRow(
                price_gbp=round(float(one.gbp), 2),
                more_gbp=round(float(one.more_gbp), 2),
                moved=one.moved,
                award=_won(one.awards),
            )
            for one in near.alternatives
        ),
        audience=COMMISSIONER,
    )


def _wins(one: PriceToWin) -> PriceToWinRow:
    return PriceToWinRow(
        bid=one.key,
        asks_gbp=float(one.asks_gbp),
        wins=one.wins,
        outcome=one.outcome,
        threshold_gbp=_money(one.threshold_gbp),
        because=one.because,
        proved=one.outcome != "limit",
        verified=one.verified,
        audience=one.audience,
    )


def _range(one: PriceRange) -> PriceRangeRow:
    return PriceRangeRow(
        bid=one.key,
        asks_gbp=float(one.asks_gbp),
        least_gbp=_money(one.least_gbp),
        most_gbp=_money(one.most_gbp),
        proved=one.proved,
        audience=one.audience,
    )


def _measure(one: Range) -> MeasureRow:
    return MeasureRow(
        name=one.name,
        now=_plain(one.now),
        least=None if one.least is None else _plain(one.least),
        most=None if one.most is None else _plain(one.most),
        proved=None not in (one.least, one.most),
    )


def _noise(noise: Noise) -> NoiseDocument:
    seen = [(*one, True) for one in noise.kept] + [(*one, False) for one in noise.others]
    return NoiseDocument(
        part=float(NOISE),
        draws=noise.draws,
        proved=noise.draws == DRAWS,
        same=noise.same,
        none=noise.none,
        places=tuple(
            NoisePlaceRow(lot=lot, provider=provider, wins_now=wins, times=times)
            for (lot, provider), times, wins in seen
        ),
    )


def _plain(value: Decimal) -> float:
    return round(float(value), 6)


def _confirmed(said: Confirmed) -> ConfirmedDocument:
    return ConfirmedDocument(
        solver=said.solver,
        status=said.status,
        objective_gbp=_money(said.objective),
        agrees=said.agrees,
        same_winners=said.same_winners,
    )


def _winners(pairs: Iterable[Pair]) -> tuple[WinnerRow, ...]:
    return tuple(WinnerRow(lot=lot, provider=provider) for lot, provider in pairs)


def _won(awards: Iterable[Award]) -> tuple[WonRow, ...]:
    return tuple(
        WonRow(
            lot=one.lot,
            provider=one.provider,
            bid=one.bid,
            units=float(one.units),
            cost_gbp=float(one.cost_gbp),
        )
        for one in awards
    )


def _money(gbp: Decimal | None) -> float | None:
    return None if gbp is None else round(float(gbp), 2)
