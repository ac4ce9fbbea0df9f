"""What is to be bought and by which rules; who won, once there is an award and names are open."""

from toolkit.appraisal import Appraisal
from toolkit.report.audience.releasing import award_made
from toolkit.report.audience.small_counts import few
from toolkit.report.chapters.words import LOTS, quoted
from toolkit.report.content import (
    Block,
    Column,
    Heading,
    Number,
    Paragraph,
    Section,
    Table,
    Value,
)
from toolkit.report.showing import listed, say, sentence
from toolkit.statements.award_rules import AwardRule
from toolkit.statements.lots import Lot

RULES = "case table rules"
UNPUBLISHED = frozenset({"low_price_what_if", "low_price_flag_share"})
"""Kinds that try something on paper or say when a price is asked about; no notice states them."""


def open_award(appraisal: Appraisal) -> Section:
    """Tell lots as advertised, rules as published, and winners where an award was made."""
    goal = f"An award makes best: {appraisal.case.goal_words}"
    blocks: list[Block] = [
        Paragraph(say(sentence(goal))),
        _lots(appraisal),
        _rules(appraisal),
        *_winners(appraisal),
    ]
    return Section("award", "What is bought, and by which rules", tuple(blocks))


def _lots(appraisal: Appraisal) -> Table:
    case = appraisal.case
    wanted = dict.fromkeys(lot.lot_id for one in case.options for lot in case.lots_in(one))
    rows = tuple(_lot(case.lots[name], case.smallest_count) for name in wanted)
    return Table(
        id="open-lots",
        sheet="Lots",
        caption="The lots as the case states them",
        columns=(
            Column("Lot"),
            Column("Name"),
            Column("Lead", note="Commissioner that leads the lot"),
            Column("Service"),
            Column("Units", "units", LOTS, "A year"),
            Column("Unit"),
            Column("Value", "gbp", LOTS, "A year, as estimated before any bid; not a price bid"),
            Column("CPV", note="Common procurement vocabulary, a code to test"),
        ),
        rows=rows,
    )


def _lot(lot: Lot, smallest_count: int) -> tuple[Value, ...]:
    """Write a lot; units so few that each may be a person are not counted out."""
    is_small = 0 < lot.annual_units < smallest_count
    return (
        lot.lot_id,
        lot.lot_name,
        lot.lead_commissioner,
        lot.service_type,
        few(smallest_count) if is_small else lot.annual_units,
        lot.unit,
        lot.annual_value_gbp,
        lot.candidate_cpv or "not stated",
    )


def _rules(appraisal: Appraisal) -> Table:
    return Table(
        id="open-rules",
        sheet="Award rules",
        caption="Award rules in force",
        columns=(
            Column("Rule"),
            Column("In words"),
            Column("Number", "number", RULES, "A share, a score or a count, as the rule says"),
        ),
        rows=tuple(
            (one.rule_id, one.rule, _limit(one))
            for one in appraisal.case.rules.values()
            if one.applies and one.kind not in UNPUBLISHED
        ),
        empty="The case states no award rule.",
    )


def _limit(rule: AwardRule) -> Number | None:
    if rule.value is None:
        return None
    exponent = rule.value.normalize().as_tuple().exponent
    return Number(rule.value, "number", RULES, max(0, -int(exponent)))


def _winners(appraisal: Appraisal) -> tuple[Block, ...]:
    """Name who won each lot; what each contract is worth belongs in its award notice."""
    made = award_made(appraisal)
    if made is None:
        return ()
    lots: dict[str, list[str]] = {}
    for one in made.allocation.awards:
        lots.setdefault(one.lot, []).append(one.provider)
    table = Table(
        id="open-winners",
        sheet="Winners",
        caption=f"Who won each lot under {quoted(made.option.title)}",
        columns=(Column("Lot"), Column("Name"), Column("Won by")),
        rows=tuple(
            (lot, appraisal.case.lots[lot].lot_name, listed(sorted({*names})))
            for lot, names in lots.items()
        ),
    )
    told = (
        "Award notices publish what each contract is worth. It is not repeated here: divided by "
        "the units of a lot with one winner it is the price bid."
    )
    return Heading("winners", "Who won"), Paragraph(say(told)), table
