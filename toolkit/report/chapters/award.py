"""Who is awarded what, at which price, under which rules, and how well that is proved."""

from collections import defaultdict
from decimal import Decimal

from toolkit.allocation import Allocation, Award
from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.award_tables import award_lines, by_lot, proof
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.lot_map import lot_map_figure
from toolkit.report.chapters.words import (
    AWARD,
    LOTS,
    SIMULATION,
    alike,
    count,
    million,
    percent,
    quoted,
    ranked,
    several,
    titles,
    unranked,
    why_no_award,
)
from toolkit.report.charts import Caption
from toolkit.report.charts.awards import Part, award_chart
from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    Number,
    Paragraph,
    Section,
    Table,
    Value,
)
from toolkit.report.showing import plain, say, sentence
from toolkit.statements.case import Case

STATUS = {
    "optimal": "awarded",
    "infeasible": "no award is possible",
    "limit": "time ran out",
}


def award(appraisal: Appraisal, stamp: str) -> Section:
    """Tell the award, once for all options that it is the same for."""
    with_award = [one for one in appraisal.results if one.allocation.awards]
    rules = sorted({one.allocation.award_rule for one in with_award})
    blocks: list[Block] = [_overview(appraisal)]
    if rules:
        told = f"The award is chosen by one rule for every option: {'; '.join(rules)}."
        blocks.insert(0, Paragraph(say(told)))
    blocks += [
        Paragraph(
            say(sentence(f"{quoted(one.option.title)} has no award: {why_no_award(one)}")), "notice"
        )
        for one in unranked(appraisal)
    ]
    groups = alike(with_award, award_key)
    for number, group in enumerate(groups, start=1):
        blocks += _one_award(appraisal, group, number, stamp)
    for number, group in enumerate(alike(appraisal.results, _rules_key), start=1):
        who = titles(group, len(appraisal.results))
        blocks += _rules(appraisal.case, group, number, who)
    blocks.append(proof(appraisal))
    return Section("award", "The award", tuple(blocks))


def award_key(result: OptionResult) -> tuple[tuple[str, Decimal], ...]:
    """Say which awards are the same: the same bids, the same units."""
    return tuple(sorted((one.bid, one.units) for one in result.allocation.awards))


def _rules_key(result: OptionResult) -> tuple[object, ...]:
    found = result.allocation
    return found.obeyed, found.not_obeyed, found.set_aside, found.low_bids


def _overview(appraisal: Appraisal) -> Table:
    rows: list[tuple[Value, ...]] = []
    for result in (*ranked(appraisal), *unranked(appraisal)):
        found = result.allocation
        charges = result.simulation.charges_gbp if result.simulation else None
        has = found.objective_gbp is not None
        rows.append(
            (
                result.option.title,
                STATUS[found.status],
                found.objective_gbp,
                charges,
                found.mobilisation_gbp if has else None,
                len(found.awards) if has else None,
                len({one.provider for one in found.awards}) if has else None,
                ("yes" if found.proved else "no") if has else None,
            )
        )
    return Table(
        id="awards",
        sheet="Awards",
        caption="The award of each option",
        columns=(
            Column("Option"),
            Column("Result"),
            Column("Price of care", "million", AWARD, "A year, at the price base of the case"),
            Column(
                "Fees and overheads",
                "million",
                SIMULATION,
                "First contract year, central case; assumed parameters of the contract model",
                decimals=2,
            ),
            Column(
                "Mobilisation",
                "million",
                AWARD,
                "Once, as the bids awarded state it; not part of the yearly price",
                decimals=2,
            ),
            Column("Bids awarded", "units", AWARD),
            Column("Providers", "units", AWARD),
            Column(
                "Proved best",
                note="No award that keeps the rules applied costs less, to a penny for each bid "
                "awarded; or none scores higher, where a score decides",
            ),
        ),
        rows=tuple(rows),
    )


def _one_award(
    appraisal: Appraisal, group: tuple[OptionResult, ...], number: int, stamp: str
) -> list[Block]:
    case, found = appraisal.case, group[0].allocation
    who = titles(group, len(appraisal.results))
    shared = f"This is the award of {who}."
    if len(group) > 1:
        shared = sentence(f"{who} award the same bids the same units; the award is shown once")
    blocks: list[Block] = []
    if len(group) < len(appraisal.results):
        blocks.append(Heading(f"award-{number}", f"Award: {who}"))
    price = found.objective_gbp or Decimal(0)
    blocks.append(
        Paragraph(
            say(
                f"{shared} It buys care from ",
                *several(len({one.provider for one in found.awards}), "provider", AWARD, "awards"),
                " in ",
                *several(len({one.lot for one in found.awards}), "lot", AWARD, f"lots-{number}"),
                " for ",
                million(price, AWARD, "awards"),
                " a year.",
            )
        )
    )
    if found.score is not None:
        score = Number(found.score, "number", AWARD, decimals=2)
        blocks.append(Paragraph(say("Its score is ", score, " of 100.")))
    if found.tie:
        blocks.append(Paragraph(say(sentence(f"Tie rule: {found.tie}"))))
    about = "" if len(group) == len(appraisal.results) else f": {who}"
    lots = by_lot(case, found, number, about)
    shares = shares_figure(case, found, number=number, about=about, stamp=stamp)
    tiles = lot_map_figure(case, found, stamp=stamp, number=number, about=about)
    return [*blocks, lots, tiles, shares]


