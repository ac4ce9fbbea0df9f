"""The opening: which option ranks first, what that is worth, and what must be decided next."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.decisions import Decision
from toolkit.report.chapters.words import (
    CRITERIA,
    LAW,
    SIMULATION,
    count,
    four,
    million,
    percent,
    points,
    ranked,
    title_of,
    unranked,
    why_no_award,
)
from toolkit.report.charts import figure_svg
from toolkit.report.charts.ranking import Ranked, ranking_chart
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
    Text,
    Value,
)
from toolkit.report.showing import listed, plain, say, together

TABLE = "options"
FIRST = 4  # decisions named at once; the chapter on decisions holds them all


def answer(appraisal: Appraisal, decisions: tuple[Decision, ...], stamp: str) -> Section:
    """Open the report."""
    blocks: list[Block] = [Paragraph(opening(appraisal), "lead")]
    if ranked(appraisal):
        if told := separation(appraisal):
            blocks.append(Paragraph(told, "notice"))
        blocks += [_side_by_side(appraisal), _figure(appraisal, stamp)]
    without = unranked(appraisal)
    if without:
        blocks += [
            Heading("unranked", "Options without an award, and so without a rank"),
            Bullets(tuple(say(f"{one.option.title}: {why_no_award(one)}.") for one in without)),
        ]
    blocks += [
        Heading("next", "What must be decided next"),
        Bullets(tuple(one.what for one in decisions[:FIRST])),
    ]
    return Section("answer", "The answer", tuple(blocks))


def opening(appraisal: Appraisal) -> Text:
    """Say in one paragraph what a board member must know."""
    order = ranked(appraisal)
    if not order:
        return say("No option can be awarded as the case stands, so none is ranked.")
    first = order[0]
    return together(
        [_rank(order, first), *_cost(appraisal, first), _affordable(order, first), _law(first)]
    )


def separation(appraisal: Appraisal) -> Text:
    """Say which options the evidence does not tell apart, and why; nothing where it does."""
    if not appraisal.not_separated:
        return ()
    pairs = "; ".join(
        f"{title_of(appraisal, upper)} and {title_of(appraisal, lower)}"
        for upper, lower in appraisal.not_separated
    )
    why = (
        "Their ranges of score overlap, so their order rests on assumed fees and overheads, "
        "not on evidence."
    )
    return say(f"The evidence does not separate these options: {pairs}. {why}", _same(appraisal))


def _same(appraisal: Appraisal) -> str:
    told = [
        f" {listed([title_of(appraisal, option) for option in group])} award the same bids the "
        "same units, so they differ only in fees, overheads, shared risk and in which money may "
        "pay for which lot."
        for group in appraisal.same_award
    ]
    return "".join(told)


def _rank(order: tuple[OptionResult, ...], first: OptionResult) -> Text:
    low, high = first.total_range or (0.0, 0.0)
    others = len(order) - 1
    among = ("the only option that can be awarded",)
    if others:
        among = ("ranks first of", )
    score = (
        " with ",
        points(first.total or 0.0, TABLE),
        " of ",
        points_most(),
        " points (",
        points(low, TABLE),
        " to ",
        points(high, TABLE),
        " over the ranges of its assumed parameters).",
    )
    if not others:
        return say(f"{first.option.title} is {among[0]},", *score)
    return say(
        f"{first.option.title} {among[0]} ",
        count(len(order), CRITERIA, TABLE),
        " options",
        *score,
    )


def points_most() -> Number:
    """Give the most points that an option can score."""
    return Number(100, "number", CRITERIA, 0, "criteria-table")


def _cost(appraisal: Appraisal, first: OptionResult) -> tuple[Text, ...]:
    simulation = first.simulation
    if simulation is None:
        return ()
    central, p10, _, p90 = four(simulation.total[0])
    year = say(
        "It would cost commissioners about ",
        million(central, SIMULATION, "cost-by-year"),
        " in the first contract year, care and fees together (eight in ten futures lie between ",
        million(p10, SIMULATION, "cost-by-year"),
        " and ",
        million(p90, SIMULATION, "cost-by-year"),
        ")",
    )
    term = say(
        ", and ",
        million(simulation.whole_term.central, SIMULATION, "cost-by-year", 0),
        " over ",
        count(appraisal.case.years, "case", "provenance"),
        " contract years in the money of each year.",
    )
    return ((*year, *term),)


def _affordable(order: tuple[OptionResult, ...], first: OptionResult) -> Text:
    chances = {
        one.option.id: one.simulation.affordability.chance_short for one in order if one.simulation
    }
    own = chances[first.option.id]
    start = say(
        "In ",
        percent(own, SIMULATION, "headroom"),
        " of futures the streams cannot pay for all care of the first year",
    )
    rest = [chance for option, chance in chances.items() if option != first.option.id]
    if not rest:
        return (*start, ".")
    low, high = min(rest), max(rest)
    span = (percent(low, SIMULATION, "headroom"), " to ") if low < high else ()
    return (*start, "; under the others in ", *span, percent(high, SIMULATION, "headroom"), ".")


def _law(first: OptionResult) -> Text:
    found = first.findings.findings
    settled = sum(one.settled for one in found)
    likely = sum(not one.settled and "likely" in one.verdict for one in found)
    return say(
        "The law is settled for ",
        count(settled, LAW, "law"),
        " of ",
        count(len(found), LAW, "law"),
        " questions put to it; ",
        count(likely, LAW, "law"),
        " have a likely answer that rests on unverified steps, and ",
        count(len(found) - settled - likely, LAW, "law"),
        " stay open.",
    )


def _side_by_side(appraisal: Appraisal) -> Table:
    rows: list[tuple[Value, ...]] = []
    for result in (*ranked(appraisal), *unranked(appraisal)):
        simulation, ends = result.simulation, result.total_range
        if simulation is None or ends is None:
            rows.append((result.option.title, "no award", *(None,) * 8))
            continue
        central, p10, _, p90 = four(simulation.total[0])
        rows.append(
            (
                result.option.title,
                result.rank,
                result.total,
                *ends,
                central,
                p10,
                p90,
                simulation.affordability.chance_short,
                result.best_share,
            )
        )
    return Table(
        id=TABLE,
        sheet="Options",
        caption="The options side by side, best score first",
        columns=(
            Column("Option"),
            Column("Rank", "units", CRITERIA),
            Column("Score", "number", CRITERIA, "Weighted, 0 worst to 100 best; a scale of "
                   "differences, so no option is so many times as good as another"),
            Column("Score, low", "number", CRITERIA, "Assumed parameters at their worst ends"),
            Column("Score, high", "number", CRITERIA, "Assumed parameters at their best ends"),
            Column("First year", "million", SIMULATION, "Care and fees, central case, nominal"),
            Column("P10", "million", SIMULATION, "One future in ten costs less"),
            Column("P90", "million", SIMULATION, "One future in ten costs more"),
            Column("Care unpaid", "share", SIMULATION, "Chance that the streams cannot pay for "
                   "all care of the first year"),
            Column("Best in", "share", SIMULATION, "Share of futures in which no other option "
                   "scores higher, fees held at their central values; not the chance of being "
                   "the right choice"),
        ),
        rows=tuple(rows),
    )


def _figure(appraisal: Appraisal, stamp: str) -> Figure:
    order = ranked(appraisal)
    rows = [
        Ranked(one.option.title, one.total or 0.0, *(one.total_range or (0.0, 0.0)))
        for one in order
    ]
    told = plain(
        say(
            f"{rows[0].option} scores highest, ",
            points(rows[0].score),
            " points. ",
            "The ranges of these pairs overlap: " if appraisal.not_separated else
            "No ranges overlap.",
            "; ".join(
                f"{title_of(appraisal, upper)} and {title_of(appraisal, lower)}"
                for upper, lower in appraisal.not_separated
            ),
        )
    )
    title = "Score of each option, with the range that assumed parameters leave"
    svg = figure_svg(ranking_chart(rows), id="fig-ranking", title=title, alt=told, stamp=stamp)
    table = Table(
        id="ranking-data",
        sheet="Ranking chart",
        caption="Score and range of each option",
        columns=(
            Column("Option"),
            *(Column(name, "number", CRITERIA) for name in ("Score", "Low", "High")),
        ),
        rows=tuple((one.option, one.score, one.low, one.high) for one in rows),
        folded=True,
    )
    return Figure("fig-ranking", title, told, svg, table)
