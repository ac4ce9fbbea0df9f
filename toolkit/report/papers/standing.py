"""How the proposed option stands: its margin, what it shares its place with, what the law asks."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.law import Finding, Findings
from toolkit.longlist.availing import WAYS
from toolkit.report.chapters.words import (
    AWARD,
    LAW,
    SIMULATION,
    count,
    gbp,
    percent,
    points,
    ranked,
    several,
    title_of,
)
from toolkit.report.content import Text
from toolkit.report.law_grouping import groups_of, is_found, likely
from toolkit.report.law_words import in_short, named_in
from toolkit.report.law_words import title_of as asked_by
from toolkit.report.showing import day, listed, say

FEW = 3  # routes that a sentence can name


def rivals(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """Name the options that score the same, or that the evidence does not tell apart from it."""
    tied = [one for group in appraisal.tied if option in group for one in group if one != option]
    near = [
        lower if upper == option else upper
        for upper, lower in appraisal.not_separated
        if option in (upper, lower)
    ]
    return tuple(dict.fromkeys((*tied, *near)))


def score_of(appraisal: Appraisal, result: OptionResult) -> tuple[Text, ...]:
    """Say where an option stands by score, how far ahead or behind, and how sure that is."""
    if result.total is None:
        return (say(f"{title_of(appraisal, result.option.id)} has no award, so it has no score."),)
    order = ranked(appraisal)
    others = [one for one in order if one.option.id != result.option.id]
    first = say(
        f"{title_of(appraisal, result.option.id)} scores ",
        points(result.total),
        " of 100",
    )
    if not others:
        return ((*first, ". It is the only option that can be awarded."),)
    best = max(others, key=lambda one: one.total or 0.0)
    lead = result.total - (best.total or 0.0)
    way = "more" if lead >= 0 else "less"
    told: list[Text] = [
        (*first, ", ", points(abs(lead)), f" {way} than {title_of(appraisal, best.option.id)}.")
    ]
    if any(result.option.id in group for group in appraisal.tied):
        told.append(say("It shares its rank with an option that has the same score."))
    return (*told, *separation_of(appraisal, result.option.id))


def separation_of(appraisal: Appraisal, option: str) -> tuple[Text, ...]:
    """Say which options the evidence does not tell apart from one."""
    near = [title_of(appraisal, one) for one in rivals(appraisal, option)]
    if not near:
        return ()
    return (
        say(
            f"The evidence does not separate it from {listed(near)}: their order rests on assumed "
            "fees and overheads."
        ),
    )


def proof_of(result: OptionResult) -> tuple[Text, ...]:
    """Say so where the award was not proved to be the best one; nothing where it was."""
    found = result.allocation
    if found.objective_gbp is None or found.proved:
        return ()
    bound = (
        (" No award can cost less than ", gbp(found.bound_gbp, AWARD), " a year.")
        if found.bound_gbp is not None
        else ()
    )
    return (say("The award behind these figures was not proved to be the best one.", *bound),)


def cost_of(appraisal: Appraisal, result: OptionResult) -> tuple[Text, ...]:
    """Say what an option costs commissioners: first year with its range, term, price and fees."""
    found = result.simulation
    if found is None:
        return (say("Without an award there is no cost to report."),)
    case, year = appraisal.case, found.total[0]
    return (
        say(
            "Commissioners would pay about ",
            gbp(year.central, SIMULATION),
            " in the first contract year, care and fees together (eight in ten futures: ",
            gbp(year.p10, SIMULATION),
            " to ",
            gbp(year.p90, SIMULATION),
            ").",
        ),
        say(
            "Over ",
            *several(case.years, "contract year", "case"),
            f" from {day(case.start)} that is about ",
            gbp(found.whole_term.central, SIMULATION),
            " in the money of each year.",
        ),
        say(
            "The price of care in the award is ",
            gbp(result.allocation.objective_gbp or 0, AWARD),
            f" a year in prices of {case.price_base}; fees and overheads beside it are ",
            gbp(found.charges_gbp, SIMULATION),
            " in the first year.",
        ),
    )


def affordable(appraisal: Appraisal, result: OptionResult) -> tuple[Text, ...]:
    """Say how likely money is to fall short, and for whom."""
    if result.simulation is None:
        return ()
    found = result.simulation.affordability
    short = [one for one in found.shortfalls if one.chance > 0]
    told = say(
        "In ",
        percent(found.chance_short, SIMULATION),
        " of futures the money set aside cannot pay for all care of the first year",
    )
    if not short:
        return ((*told, "."),)
    worst = max(short, key=lambda one: one.chance)
    name = appraisal.case.commissioners[worst.commissioner].name
    return ((*told, f"; most often {name} is short."),)


def ways_to_contract(found: Findings) -> tuple[Finding, ...]:
    """Give the routes that lead to a contract by themselves; others only shape one."""
    return tuple(one for one in found.of_kind("route") if one.id in WAYS)


def law_of(result: OptionResult) -> tuple[Text, ...]:
    """Say which law governs, which routes are open or likely, and how much is open."""
    found = result.findings
    governs: dict[str, list[str]] = {}
    for group in groups_of(found):
        for one in group.of_kind("regime"):
            governs.setdefault(named_in(found, one.verdict), []).extend(group.subjects)
    lots = (f"{law} ({in_short(which, found.option)})" for law, which in governs.items())
    open_ones = dict.fromkeys(asked_by(one) for one in ways_to_contract(found) if is_found(one))
    maybe = dict.fromkeys(asked_by(one) for one in ways_to_contract(found) if likely(one))
    told = [say(f"Which law governs: {'; '.join(lots) or 'no rulebook answers that'}.")]
    if open_ones:
        told.append(say(f"Routes found open: {_some(list(open_ones))}."))
    left = [one for one in maybe if one not in open_ones]
    if left:
        told.append(say(f"Routes likely to be open, not settled: {_some(left)}."))
    if not open_ones and not left:
        told.append(say("No route to a contract is found open yet."))
    told.append(
        say(
            count(len(found.unknown), LAW),
            " of ",
            count(len(found.findings), LAW),
            " questions put to the law stay open. Unknown never counts as met.",
        )
    )
    return tuple(told)


def _some(titles: list[str]) -> str:
    """Name the first few, and say how many more there are."""
    named = [f"{one[:1].lower()}{one[1:]}" for one in titles[:FEW]]
    more = len(titles) - len(named)
    return listed([*named, f"{more} more"] if more else named)
