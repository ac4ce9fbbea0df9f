"""How robust an appraisal is, as JSON: options and criteria by id instead of by position."""

from collections.abc import Iterable
from math import isnan

from toolkit.appraisal.robustness import OfFutures, OfWeights, Robustness
from toolkit.appraisal.robustness.acceptability import MEANING
from toolkit.appraisal.robustness.affordability import Affordable
from toolkit.appraisal.robustness.regret import Regret
from toolkit.appraisal.robustness.worth import Worth
from toolkit.report.document import Document


class IntervalRow(Document):
    """Weights of one criterion under which the first option stays first; null where none does."""

    criterion: str
    low: float | None
    high: float | None
    below_it: str | None
    above_it: str | None


class FaceRow(Document):
    """A way out of the region in which the first option stays first, and how far it is."""

    rival: str
    level_with_it: tuple[str, ...]
    weight_moved: float
    nearest_weights: dict[str, float]


class AcceptedRow(Document):
    """Share of weight space that gives an option each rank; not a probability of being right."""

    option: str
    shares: tuple[float, ...]
    errors: tuple[float, ...]
    central_weights: dict[str, float] | None


class TurnRow(Document):
    """Orders that turn when an option is dropped and local scales are drawn anew."""

    dropped: str
    turned: tuple[tuple[str, str], ...]
    first: tuple[str, ...]


class ViewRow(Document):
    """The first place by one way to join the groups behind the weights."""

    name: str
    weights: dict[str, float]
    totals: dict[str, float]
    first: tuple[str, ...]


class WeightsPart(Document):
    """What other weights would do."""

    totals: dict[str, float]
    first: tuple[str, ...]
    intervals: tuple[IntervalRow, ...]
    faces: tuple[FaceRow, ...]
    acceptability: tuple[AcceptedRow, ...]
    acceptability_means: str
    weights_drawn: int
    dominated: dict[str, tuple[str, ...]]
    reversals: tuple[TurnRow, ...]
    views: tuple[ViewRow, ...]


class WorthPart(Document):
    """Value of information in pounds: all futures, standard error, learned on half of them."""

    gbp: float
    error_gbp: float
    held_out_gbp: float


class InputRow(Document):
    """One input moved over its range: net benefit of the best option, and switching values."""

    input: str
    low: float
    high: float
    best_at_low_gbp: float
    best_at_high_gbp: float
    switch_to_zero: float | None
    switch_to_runner_up: float | None


class RegretRow(Document):
    """What an option loses against the best one, by scenario, and where it loses most."""

    option: str
    by_scenario_gbp: dict[str, float]
    largest_gbp: float
    worst_scenario: str


class FuturesPart(Document):
    """What inputs would do, and what knowing them is worth."""

    mean_gbp: dict[str, float]
    best: str
    runner_up: str | None
    best_share: dict[str, float]
    explained_share: dict[str, float]
    inputs: tuple[InputRow, ...]
    first_order_dominated: dict[str, tuple[str, ...]]
    second_order_dominated: dict[str, tuple[str, ...]]
    regret: tuple[RegretRow, ...]
    least_regret: tuple[str, ...]
    evpi: WorthPart
    evppi: dict[str, WorthPart]


class BudgetRow(Document):
    """First places among what can be afforded, at one level of the budget."""

    budget_gbp: float
    affordable_share: dict[str, float]
    first_share: dict[str, float]
    nothing_affordable_share: float


class RobustnessPart(Document):
    """How wrong one would have to be before the answer changes."""

    weights: WeightsPart | None
    futures: FuturesPart | None
    budgets: tuple[BudgetRow, ...]


def robustness_part(found: Robustness) -> RobustnessPart:
    """Write down how robust an appraisal is."""
    options, criteria = found.options, found.criteria
    return RobustnessPart(
        weights=_weights(found.weights, options, criteria) if found.weights else None,
        futures=_futures(found.futures, options, found.scenarios) if found.futures else None,
        budgets=tuple(_budgets(found.affordable, options)) if found.affordable else (),
    )


