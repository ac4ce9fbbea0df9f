"""The opening: which option ranks first, what that is worth, and what must be decided next."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.cell_names import rank_name, score_name
from toolkit.report.chapters.agreement import signatures
from toolkit.report.chapters.decisions import Decision
from toolkit.report.chapters.drawing import drawn
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
    several,
    title_of,
    titles,
    unranked,
    why_no_award,
)
from toolkit.report.charts import Caption
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
from toolkit.report.showing import listed, plain, say, sentence, together

TABLE = "options"
TESTED = (
    "Streams are tested against the care of every contract year, grown as the case states. Fees, "
    "and gains and losses shared, are tested against a commissioner's whole budget in the chapter "
    "on risk."
)
FIRST = 4  # decisions named at once; the chapter on decisions holds them all


def answer(appraisal: Appraisal, decisions: tuple[Decision, ...], stamp: str) -> Section:
    """Open the report."""
    blocks: list[Block] = [Paragraph(opening(appraisal), "lead")]
    if ranked(appraisal):
        blocks += [Paragraph(say(TESTED)), *separation(appraisal), *_alike(appraisal)]
        blocks += signatures(ranked(appraisal), appraisal.case.business_as_usual)
        blocks += [_side_by_side(appraisal), *filter(None, [scores_figure(appraisal, stamp)])]
    without = unranked(appraisal)
    if without:
        blocks += [
            Heading("unranked", "Options without an award, and so without a rank"),
            Bullets(
                tuple(say(sentence(f"{one.option.title}: {why_no_award(one)}")) for one in without)
            ),
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
        [
            _rank(appraisal, order, first),
            *_contested(appraisal, first),
            *_cost(appraisal, first),
            _affordable(order, first),
            _law(first),
        ]
    )


def separation(appraisal: Appraisal) -> tuple[Block, ...]:
    """Say which options the evidence does not tell apart, and why; nothing where it does."""
    if not appraisal.not_separated:
        return ()
    why = say(
        "The evidence does not separate these options. Their ranges of score overlap, so their "
        "order rests on assumed fees and overheads, not on evidence:"
    )
    pairs = tuple(
        say(f"{title_of(appraisal, upper)} and {title_of(appraisal, lower)}")
        for upper, lower in appraisal.not_separated
    )
    return Paragraph(why, "notice"), Bullets(pairs)


def _alike(appraisal: Appraisal) -> tuple[Block, ...]:
    """Say which options award the same bids, so that nobody looks for a difference in care."""
    return tuple(
        Paragraph(
            say(
                sentence(
                    f"{titles([appraisal.result(one) for one in group], len(appraisal.results))} "
                    "award the same bids the same units, so they differ only in fees, overheads, "
                    "shared risk and in which money may pay for which lot"
                )
            )
        )
        for group in appraisal.same_award
    )


def _rank(appraisal: Appraisal, order: tuple[OptionResult, ...], first: OptionResult) -> Text:
    low, high = first.total_range or (0.0, 0.0)
    among = say(" is the only option that can be awarded,")
    if len(order) > 1:
        among = say(" ranks first of ", *several(len(order), "option", CRITERIA, TABLE))
    return say(
        title_of(appraisal, first.option.id),
        *among,
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


def _contested(appraisal: Appraisal, first: OptionResult) -> tuple[Text, ...]:
    """Say in the same breath with which options the first one shares its place."""
    own = first.option.id
    near = [
        title_of(appraisal, lower if upper == own else upper)
        for upper, lower in appraisal.not_separated
        if own in (upper, lower)
    ]
    if not near:
        return ()
    told = (
        f"The evidence does not separate it from {listed(near)}: the order rests on assumed fees."
    )
    return (say(told),)


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
    options = [one.id for one in appraisal.case.options]
    for result in (*ranked(appraisal), *unranked(appraisal)):
        simulation, ends = result.simulation, result.total_range
        if simulation is None or ends is None:
            rows.append((result.option.title, "no award", *(None,) * 8))
            continue
        central, p10, _, p90 = four(simulation.total[0])
        name = result.option.id
        rows.append(
            (
                result.option.title,
                Number(result.rank or 0, "units", CRITERIA, follows=rank_name(name, options)),
                Number(result.total or 0, "number", CRITERIA, follows=score_name(name, options)),
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
            Column(
                "Score",
                "number",
                CRITERIA,
                "Weighted, 0 worst to 100 best; a scale of "
                "differences, so no option is so many times as good as another",
            ),
            Column("Score, low", "number", CRITERIA, "Assumed parameters at their worst ends"),
            Column("Score, high", "number", CRITERIA, "Assumed parameters at their best ends"),
            Column("First year", "million", SIMULATION, "Care and fees, central case, nominal"),
            Column("P10", "million", SIMULATION, "One future in ten costs less"),
            Column("P90", "million", SIMULATION, "One future in ten costs more"),
            Column(
                "Care unpaid",
                "share",
                SIMULATION,
                "Chance that the streams cannot pay for all care of the first year",
            ),
            Column(
                "Best in",
                "share",
                SIMULATION,
                "Share of futures in which no other option "
                "scores higher, fees held at their central values; not the chance of being "
                "the right choice",
            ),
        ),
        rows=tuple(rows),
    )


def scores_figure(appraisal: Appraisal, stamp: str) -> Figure | None:
    """Draw the score of each option with its range; nothing where no option has an award."""
    order = ranked(appraisal)
    if not order:
        return None
    rows = [
        Ranked(one.option.title, one.total or 0.0, *(one.total_range or (0.0, 0.0)))
        for one in order
    ]
    pairs = len(appraisal.not_separated)
    overlap = say("No ranges overlap.")
    if pairs:
        verb = "has" if pairs == 1 else "have"
        overlap = (*several(pairs, "pair", CRITERIA), f" of options {verb} ranges that overlap.")
    told = plain(say(f"“{rows[0].option}” scores highest, ", points(rows[0].score), ". ", *overlap))
    title = "Score of each option, with the range that assumed parameters leave"
    key = "Dot: score with parameters at their central values. Bar: with parameters at their ends."
    caption = Caption("fig-ranking", title, told, stamp, key)
    chart = ranking_chart(rows)
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
    return drawn(chart, caption, table)
