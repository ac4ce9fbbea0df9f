"""How firm an award is: what comes next, what rules cost, why bids lost, what law leaves open."""

from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.allocation.explaining.explanation import Explanation, Wanted, explain, priced_rules
from toolkit.allocation.explaining.losing import why_lost
from toolkit.allocation.explaining.rule_prices import MOST_SPLIT, RulePrices, price_rules
from toolkit.allocation.explaining.trading_off import most_quality, trade_off
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.structures.comparing import compare
from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.explained_tables import (
    lost_table,
    open_table,
    rule_price_table,
    runner_up_table,
    structures_table,
)
from toolkit.report.chapters.front import front_figure
from toolkit.report.chapters.words import AWARD, LAW, alike, several, titles
from toolkit.report.content import Block, Heading, Number, Paragraph, Section, Text
from toolkit.report.showing import say
from toolkit.report.stamping import stamp

NOT_PRICED = (
    "What each rule costs is not worked out here: with leads that takes long, and this option does "
    "not rank first. `toolkit allocate --explain prices` does."
)


def firmness(appraisal: Appraisal) -> Section:
    """Tell how firm each award is, once for options that pose the same problem.

    Args:
        appraisal: A finished appraisal; awards that are not proved are not explained.
    """
    blocks: list[Block] = []
    proved = [one for one in appraisal.results if one.allocation.status == "optimal"]
    posed = [one.allocation.problem for one in proved]
    groups = alike(proved, lambda one: posed.index(one.allocation.problem))
    for number, group in enumerate(groups, start=1):
        blocks += _one(appraisal, group, number)
    if not blocks:
        blocks.append(Paragraph(say("No option has a proved award, so there is none to explain.")))
    limits = {one.option.id: one.findings.limits for one in appraisal.results}
    rows = compare(appraisal.case, limits)
    blocks += [Heading("structures-beside", "Structures side by side")]
    blocks.append(structures_table(appraisal.case, rows))
    return Section("firmness", "How firm the award is", tuple(blocks))


def award_rules_of(found: Allocation) -> tuple[str, ...]:
    """Name the rules of an award that a body publishes; capacities are the bidders' own."""
    own = {rule.id for rule in found.problem.rules if isinstance(rule, Capacity)}
    return tuple(name for name in priced_rules(found.problem) if name not in own)


def _one(appraisal: Appraisal, group: tuple[OptionResult, ...], number: int) -> list[Block]:
    case, found = appraisal.case, group[0].allocation
    who = titles(group, len(appraisal.results))
    about = "" if len(group) == len(appraisal.results) else f": {who}"
    told = explain(found.problem, found, Wanted(frozenset({"runner-up"})))
    blocks: list[Block] = [
        Heading(f"firm-{number}", f"How firm: {who}"),
        Paragraph(_proof(found)),
        Paragraph(runner_up_words(told, number)),
    ]
    if told.runner_up is not None:
        blocks.append(runner_up_table(found, told.runner_up, number, about))
    names = award_rules_of(found)
    first = any(appraisal.ranking[:1] == (one.option.id,) for one in group)
    if names and found.leads and not first:
        blocks.append(Paragraph(say(NOT_PRICED)))
    elif names:
        prices = price_rules(found.problem, names)
        blocks.append(Paragraph(_together(prices, number)))
        blocks.append(rule_price_table(case, prices, number, about))
    if first:
        blocks += _front(found, stamp(case))
    blocks.append(lost_table(why_lost(found.problem, found.awards), number, about))
    if found.open_questions:
        open_now = several(len(found.open_questions), "limit", LAW, f"left-open-{number}")
        blocks += [
            Paragraph(
                say(
                    "The law may set ",
                    *open_now,
                    " more, not settled by the facts given; the award does not obey them.",
                ),
                "notice",
            ),
            open_table(found, number, about),
        ]
    return blocks


def _front(found: Allocation, mark: str) -> list[Block]:
    """Draw what more quality would cost, for the option that ranks first."""
    traded = trade_off(found.problem, most_quality(found.problem))
    figure = front_figure(traded, "Quality, 0 to 100", id="fig-front", stamp=mark)
    return [figure] if figure else []


def _proof(found: Allocation) -> Text:
    return say(
        "The award costs ",
        _money(found.objective_gbp, "proof"),
        " a year and no award that keeps the rules applied costs less than ",
        _money(found.bound_gbp, "proof"),
        ".",
    )


def runner_up_words(told: Explanation, number: int) -> Text:
    """Say how far the next best set of winners is behind.

    Args:
        told: What was explained of an award.
        number: Of the award in its chapter.
    """
    second = told.runner_up
    if second is None or second.gap_gbp is None:
        return say("No other set of winners keeps every rule.")
    if not second.by:
        return say(
            "Another set of winners is exactly as good. Awards that tie are told apart by the "
            "published tie rule."
        )
    if second.gap_gbp <= 0:
        return say(f"The next best set of winners is worse by: {second.by}.")
    return say(
        "The next best set of winners costs ",
        _money(second.gap_gbp, f"runner-up-{number}"),
        " more a year.",
    )


def _together(prices: RulePrices, number: int) -> Text:
    if prices.together_gbp is None:
        return say("What the award rules cost together is not known.")
    many = len(prices.rules) > MOST_SPLIT
    shares = f"; no shares: {prices.why_not_split}" if many or prices.why_not_split else ""
    return say(
        "Without any of its award rules the award would cost ",
        _money(prices.together_gbp, f"rule-prices-{number}"),
        f" less a year{shares}.",
    )


def _money(gbp: Decimal | None, where: str) -> Number:
    return Number(gbp or Decimal(0), "pence", AWARD, where=where)
