"""Replays of how money is reckoned: discounting, optimism bias, weights by income, wellbeing."""

from decimal import Decimal

import numpy as np

from toolkit.appraisal.economic.discounting import annuity, discount_factors, present_value
from toolkit.appraisal.economic.health_and_wellbeing import wellby_gbp
from toolkit.appraisal.economic.optimism import managed_share, mixed_share, uplift_share
from toolkit.appraisal.economic.weighting import distributional_weight
from toolkit.appraisal.replaying.results import Found
from toolkit.errors import InputError, Place
from toolkit.statements.editions import BiasBounds, Edition
from toolkit.statements.replay_parts import (
    Bias,
    Discounting,
    Distribution,
    MixedBias,
    Project,
    Wellbeing,
)

type MoneyPart = Discounting | Project | Bias | MixedBias | Distribution | Wellbeing


def found(part: MoneyPart, edition: Edition) -> Found:
    """Put one part to the formulas of the economic case.

    Args:
        part: What was published.
        edition: Whose rates and values are used.

    Raises:
        InputError: The edition lacks a schedule, or a type of project.
    """
    match part:
        case Discounting():
            return _discounted(part, edition)
        case Project():
            factors = discount_factors(edition.standard, len(part.flows) - 1)
            flows = np.array([float(one) for one in part.flows])
            return Found({"present value": {"npv": float(present_value(flows, factors))}})
        case Bias():
            return _biased(part, edition)
        case MixedBias():
            return _mixed(part, edition)
        case Distribution():
            eta, median = float(edition.eta.value), float(part.median_gbp)
            return Found({
                "weights": {
                    f"{one:f}": distributional_weight(float(one), median, eta)
                    for one in part.incomes_gbp
                }
            })  # fmt: skip
        case Wellbeing():
            worth = wellby_gbp(part.points, part.people, part.years, edition.wellby.gbp)
            return Found({"value": {"gbp": float(worth)}})


def _discounted(part: Discounting, edition: Edition) -> Found:
    schedule = {
        "standard": edition.standard,
        "health": edition.health,
        "lower": edition.lower,
    }[part.schedule]
    if schedule is None:
        what = f"{edition.id} has no {part.schedule} rates; name an edition that has"
        raise InputError.single(Place("replay"), "schedule", what)
    years = [int(name) for one in part.figures for name in one.published]
    factors = discount_factors(schedule, max(years, default=0))
    return Found({
        "factors": {str(year): float(factors[year]) for year in years},
        "annuities": {str(year): annuity(factors[: year + 1]) for year in years},
    })  # fmt: skip


def _biased(part: Bias, edition: Edition) -> Found:
    bounds = _bounds(part.project_type, edition)
    upper, lower = _on(bounds, part.on)
    managed = managed_share(part.contributions, part.mitigations)
    left = uplift_share(upper, lower, managed)
    return Found({
        "bias": {
            "managed_pct": float(managed * 100),
            "resultant_pct": float(left * 100),
            "unmanaged": float(part.base * (1 + upper)),
            "with_bias": float(part.base * (1 + left)),
            "with_beside": float(part.base * (1 + left) + part.beside),
        }
    })  # fmt: skip


def _mixed(part: MixedBias, edition: Edition) -> Found:
    bounds = [_bounds(name, edition) for name in part.parts]
    parts = list(part.parts.values())
    return Found({
        "bounds": {
            f"{on}_pct": float(mixed_share(parts, [_on(one, on)[0] for one in bounds]) * 100)
            for on in ("spending", "duration")
        }
    })  # fmt: skip


def _bounds(project_type: str, edition: Edition) -> BiasBounds:
    bounds = edition.bounds(project_type)
    if bounds is None:
        what = f"{project_type!r} is no type of project of {edition.id}; name one of its bounds"
        raise InputError.single(Place("replay"), "project_type", what)
    return bounds


def _on(bounds: BiasBounds, on: str) -> tuple[Decimal, Decimal]:
    """Give the upper and the lower bound; a type without works has none on their length."""
    if on == "spending":
        return bounds.spend_upper, bounds.spend_lower
    return bounds.duration_upper or Decimal(0), bounds.duration_lower or Decimal(0)