def shares_figure(case: Case, found: Allocation, *, number: int, about: str, stamp: str) -> Figure:
    """Draw which part of each lot every provider is awarded.

    Args:
        case: The case.
        found: Its award, which has winners.
        number: Of the picture, among those of one page.
        about: Which options it is about, where it is not about all.
        stamp: What a reader must know wherever the picture is shown.
    """
    lots: dict[str, list[Award]] = defaultdict(list)
    for one in found.awards:
        lots[one.lot].append(one)
    parts = [
        Part(lot, one.provider, float(one.units / sum(each.units for each in awards)))
        for lot, awards in lots.items()
        for one in awards
        if one.units
    ]
    single = sum(len({one.provider for one in awards}) == 1 for awards in lots.values())
    by_provider: dict[str, Decimal] = defaultdict(Decimal)
    for one in found.awards:
        by_provider[one.provider] += one.cost_gbp
    largest = max(by_provider, key=lambda name: (by_provider[name], name))
    part = by_provider[largest] / (sum(by_provider.values()) or Decimal(1))
    told = plain(
        say(
            count(single, AWARD),
            " of ",
            *several(len(lots), "lot", LOTS),
            " have one provider; any others are shared. ",
            f"{largest} is awarded most, ",
            percent(part, AWARD),
            " of the yearly price.",
        )
    )
    title = f"Share of each lot by provider{about}"
    id = f"fig-award-{number}"
    key = (
        "One bar a lot, cut from the largest provider to the smallest; narrow parts carry no name."
    )
    caption = Caption(id, title, told, stamp, key)
    chart = award_chart(parts)
    return drawn(chart, caption, award_lines(case, found, number, about))


def _rules(case: Case, group: tuple[OptionResult, ...], number: int, who: str) -> list[Block]:
    found = group[0].allocation
    blocks: list[Block] = [
        Heading(f"rules-{number}", f"Award rules: {who}"),
        Paragraph(say("Rules that the award keeps:")),
        Bullets(tuple(say(rule) for rule in found.obeyed) or (say("none"),)),
    ]
    if found.not_obeyed:
        blocks += [
            Paragraph(say("Rules that the case states and this version does not apply:")),
            Bullets(tuple(say(rule) for rule in found.not_obeyed)),
        ]
    return [*blocks, *_aside(case, found, number, who), *_low(found, number, who)]


def _aside(case: Case, found: Allocation, number: int, who: str) -> list[Block]:
    low = [one for one in found.set_aside if is_low_price(case, one.rule)]
    blocks: list[Block] = []
    if low:
        told = (
            "What-if assumption: ",
            *several(len(low), "bid", AWARD, f"aside-{number}"),
            " priced below a stated level ",
            "is" if len(low) == 1 else "are",
            " set aside as possibly abnormally low. Before a body rejects a real bid for its "
            "price it must ask for an explanation and assess it.",
        )
        blocks.append(Paragraph(say(*told), "notice"))
    table = Table(
        id=f"aside-{number}",
        sheet=f"Bids set aside {number}",
        caption=f"Bids that were not considered: {who}",
        columns=(
            Column("Bid"),
            Column("Lot"),
            Column("Provider"),
            Column("Award rule"),
            Column("Reason"),
            Column("Status", note="A what-if is an assumption for planning, not a decision"),
        ),
        rows=tuple(
            (
                one.bid,
                one.lot,
                one.provider,
                one.rule,
                one.why,
                "what-if assumption" if is_low_price(case, one.rule) else "award rule",
            )
            for one in found.set_aside
        ),
        empty="Every bid was considered.",
    )
    return [*blocks, table]


def _low(found: Allocation, number: int, who: str) -> list[Block]:
    """List the bids whose price has to be asked about."""
    if not found.low_bids:
        return []
    table = Table(
        id=f"low-{number}",
        sheet=f"Low bids {number}",
        caption=f"Bids that may be abnormally low: {who}",
        columns=(
            Column("Bid"),
            Column("Lot"),
            Column("Provider"),
            Column("Why", note="The test is an assumption of the case; it removes no bid"),
            Column("Determined", note="Only a recorded finding, after the bidder was heard"),
        ),
        rows=tuple(
            (one.bid, one.lot, one.provider, one.why, one.determined or "nothing yet")
            for one in found.low_bids
        ),
    )
    return [table]


def is_low_price(case: Case, rule_id: str) -> bool:
    """Whether a rule sets bids aside for their price alone, which is a what-if."""
    rule = case.rules.get(rule_id)
    return rule is not None and rule.kind == "low_price_what_if"
