"""Risk-share terms that parties may bargain over: shares, bands, caps, floors, rules and hosts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product
from math import prod
from typing import get_args

from toolkit.simulation.stage import Stage
from toolkit.statements.amounts import SHARE_OR_NAME, SHARES_BY_YEAR, SUM_OR_NAME
from toolkit.statements.columns import columns_of
from toolkit.statements.contracts import ContractModel
from toolkit.statements.settlements import GainShare, PoolRule, PoolShare, Settlement
from toolkit.units import Statement

PLACES = 4  # of a share; a hundredth of a per cent is as fine as anybody bargains
HOST, RULE = "host", "rule"  # choices that are not parameters of the model

type Terms = Mapping[str, Decimal | str]


@dataclass(frozen=True)
class Choice:
    """One term that may be bargained over.

    Args:
        name: A parameter of the model, `rule` of the pool share, or `host`.
        values: What it may be, the present value among them.
    """

    name: str
    values: tuple[Decimal | str, ...]


def on_offer(
    stage: Stage, ranges: Mapping[str, tuple[Decimal, Decimal]], points: int
) -> tuple[Choice, ...]:
    """List the risk-share terms of an option that are open.

    Args:
        stage: The option.
        ranges: Plausible range of each parameter that is not decided.
        points: How many values of each range are tried, its ends included.
    """
    names = settlement_parameters(stage.model)
    choices = [
        Choice(name, _grid(low, high, stage.values[name], points))
        for name, (low, high) in ranges.items()
        if name in names
    ]
    for payment in stage.model.payments:
        if isinstance(payment, PoolShare):
            choices.append(Choice(RULE, _rules(payment)))
            choices.append(Choice(HOST, stage.cast.commissioners))
    return tuple(choices)


def _grid(low: Decimal, high: Decimal, now: Decimal | None, points: int) -> tuple[Decimal, ...]:
    step = (high - low) / max(1, points - 1)
    even = {round(low + step * n, PLACES) for n in range(points)}
    return tuple(sorted(even | ({now} if now is not None else set())))


def _rules(payment: PoolShare) -> tuple[str, ...]:
    """Give the rules whose own terms the model states."""
    lacking = {
        "capped_partner": payment.cap_of_contribution is None,
        "waterfall": payment.pool_share is None,
    }
    return tuple(rule for rule in get_args(PoolRule) if not lacking.get(rule))


def settlement_parameters(model: ContractModel) -> frozenset[str]:
    """Name the parameters that only settlements use, so that care need not be played again."""
    return frozenset(
        _named(one for one in model.payments if isinstance(one, Settlement))
    ) - frozenset(_named(one for one in model.payments if not isinstance(one, Settlement)))


def _named(statements: Iterable[Statement]) -> Iterator[str]:
    for statement in statements:
        for name, column in columns_of(type(statement)).items():
            if column.kind in (SHARE_OR_NAME, SUM_OR_NAME, SHARES_BY_YEAR):
                stated = getattr(statement, name)
                for one in stated if isinstance(stated, tuple) else (stated,):
                    if isinstance(one, str):
                        yield one
        if isinstance(statement, GainShare):
            yield from _named(statement.bands)


def combinations(choices: tuple[Choice, ...]) -> Iterator[Terms]:
    """Give every combination of terms, in the order of the choices and their values."""
    for values in product(*(one.values for one in choices)):
        yield dict(zip((one.name for one in choices), values, strict=True))


def how_many(choices: tuple[Choice, ...]) -> int:
    """Count the combinations of terms."""
    return prod(len(one.values) for one in choices)


def present_terms(stage: Stage, choices: tuple[Choice, ...]) -> Terms:
    """Give the terms of an option as they stand."""
    now: dict[str, Decimal | str] = {HOST: stage.cast.host}
    for payment in stage.model.payments:
        if isinstance(payment, PoolShare):
            now[RULE] = payment.rule
    now |= {name: value for name, value in stage.values.items() if value is not None}
    return {one.name: now[one.name] for one in choices}


def under(stage: Stage, terms: Terms) -> Stage:
    """Give an option with other settlement terms.

    Args:
        stage: The option.
        terms: By name; a host is not among what this can change.
    """
    numbers = {name: value for name, value in terms.items() if isinstance(value, Decimal)}
    payments = tuple(
        one.model_copy(update={"rule": terms[RULE]})
        if isinstance(one, PoolShare) and RULE in terms
        else one
        for one in stage.model.payments
    )
    model = stage.model.model_copy(update={"payments": payments})
    return replace(stage, model=model, values={**stage.values, **numbers})
