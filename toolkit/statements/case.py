"""A case: the need, the facts and the options, believed only once every fault is mended."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from toolkit.statements.assumptions import Assumption
from toolkit.statements.award_rules import AwardRule
from toolkit.statements.bids import Bid, Package
from toolkit.statements.commissioners import Commissioner
from toolkit.statements.contracts import ContractModel
from toolkit.statements.criteria import AwardCriteria, Criterion
from toolkit.statements.evidence import (
    Baseline,
    Effect,
    ModelParameter,
    Preference,
    Source,
    UnitCost,
)
from toolkit.statements.facts import Fact
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option
from toolkit.statements.providers import Provider
from toolkit.statements.scenarios import Scenario
from toolkit.statements.streams import Eligibility, Stream
from toolkit.units import Flag, Id, Nation, Statement, Text

Scope = Literal["core", "all"]
Stage = Literal["plan", "tender", "award"]
Seed = Annotated[int, Field(ge=0, lt=2**63)]

STAGE_WORDS: Mapping[Stage, str] = {
    "plan": "Before advert: bids are an assumption about the market, not offers",
    "tender": "Rules published and locked; bids are sealed",
    "award": "Bids are open; one structure, rules and weights are frozen",
}


class Identity(Statement):
    """What `case.yaml` holds: everything about a case that is not a table.

    Args:
        stage: `plan` (before advert), `tender` (rules locked, bids sealed) or `award`.
        hypothetical: Whether the case describes a procurement that nobody has started.
        as_of: Day whose knowledge of the law is used, unless the caller gives another.
        seed: Random seed, unless the caller gives another.
        start: First day of service.
        end: Last day of service.
        price_base: Financial year in whose prices the tables are written.
        caveats: What a reader must be told wherever a result is shown.
        award_criteria_set: Row of `award_criteria` in force.
    """

    title: Text
    summary: Text
    stage: Stage
    hypothetical: Flag
    place: Text
    nation: Nation
    as_of: date
    seed: Seed
    start: date
    end: date
    price_base: Text
    objectives: tuple[Text, ...] = Field(min_length=1)
    critical_success_factors: tuple[Text, ...] = ()
    caveats: tuple[Text, ...] = ()
    award_criteria_set: Id | None = None
    options: tuple[Option, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _days_and_options_are_in_order(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"ends {self.end}, not after its start {self.start}; correct one")
        if self.years > 30:  # noqa: PLR2004 - longer than any service contract
            raise ValueError(f"runs {self.years} years; give an end within 30 years of the start")
        seen: set[str] = set()
        for option in self.options:
            if option.id in seen:
                raise ValueError(f"has two options called {option.id!r}; rename one")
            seen.add(option.id)
        return self

    @property
    def years(self) -> int:
        """Contract years, the last one whole or in part."""
        months = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month
        return max(1, -(-(months + (self.end.day >= self.start.day)) // 12))


class Case(Identity):
    """A need with its facts and options, complete and without contradictions.

    Args:
        id: Folder or file name.
        scope: `core` holds the lots marked `in_core_demo`, `all` every lot.
        scenario_id: The scenario applied, if any.
        applied: What it changed, one sentence a change.
        warnings: What a scenario left odd: a lot without bids, an idle stream.
        digests: SHA-256 of every file read.
    """

    id: Text
    scope: Scope
    models: Mapping[str, ContractModel]
    commissioners: Mapping[str, Commissioner]
    lots: Mapping[str, Lot]
    providers: Mapping[str, Provider]
    bids: Mapping[str, Bid]
    packages: Mapping[str, Package]
    streams: Mapping[str, Stream]
    eligibility: Mapping[tuple[str, str], Eligibility]
    rules: Mapping[str, AwardRule]
    award_criteria: Mapping[str, AwardCriteria]
    criteria: Mapping[str, Criterion]
    effects: Mapping[str, Effect]
    unit_costs: Mapping[str, UnitCost]
    baselines: tuple[Baseline, ...]
    model_parameters: Mapping[tuple[str, str], ModelParameter]
    preferences: tuple[Preference, ...]
    assumptions: Mapping[str, Assumption]
    facts: tuple[Fact, ...]
    sources: Mapping[str, Source]
    scenarios: Mapping[str, Scenario]
    scenario_id: str | None
    applied: tuple[str, ...]
    warnings: tuple[str, ...]
    digests: Mapping[str, str]

    def option(self, option_id: str) -> Option:
        """Give the option with an id that is known to exist."""
        return next(option for option in self.options if option.id == option_id)

    def lots_in(self, option: Option) -> tuple[Lot, ...]:
        """Give the lots that an option covers, in the order of the table."""
        if option.lots:
            return tuple(lot for lot in self.lots.values() if lot.lot_id in option.lots)
        everything = self.scope == "all"
        return tuple(lot for lot in self.lots.values() if everything or lot.in_core_demo)
