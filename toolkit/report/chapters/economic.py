"""What society gains and gives up by each option, against business as usual."""

from toolkit.appraisal import Appraisal
from toolkit.appraisal.economic.results import EconomicCase
from toolkit.appraisal.economic.rounding import Quality, rounded, worst
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.economic_tables import (
    ECONOMIC,
    beside_table,
    bridge_table,
    editions_table,
    frontier_table,
    lines_table,
    pairs_table,
    worths_table,
)
from toolkit.report.chapters.words import million, percent, quoted, title_of
from toolkit.report.chapters.yearly_worth import yearly_tables
from toolkit.report.charts import Caption
from toolkit.report.charts.worth import Valued, worth_chart
from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Figure,
    Number,
    Paragraph,
    Section,
    Table,
    Text,
)
from toolkit.report.say_economic import not_separated_sentence, stability_sentence
from toolkit.report.showing import plain, say, together

PAIRS = "economic-pairs"


def economic(appraisal: Appraisal, stamp: str) -> Section:
    """Tell the economic case."""
    found = appraisal.economic
    if found is None:
        nothing = Paragraph(
            say(
                "There is no economic case: it compares options with business as usual, and the "
                "case names none, or that has no award."
            )
        )
        return Section("economic", "Economic case", (nothing,))
    blocks: list[Block] = [
        Paragraph(_answer(appraisal, found)),
        Paragraph(_evidence(found), "notice"),
        *(Paragraph(say(lint.words), "notice") for lint in found.lints),
        _figure(appraisal, found, stamp),
        worths_table(appraisal, found),
        pairs_table(appraisal, found),
        editions_table(appraisal, found),
        beside_table(appraisal, found),
        *([frontier_table(appraisal, found)] if found.leading.frontier else []),
        Bullets(tuple(say(note) for note in (*found.notes, *found.leading.notes))),
        lines_table(appraisal, found),
        bridge_table(appraisal, found),
        *yearly_tables(appraisal, found),
    ]
    return Section("economic", "Economic case", tuple(blocks))


def _quality(found: EconomicCase) -> Quality:
    """Give the weakest input of any line that makes a difference."""
    lines = (line for worth in found.leading.worths for line in worth.lines)
    return worst({line.quality for line in lines if line.present_gbp and not line.left_out})


def _sum(found: EconomicCase, gbp: float) -> Number:
    """Quote a sum no finer than its inputs bear."""
    return million(rounded(gbp, _quality(found)), ECONOMIC, "economic-worths")


def _answer(appraisal: Appraisal, found: EconomicCase) -> Text:
    usual = quoted(appraisal.case.option(found.business_as_usual).title)
    told = [
        say(
            f"Only real resources count here, from {found.years[0]} to {found.years[-1]}, in "
            f"prices of {found.price_base}, against {usual}; payments between parties are "
            "transfers and drop out."
        )
    ]
    for option in found.leading.order:
        if option != found.business_as_usual:
            gbp = found.leading.worth(option).npsv_gbp.central
            more = "more" if gbp >= 0 else "less"
            told.append(
                say(
                    f"{title_of(appraisal, option)} is worth about ",
                    _sum(found, abs(gbp)),
                    f" {more} to society.",
                )
            )
    return together(told)


def _evidence(found: EconomicCase) -> Text:
    """Say what the evidence can carry."""
    told = [say(not_separated_sentence(found))]
    if found.pairs:
        told.append(
            say(
                "Of what differs between the first two, ",
                percent(found.assumed_share, ECONOMIC, PAIRS),
                " rests on assumed inputs.",
            )
        )
    told.append(say(stability_sentence(found)))
    return together(told)


def _figure(appraisal: Appraisal, found: EconomicCase, stamp: str) -> Figure:
    valued = [
        Valued(
            appraisal.case.option(option).title,
            *(spread.central, spread.p10, spread.p90),
        )
        for option in found.leading.order
        for spread in [found.leading.worth(option).npsv_gbp]
    ]
    best, last = valued[0], valued[-1]
    told = plain(
        say(
            f"{quoted(best.option)} stands highest at ",
            _sum(found, best.central),
            f" and {quoted(last.option)} lowest at ",
            _sum(found, last.central),
            f". {not_separated_sentence(found)}",
        )
    )
    title = f"Net present social value by option, {found.leading.title}"
    key = "Dot: central case. Bar: P10 to P90 over the futures. Upright line: nothing gained."
    caption = Caption("fig-economic", title, told, stamp, key)
    table = Table(
        id="economic-data",
        sheet="Economic chart",
        caption="The dots and bars of the picture",
        columns=(
            Column("Option"),
            *(Column(name, "million", ECONOMIC, decimals=2) for name in ("Central", "P10", "P90")),
        ),
        rows=tuple((one.option, one.central, one.p10, one.p90) for one in valued),
        folded=True,
    )
    return drawn(worth_chart(valued), caption, table)