def _weights(found: OfWeights, options: tuple[str, ...], criteria: tuple[str, ...]) -> WeightsPart:
    shares = found.acceptability
    return WeightsPart(
        totals=_by(options, found.totals),
        first=_ids(options, found.first),
        intervals=tuple(
            IntervalRow(
                criterion=criterion,
                low=one.low if one else None,
                high=one.high if one else None,
                below_it=_id(options, one.rival_below if one else None),
                above_it=_id(options, one.rival_above if one else None),
            )
            for criterion, one in zip(criteria, found.intervals, strict=True)
        ),
        faces=tuple(
            FaceRow(
                rival=options[one.rival],
                level_with_it=_ids(options, one.level),
                weight_moved=one.moved,
                nearest_weights=_by(criteria, one.nearest),
            )
            for one in (found.region.faces if found.region else ())
        ),
        acceptability=tuple(
            AcceptedRow(
                option=option,
                shares=tuple(shares.shares[n].tolist()),
                errors=tuple(shares.errors[n].tolist()),
                central_weights=None
                if isnan(shares.central_weights[n, 0])
                else _by(criteria, shares.central_weights[n]),
            )
            for n, option in enumerate(options)
        ),
        acceptability_means=MEANING,
        weights_drawn=shares.samples,
        dominated=_pairs(options, found.dominates),
        reversals=tuple(
            TurnRow(
                dropped=options[one.dropped],
                turned=tuple((options[a], options[b]) for a, b in one.turned),
                first=_ids(options, one.first),
            )
            for one in found.reversals
        ),
        views=tuple(
            ViewRow(
                name=one.name,
                weights=_by(criteria, one.weights),
                totals=_by(options, one.totals),
                first=_ids(options, one.first),
            )
            for one in found.views
        ),
    )


def _futures(found: OfFutures, options: tuple[str, ...], scenarios: tuple[str, ...]) -> FuturesPart:
    asked = found.sensitivity
    return FuturesPart(
        mean_gbp=_by(options, found.mean_gbp),
        best=options[found.best],
        runner_up=_id(options, found.runner_up),
        best_share=_by(options, found.best_share),
        explained_share=_by(options, asked.response.explained) if asked else {},
        inputs=tuple(
            InputRow(
                input=name,
                low=float(asked.low[n]),
                high=float(asked.high[n]),
                best_at_low_gbp=float(asked.tornado.low_gbp[n, found.best]),
                best_at_high_gbp=float(asked.tornado.high_gbp[n, found.best]),
                switch_to_zero=asked.to_zero[n].value,
                switch_to_runner_up=asked.to_rival[n].value if asked.to_rival else None,
            )
            for n, name in enumerate(asked.inputs)
        )
        if asked
        else (),
        first_order_dominated=_pairs(options, found.dominance.first_order),
        second_order_dominated=_pairs(options, found.dominance.second_order),
        regret=tuple(_regrets(found.regret, options, scenarios)) if found.regret else (),
        least_regret=_ids(options, found.regret.choice) if found.regret else (),
        evpi=_worth(found.evpi),
        evppi={name: _worth(one) for name, one in found.evppi.items()},
    )


def _regrets(
    found: Regret, options: tuple[str, ...], scenarios: tuple[str, ...]
) -> Iterable[RegretRow]:
    for n, option in enumerate(options):
        yield RegretRow(
            option=option,
            by_scenario_gbp=_by(scenarios, found.each[n]),
            largest_gbp=float(found.largest[n]),
            worst_scenario=scenarios[found.worst[n]],
        )


def _budgets(found: Affordable, options: tuple[str, ...]) -> Iterable[BudgetRow]:
    for n, budget in enumerate(found.budgets_gbp.tolist()):
        yield BudgetRow(
            budget_gbp=budget,
            affordable_share=_by(options, found.affordable[:, n]),
            first_share=_by(options, found.first[:, n]),
            nothing_affordable_share=float(found.nothing[n]),
        )


def _worth(one: Worth) -> WorthPart:
    return WorthPart(gbp=one.gbp, error_gbp=one.error_gbp, held_out_gbp=one.held_out_gbp)


def _by(ids: tuple[str, ...], values: Iterable[float]) -> dict[str, float]:
    return {one: float(value) for one, value in zip(ids, values, strict=True)}


def _ids(ids: tuple[str, ...], places: Iterable[int]) -> tuple[str, ...]:
    return tuple(ids[place] for place in places)


def _id(ids: tuple[str, ...], place: int | None) -> str | None:
    return None if place is None else ids[place]


def _pairs(ids: tuple[str, ...], holds: Iterable[Iterable[bool]]) -> dict[str, tuple[str, ...]]:
    """Name what each option dominates; options that dominate nothing are left out."""
    found = {
        one: tuple(other for other, is_so in zip(ids, row, strict=True) if is_so)
        for one, row in zip(ids, holds, strict=True)
    }
    return {one: others for one, others in found.items() if others}
