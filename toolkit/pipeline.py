"""The main path; read `run` first."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from toolkit.allocation import Allocation, allocate
from toolkit.allocation.award_facts import facts_of_award
from toolkit.allocation.planning_funds import (
    FundingPlan,
    has_pool,
    plan_funding,
    states_funding,
)
from toolkit.allocation.planning_years import YearsAsked, YearsPlan, plan_years
from toolkit.allocation.solving import Limits
from toolkit.appraisal import Appraisal, OptionResult, WhatIf, appraise
from toolkit.appraisal.economic.likely_worth import likely_worth
from toolkit.errors import Cancelled, InputError, Place
from toolkit.futures import Futures
from toolkit.law import Findings, Library
from toolkit.law.check import check_all
from toolkit.longlist import filter_options
from toolkit.simulation import (
    Accounts,
    Agreement,
    Simulation,
    find_agreement,
    futures_of,
    likely_accounts,
    play_as_usual,
    simulate,
    who_bears_what,
)
from toolkit.statements.case import Case
from toolkit.statements.facts import Fact
from toolkit.statements.options import Option

RISK_DRAWS = 1_000  # enough to say who bears which risk; the errors stand beside
AGREEMENT_DRAWS = 2_000  # enough to test red lines
POINTS = 7  # values of each open term that are tried

type Progress = Callable[[str, float], bool]  # what is being done, how far; False cancels
type Teller = Callable[[str], Progress]


def run(  # noqa: PLR0913 - a question, its law and day, its futures
    case: Case,
    law: Library,
    *,
    as_of: date,
    seed: int,
    draws: int,
    what_ifs: Mapping[str, Case] | None = None,
    progress: Progress | None = None,
) -> Appraisal:
    """Take a case from question to ranked options; read this function first.

    Args:
        case: The case, a scenario applied or not.
        law: The library of rulebooks.
        as_of: Day whose knowledge of the law is used.
        seed: Chooses the futures.
        draws: How many futures every option meets.
        what_ifs: The case under each of its scenarios, by scenario id; awards are solved again.
        progress: Told what is being done and how far it is; work stops when it answers False.

    Raises:
        Cancelled: `progress` asked to stop.
        InputError: Draws or seed are out of range, or a fact of the case does not fit the
            rulebook that asks for it.
        RulebookError: The law asked for is not in the library, or facts contradict each other.
        SolverError: The solver failed.
    """
    case = case.model_copy(update={"as_of": as_of, "seed": seed})
    scenarios = what_ifs or {}
    tell = _teller(progress, steps=2 + len(case.options) * (4 + len(scenarios)))
    futures = futures_of(case, draws=draws, seed=seed)
    tell("law")
    findings = _found(case, law)
    longlist = filter_options(case, findings)
    allocations = _allocate(case, findings, (), tell)
    findings = _found_again(case, law, findings, allocations)
    simulations = _simulate(case, case.options, allocations, futures, tell)
    tried = _try(scenarios, findings, allocations, tell)
    funded, over_years = _plan_money(case, findings, allocations, tell)
    tell("appraisal")
    found = appraise(
        case,
        findings,
        allocations,
        simulations,
        seed=seed,
        draws=draws,
        what_ifs=tried,
        longlist=longlist,
    )
    return replace(found, funded=funded, over_years=over_years)


def play_one(  # noqa: PLR0913 - an option, its law, its futures
    case: Case,
    option_id: str,
    law: Library,
    *,
    draws: int,
    earlier: Iterable[Allocation] = (),
    progress: Progress | None = None,
) -> OptionResult:
    """Take one option from law to money by party, as `run` takes all of them.

    Args:
        case: The case, whose own day and seed are used.
        option_id: Which option.
        law: The library of rulebooks.
        draws: How many futures it meets, 1 to 1,000,000.
        earlier: Allocations that may be taken over where the problem is the very same.
        progress: Told what is being done and how far it is; work stops when it answers False.

    Returns:
        The option without scores and rank, which rest on a comparison with all others.

    Raises:
        Cancelled: `progress` asked to stop.
        InputError: Draws or seed are out of range, or a fact of the case does not fit the
            rulebook that asks for it.
        RulebookError: The law asked for is not in the library, or facts contradict each other.
        SolverError: The solver failed.
    """
    among = _with_usual(case, option_id)
    tell = _teller(progress, steps=3 + len(among.options))
    futures = futures_of(case, draws=draws, seed=case.seed)
    tell("law")
    findings = _found(among, law)
    allocations = _allocate(among, findings, earlier, tell)
    findings = _found_again(among, law, findings, allocations)
    option = case.option(option_id)
    simulation = _simulate(case, (option,), allocations, futures, tell)[option_id]
    found = findings[option_id], allocations[option_id], simulation
    return OptionResult(option, *found, (), None, None, None, None)


@dataclass(frozen=True)
class Sought:
    """What came of asking on which terms an option would be signed.

    Args:
        allocation: The award of the option.
        usual: The award of business as usual.
        agreement: What was found; nothing where one of the two has no award.
    """

    allocation: Allocation
    usual: Allocation
    agreement: Agreement | None


def seek_agreement(  # noqa: PLR0913 - an option, its law, and how to search
    case: Case,
    option_id: str,
    law: Library,
    *,
    draws: int = AGREEMENT_DRAWS,
    points: int = POINTS,
    progress: Progress | None = None,
) -> Sought:
    """Search the terms of an option for those that every party would sign.

    Args:
        case: The case, whose own day and seed are used.
        option_id: Which option.
        law: The library of rulebooks.
        draws: How many futures red lines are tested in; the first 10,000 are used.
        points: How many values of each open term are tried, 2 or more.
        progress: Told what is being done and how far it is; work stops when it answers False.

    Raises:
        Cancelled: `progress` asked to stop.
        InputError: The case names no business as usual, or no party states a red line.
        RulebookError: The law asked for is not in the library, or facts contradict each other.
        SolverError: The solver failed.
    """
    named = case.business_as_usual
    if named is None:
        what = "is not stated, and parties compare an agreement with it; name one of the options"
        raise InputError.single(Place("case.yaml"), "business_as_usual", what)
    among = _with_usual(case, option_id)
    tell = _teller(progress, steps=2 + len(among.options))
    futures = futures_of(case, draws=draws, seed=case.seed)
    tell("law")
    findings = _found(among, law)
    allocations = _allocate(among, findings, (), tell)
    told = tell("agreement")
    award, today = allocations[option_id], allocations[named]
    usual = play_as_usual(case, case.option(named), today, futures)
    if usual is None or not award.awards:
        return Sought(award, today, None)
    option = case.option(option_id)
    agreement = find_agreement(case, option, award, usual, futures, points=points, progress=told)
    return Sought(award, today, agreement)


def _found(case: Case, law: Library) -> dict[str, Findings]:
    """Check every option at once, so that what is alike in them is asked once."""
    return {one.option: one for one in check_all(case, case.options, law)}


def _found_again(
    case: Case,
    law: Library,
    findings: Mapping[str, Findings],
    allocations: Mapping[str, Allocation],
) -> dict[str, Findings]:
    """Check again with what only an award can say; options with one award are asked together."""
    alike: dict[tuple[Fact, ...], list[Option]] = {}
    for option in case.options:
        facts = facts_of_award(case, option, allocations[option.id])
        alike.setdefault(facts, []).append(option)
    found = dict(findings)
    for facts, options in alike.items():
        if facts:
            found |= {one.option: one for one in check_all(case, options, law, more=facts)}
    return {option.id: found[option.id] for option in case.options}


def _with_usual(case: Case, option_id: str) -> Case:
    """Leave of the options only one, and business as usual, which it is compared with."""
    wanted = {option_id, case.business_as_usual}
    options = tuple(one for one in case.options if one.id in wanted)
    return case.model_copy(update={"options": options})


def _allocate(
    case: Case, findings: Mapping[str, Findings], earlier: Iterable[Allocation], tell: Teller
) -> dict[str, Allocation]:
    """Allocate every option; where a problem was solved before in this run, its award stands."""
    found: dict[str, Allocation] = {}
    for option in case.options:
        found[option.id] = allocate(
            case,
            option,
            findings[option.id].limits,
            earlier=(*earlier, *found.values()),
            progress=tell(f"{option.title}: award"),
        )
    return found


def _simulate(
    case: Case,
    options: Iterable[Option],
    allocations: Mapping[str, Allocation],
    futures: Futures,
    tell: Teller,
) -> dict[str, Simulation | None]:
    """Play options, and split what each party bears over types of risk."""
    named = case.business_as_usual
    usual = play_as_usual(case, case.option(named), allocations[named], futures) if named else None
    for_risks = futures_of(case, draws=min(futures.draws, RISK_DRAWS), seed=futures.seed)
    found: dict[str, Simulation | None] = {}
    for option in options:
        award = allocations[option.id]
        played = simulate(case, option, award, futures, usual=usual, progress=tell(option.title))
        told = tell(f"{option.title}: risks")
        borne = who_bears_what(case, option, award, for_risks, progress=told) if played else ()
        found[option.id] = played and replace(played, borne=borne)
    return found


def _try(
    scenarios: Mapping[str, Case],
    findings: Mapping[str, Findings],
    allocations: Mapping[str, Allocation],
    tell: Teller,
) -> list[WhatIf]:
    """Allocate again under every scenario."""
    earlier, tried = [*allocations.values()], []
    for name, case in scenarios.items():
        awards = _allocate(case, findings, earlier, tell)
        earlier += awards.values()
        title, played = case.scenarios[name].title, _likely(case, awards)
        worth = likely_worth(case, played)
        tried.append(WhatIf(name, title, case.applied, case.warnings, awards, worth))
    return tried


def _likely(case: Case, allocations: Mapping[str, Allocation]) -> dict[str, Accounts]:
    """Play every award on likely values."""
    return {
        option.id: likely_accounts(case, option, allocations[option.id])
        for option in case.options
        if allocations[option.id].awards
    }


def _plan_money(
    case: Case,
    findings: Mapping[str, Findings],
    allocations: Mapping[str, Allocation],
    tell: Teller,
) -> tuple[tuple[FundingPlan, ...], tuple[YearsPlan, ...]]:
    """Plan funding, and years, where the case states what they rest on; alike options once."""
    funded: dict[str, FundingPlan] = {}
    years: dict[str, YearsPlan] = {}
    for option in case.options:
        name, found, limits = option.id, allocations[option.id], findings[option.id].limits
        stop = Limits(progress=tell(f"{option.title}: funding"))
        same = _first_alike(case, option, allocations)
        if case.handovers:
            years[name] = (
                replace(years[same], option=name)
                if same in years
                else plan_years(case, option, limits, YearsAsked(case.years), stop)
            )
        if states_funding(case, option):
            funded[name] = (
                replace(funded[same], option=name)
                if same in funded
                else plan_funding(case, option, found, limits, stop)
            )
    return tuple(funded.values()), tuple(years.values())


def _first_alike(case: Case, option: Option, allocations: Mapping[str, Allocation]) -> str:
    """Name the first option with the same award problem and the same kind of budgets."""
    wanted = allocations[option.id].problem, has_pool(case, option)
    return next(
        one.id
        for one in case.options
        if (allocations[one.id].problem, has_pool(case, one)) == wanted
    )


def _teller(progress: Progress | None, steps: int) -> Teller:
    """Count steps: each is announced, and given the means to report how far it is."""
    begun = 0

    def tell(what: str) -> Progress:
        nonlocal begun
        before = begun
        begun += 1

        def inside(_stage: str, part: float) -> bool:
            return progress is None or progress(what, min(1.0, (before + part) / steps))

        if not inside(what, 0.0):
            raise Cancelled("stopped before the end; nothing was written")
        return inside

    return tell
