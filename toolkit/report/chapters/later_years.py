"""Whether the streams can pay for care in every contract year, as they grow."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.words import SIMULATION, alike, percent, titles
from toolkit.report.charts import Caption
from toolkit.report.charts.grid import Cell, Grid, grid_chart
from toolkit.report.charts.spec import folded
from toolkit.report.content import Block, Column, Figure, Paragraph, Table, Text
from toolkit.report.showing import listed, plain, say, sentence, together
from toolkit.simulation import Affordability

LEFT = 430  # room for the titles of options that are alike


def later_years(appraisal: Appraisal, order: list[OptionResult], stamp: str) -> list[Block]:
    """Show the chance of a shortage year by year, and whose money is not said to grow.

    Args:
        appraisal: A finished appraisal.
        order: Options with an award, best first.
        stamp: What a reader must know wherever a result is shown.
    """
    return [_years_figure(order, len(appraisal.results), stamp), *_no_growth(appraisal)]


def afforded(result: OptionResult) -> Affordability:
    """Give the affordability of an option that is known to have an award."""
    assert result.simulation is not None
    return result.simulation.affordability


def _years_figure(order: list[OptionResult], of: int, stamp: str) -> Figure:
    """Show the chance of a shortage in every contract year; options alike in it stand once."""
    groups = alike(
        order,
        lambda one: tuple(
            (y.year, y.short.part, round(y.headroom, 9)) for y in afforded(one).years
        ),
    )
    grid = Grid(
        "",
        tuple(
            Cell(
                folded(listed([each.option.title for each in group]), 60),
                str(one.year),
                one.short.part,
                f"{one.short.part * 100:.0f}",
            )
            for group in groups
            for one in afforded(group[0]).years
        ),
    )
    told = plain(together(_over_years(group, of) for group in groups))
    title = "Chance that the streams cannot pay for all care, by contract year"
    key = "Per cent of futures; the darker, the likelier."
    caption = Caption("fig-later-years", title, told, stamp, key)
    rows = tuple(
        (sentence(titles(group, of)).removesuffix("."), str(one.year), one.headroom, *chance)
        for group in groups
        for one in afforded(group[0]).years
        for chance in [(one.short.part, one.short.error)]
    )
    table = Table(
        id="affordable-years",
        sheet="Affordable by year",
        caption="Headroom and chance of a shortage, every contract year",
        columns=(
            Column("Options"),
            Column("Contract year"),
            Column("Headroom", "share", SIMULATION, "How much dearer all care may become"),
            Column("Chance short", "share", SIMULATION),
            Column("Error", "share", SIMULATION, "Standard error of that chance", 2),
        ),
        rows=rows,
        folded=True,
    )
    return drawn(grid_chart([grid], "Contract year", 56, 1, LEFT), caption, table)


def _over_years(group: tuple[OptionResult, ...], of: int) -> Text:
    """Say how the chance of a shortage goes from the first year to the last."""
    first, last = afforded(group[0]).years[0], afforded(group[0]).years[-1]
    return say(
        f"Under {titles(group, of)} money is short somewhere in ",
        percent(first.short.part, SIMULATION),
        " of futures in the first contract year and in ",
        percent(last.short.part, SIMULATION),
        " in the last.",
    )


def _no_growth(appraisal: Appraisal) -> list[Block]:
    """Name streams that stay as they are because no growth is stated."""
    still = [one for one, row in appraisal.case.streams.items() if row.growth_per_year is None]
    if not still or appraisal.case.years == 1:
        return []
    told = f"No growth is stated for {listed(still)}; later years are tested as if there were none."
    return [Paragraph(say(told), "notice")]
