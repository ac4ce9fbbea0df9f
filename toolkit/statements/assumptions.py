"""Uncertain inputs: every value that is not a published fact."""

from decimal import Decimal
from math import inf
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from toolkit.statements.ordering import in_order
from toolkit.statements.risk_shares import RiskType
from toolkit.statements.rows import Row
from toolkit.units import Id, Kind, Number, Text

Affects = Literal[
    "volume_level",
    "volume_growth",
    "price_level",
    "price_growth",
    "cost_level",
    "cost_growth",
    "case_mix",
    "lot_volume",
    "linked_level",
    "linked_growth",
    "savings_realisation",
    "savings_delay_months",
    "outcome",
    "provider_failure",
    "member_withdrawal",
    "leader_loss",
    "take_up",
    "list_growth",
    "shock",
    "shock_size",
]
Distribution = Literal[
    "triangular",
    "normal",
    "lognormal",
    "gamma",
    "beta",
    "student_t",
    "uniform",
    "mixture",
    "chance",
]
Grade = Literal["high", "medium", "low"]
Loading = Annotated[Number, Field(ge=-1, le=1), Kind("number", "number, -1 to 1")]
Sort = Literal["factor", "growth", "share", "chance", "delay", "realised part"]

_SORTS: dict[Affects, tuple[Sort, RiskType]] = {
    "volume_level": ("factor", "V"),
    "volume_growth": ("growth", "V"),
    "price_level": ("factor", "U"),
    "price_growth": ("growth", "U"),
    "cost_level": ("factor", "U"),
    "cost_growth": ("growth", "U"),
    "case_mix": ("factor", "M"),
    "lot_volume": ("factor", "V"),
    "linked_level": ("factor", "V"),
    "linked_growth": ("growth", "V"),
    "savings_realisation": ("realised part", "R"),
    "savings_delay_months": ("delay", "R"),
    "outcome": ("share", "Q"),
    "provider_failure": ("chance", "I"),
    "member_withdrawal": ("chance", "I"),
    "leader_loss": ("chance", "R"),
    "take_up": ("share", "V"),
    "list_growth": ("growth", "V"),
    "shock": ("chance", "V"),
    "shock_size": ("factor", "V"),
}
_BOUNDS: dict[Sort, tuple[float, float]] = {
    "factor": (0.0, inf),
    "growth": (-1.0, inf),
    "share": (0.0, 1.0),
    "chance": (0.0, 1.0),
    "delay": (0.0, inf),
    "realised part": (-inf, inf),
}
_POSITIVE = ("lognormal", "gamma")
LEAST_FREEDOM = 2  # degrees of freedom at which the spread of Student's t becomes endless
MOST_FREEDOM = 1000  # beyond which it is the normal distribution


