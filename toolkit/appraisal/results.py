"""What an appraisal says: every option's results side by side, scored and ranked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.allocation.planning_funds import FundingPlan
from toolkit.allocation.planning_years import YearsPlan
from toolkit.appraisal.assurance.results import Assured
from toolkit.appraisal.economic.results import EconomicCase
from toolkit.appraisal.financial.results import FinancialCase
from toolkit.appraisal.judging import Judged
from toolkit.appraisal.own_terms import TermTested
from toolkit.appraisal.readying import Readying
from toolkit.appraisal.robustness import OfWeights, Robustness
from toolkit.law import Findings
from toolkit.longlist import Longlist
from toolkit.simulation import Simulation
from toolkit.statements.case import Case
from toolkit.statements.options import Option
from toolkit.units import nothing


@dataclass(frozen=True)
class Scored:
    """One option on one criterion.

    Args:
        criterion: Its id.
        value: Of the criterion's measure, on central values.
        score: 0 at the scale's worst, 100 at its best; beyond them it stays at the end.
        beyond_scale: Whether the value lies outside the scale.
    """

    criterion: str
    value: float
    score: float
    beyond_scale: bool


@dataclass(frozen=True)
class OptionResult:
    """Everything found about one option.

    Args:
        option: The option.
        findings: Of the law.
        allocation: Its award, or why there is none.
        simulation: Nothing where there is no award.
        scores: By criterion; empty where there is no award.
        total: Weighted score, 0 to 100.
        total_range: The weighted score with the model's own parameters at the ends of their
            ranges, least first.
        best_share: Part of the futures in which no other option scores higher; ties are split.
        rank: 1 is best; equal totals share a rank; nothing where there is no award.
        scores_at_ends: The scores with the model's own parameters at the ends of their ranges.
    """

    option: Option
    findings: Findings
    allocation: Allocation
    simulation: Simulation | None
    scores: tuple[Scored, ...]
    total: float | None
    total_range: tuple[float, float] | None
    best_share: float | None
    rank: int | None
    scores_at_ends: tuple[tuple[Scored, ...], ...] = ()


@dataclass(frozen=True)
class WhatIf:
    """The award of every option solved again under one scenario.

    Args:
        scenario: Its id.
        title: Its title.
        changes: What the scenario changed, one sentence a change.
        warnings: What it left odd.
        allocations: By option.
        worth_gbp: Net present social value under the scenario on likely values, by option with an
            award; empty where business as usual has none.
    """

    scenario: str
    title: str
    changes: tuple[str, ...]
    warnings: tuple[str, ...]
    allocations: Mapping[str, Allocation]
    worth_gbp: Mapping[str, float] = field(default_factory=nothing)


@dataclass(frozen=True)
class Appraisal:
    """A finished appraisal.

    Args:
        case: As it was used, scenario and settings applied.
        as_of: Day whose knowledge of the law was used.
        results: In the order of the case.
        seed: That chose the futures.
        draws: How many futures there were.
        ranking: Option ids, best first, tied ones in the order of the case; options without an
            award are left out.
        tied: Groups of options with equal totals, which share a rank.
        not_separated: Pairs of ranked options whose order rests only on assumed parameters.
        same_award: Groups of options that award the same bids the same units.
        what_ifs: The case's scenarios.
        longlist: What led to these options, as far as the case states it.
        assurance: How far it is assured, and what every page must say.
        funded: Plans of funding, for options with a pool, and for all where the case states least
            contributions or virements.
        over_years: Award plans over the contract, where the case states handovers.
        economic: What society gains and gives up; nothing where the case names no business as
            usual, or that has no award.
        financial: Who pays and gets what, for every option with an award.
        judged: What groups of people made of the options; nothing where no group is heard.
        by_groups: How far that rests on whose weights; options and criteria as in `judged`.
        robustness: How wrong one would have to be before the answer changes; nothing where no
            option has an award.
        own_terms: What each assumed term of a contract model does to the lead of the best option.
        readying: Whether options could start, what they ask of their makers, how they are judged.
    """

    case: Case
    as_of: date
    seed: int
    draws: int
    results: tuple[OptionResult, ...]
    ranking: tuple[str, ...]
    tied: tuple[tuple[str, ...], ...]
    not_separated: tuple[tuple[str, str], ...]
    same_award: tuple[tuple[str, ...], ...]
    what_ifs: tuple[WhatIf, ...]
    longlist: Longlist
    assurance: Assured
    funded: tuple[FundingPlan, ...] = ()
    over_years: tuple[YearsPlan, ...] = ()
    economic: EconomicCase | None = None
    financial: tuple[FinancialCase, ...] = ()
    judged: Judged | None = None
    by_groups: OfWeights | None = None
    robustness: Robustness | None = None
    own_terms: tuple[TermTested, ...] = ()
    readying: Readying | None = None

    def result(self, option_id: str) -> OptionResult:
        """Give the results of an option that is known to exist."""
        return next(result for result in self.results if result.option.id == option_id)

    def reference_value_gbp(self, option_id: str) -> Decimal:
        """Give the yearly reference value of an option's lots."""
        option = self.result(option_id).option
        return sum((lot.annual_value_gbp for lot in self.case.lots_in(option)), Decimal(0))