class Assumption(Row):
    """An uncertain input with its range, owner and grades.

    Args:
        assumption_id: Names the assumption, and keys its random draws.
        label: What is assumed.
        affects: What it moves. A level, `case_mix` (cost of a unit, not its payment), `lot_volume`
            (units of each lot, drawn apart for each, mean 1) and `shock_size` are factors (1 leaves
            things as stated). Growth is a change a year from the second year on (0.02 is 2%);
            `list_growth` is that of the people on the list. `cost_` moves what providers' own costs
            do, `linked_` activity outside the lots. `savings_realisation` is the part of planned
            effects that comes true, below 0 where things get worse; `savings_delay_months` how
            late. `outcome` is the part of the outcome targets attained and `take_up` the part of
            people who take a direct payment, 0 to 1. `provider_failure` (each provider),
            `member_withdrawal` (each member), `leader_loss` and `shock` are chances a year.
        spread: Fourth number of some distributions: degrees of freedom of `student_t` (above 2;
            few make fat tails), chance of a value at or below 0 of a `mixture`.
        distribution: `triangular` lies between low and high with its peak at central, `uniform`
            anywhere between them, `beta` between them with most of it near central (PERT).
            `normal`, `lognormal` and `student_t` (fat tails) have central as their median, low and
            high as tenth and ninetieth percentile. `gamma` has central as its median, and high
            over low is its ninetieth over its tenth percentile. `mixture` has a stated chance of
            values between low and 0 and otherwise lies between 0 and high; its mean is central.
            `chance` is an event that happens in a year with chance central; low and high are its
            range for a reader and are not drawn.
        low: Low end of the range.
        central: Likely value; the central case uses it, but counts no event of `chance`.
        high: High end of the range.
        varies: `once` for a whole future, `each_year` for a new draw every year. An event of
            `chance` happens at most once in a future, or anew in any year.
        unit: In words, such as `factor on prices`.
        owner: Who answers for it.
        quality: How good the evidence is.
        impact: How much the answer hangs on it.
        applies_to: Lots, service types, providers or linked activities that it moves, separated
            by semicolons; empty where it moves all.
        risk: Letter of the risk type it belongs to; where empty, the one that goes with `affects`.
        loading: How closely it follows its common factor, -1 to 1; the correlation of two
            assumptions that follow one factor is the product of their loadings.
        common_factor: Names a hidden cause that several assumptions follow.
    """

    assumption_id: Id
    label: Text
    affects: Affects
    spread: Number | None = None
    distribution: Distribution
    low: Number
    central: Number
    high: Number
    varies: Literal["once", "each_year"]
    unit: Text
    owner: Text
    quality: Grade
    impact: Grade
    applies_to: Text | None = None
    risk: RiskType | None = None
    loading: Loading | None = None
    common_factor: Id | None = Field(default=None, validate_default=True)

    @field_validator("distribution")
    @classmethod
    def _distribution_suits(cls, distribution: str, info: ValidationInfo) -> str:
        affects = info.data.get("affects")
        if affects is None:
            return distribution
        if (_SORTS[affects][0] == "chance") != (distribution == "chance"):
            remedy = "chance" if distribution != "chance" else "another distribution"
            raise ValueError(f"{distribution!r} does not suit {affects}; write {remedy}")
        if affects == "lot_volume" and distribution not in _POSITIVE:
            raise ValueError(f"{distribution!r} does not suit lot_volume; write lognormal or gamma")
        return distribution

    @field_validator("distribution")
    @classmethod
    def _spread_suits(cls, distribution: Distribution, info: ValidationInfo) -> Distribution:
        means = SPREAD_MEANS.get(distribution)
        if "spread" not in info.data:
            return distribution
        spread = info.data["spread"]
        if means is None and spread is not None:
            raise ValueError(f"{distribution} takes no spread; empty that cell")
        if means and spread is None:
            raise ValueError(f"{distribution} needs a spread, the {means}; fill it in")
        if distribution == "student_t" and not LEAST_FREEDOM < spread <= MOST_FREEDOM:
            raise ValueError(f"spread is {spread}; give {means} above 2, up to 1000")
        if distribution == "mixture" and not 0 < spread < 1:
            raise ValueError(f"spread is {spread}; give a {means} above 0 and below 1")
        return distribution

    @field_validator("low")
    @classmethod
    def _low_leaves_something(cls, low: Decimal, info: ValidationInfo) -> Decimal:
        affects, distribution = info.data.get("affects"), info.data.get("distribution")
        sort = _SORTS[affects][0] if affects else None
        if sort == "growth" and low <= -1:
            raise ValueError(f"{low} would leave nothing after a year; give more than -1")
        if sort and low < _BOUNDS[sort][0]:
            most = "to 1" if _BOUNDS[sort][1] == 1 else "or more"
            raise ValueError(f"{low} is a {sort} below 0; give 0 {most}")
        if distribution in _POSITIVE and low <= 0:
            raise ValueError(f"{low} is out of reach of {distribution}; give more than 0")
        if distribution == "mixture" and low > 0:
            raise ValueError(f"{low} is above 0, where a mixture has none; give 0 or less")
        return low

    @field_validator("central", "high")
    @classmethod
    def _range_is_in_order(cls, value: Decimal, info: ValidationInfo) -> Decimal:
        in_order(value, info, ("low", "central", "high"))
        if info.field_name == "high" and value == info.data.get("low"):
            raise ValueError(f"low and high are both {value}; an assumption needs a range")
        affects = info.data.get("affects")
        sort = _SORTS[affects][0] if affects else None
        if sort and value > _BOUNDS[sort][1]:
            raise ValueError(f"{value} is a {sort} above 1; give 0 to 1")
        if info.field_name == "central" and affects == "lot_volume" and value != 1:
            raise ValueError(f"{value} is not the mean of lot_volume; give 1")
        return value

    @field_validator("high")
    @classmethod
    def _rest_of_a_mixture_lies_in_range(cls, high: Decimal, info: ValidationInfo) -> Decimal:
        low, central, chance = (info.data.get(name) for name in ("low", "central", "spread"))
        mixed = info.data.get("distribution") == "mixture"
        if mixed and low is not None and central is not None and chance is not None:
            rest = mean_above_zero(low, central, chance)
            if not 0 < rest < high:
                what = f"{rest:.3f}, the mean that values above 0 need for all to average {central}"
                raise ValueError(f"{high} does not hold {what}; change central, spread or high")
        return high

    @field_validator("common_factor")
    @classmethod
    def _factor_has_a_loading(cls, factor: str | None, info: ValidationInfo) -> str | None:
        if "loading" not in info.data:
            return factor
        if factor is None and info.data["loading"] is not None:
            raise ValueError("is empty; name the factor that loading is about")
        if factor is not None and info.data["loading"] is None:
            raise ValueError(f"{factor!r} is followed by how much? give loading, -1 to 1")
        return factor


SPREAD_MEANS: dict[Distribution, str] = {
    "student_t": "degrees of freedom",
    "mixture": "chance of a value at or below 0",
}


def risk_of(assumption: Assumption) -> RiskType:
    """Give the risk type that an assumption belongs to: the one stated, else its usual one."""
    return assumption.risk or _SORTS[assumption.affects][1]


def bounds(affects: Affects) -> tuple[float, float]:
    """Give the least and the most that a value of a kind can mean; no draw lies outside."""
    return _BOUNDS[_SORTS[affects][0]]


def mean_above_zero(low: Decimal, central: Decimal, chance: Decimal) -> Decimal:
    """Give the mean that the values above 0 of a mixture need for the whole to average central.

    Args:
        low: Least value; those at or below 0 lie evenly between it and 0.
        central: Mean of the whole.
        chance: Of a value at or below 0.
    """
    return (central - chance * low / 2) / (1 - chance)


def subjects_of(assumption: Assumption) -> tuple[str, ...]:
    """Give what an assumption names in `applies_to`; nothing where it moves all."""
    parts = (assumption.applies_to or "").split(";")
    return tuple(part.strip() for part in parts if part.strip())


def moves(assumption: Assumption, *names: str) -> bool:
    """Whether an assumption moves something known by these names, such as a lot and its service."""
    wanted = subjects_of(assumption)
    return not wanted or any(name in wanted for name in names)
