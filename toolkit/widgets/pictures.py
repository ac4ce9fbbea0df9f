"""The same charts as in the report, for the option and scenario that a reader chose."""

from toolkit.appraisal import Appraisal
from toolkit.report.charts import Caption, figure_svg
from toolkit.report.charts.affordability import Spent, affordability_chart
from toolkit.report.charts.ranking import Ranked, ranking_chart
from toolkit.report.stamping import stamp


def ranking_picture(appraisal: Appraisal) -> str:
    """Draw the scores of the options with their ranges; nothing where no option has an award."""
    ranked = [
        Ranked(one.option.title, one.total, *one.total_range)
        for one in (appraisal.result(option) for option in appraisal.ranking)
        if one.total is not None and one.total_range is not None
    ]
    if not ranked:
        return ""
    pairs = len(appraisal.not_separated)
    overlap = "No ranges overlap."
    if pairs:
        these = "1 pair of options has" if pairs == 1 else f"{pairs} pairs of options have"
        overlap = f"{these} ranges that overlap."
    finding = f"{ranked[0].option} scores highest, {ranked[0].score:.1f} of 100. {overlap}"
    key = "Dot: score. Bar: score with assumed parameters at their ends."
    words = Caption("explore-ranking", "Scores of the options", finding, stamp(appraisal.case), key)
    return figure_svg(ranking_chart(ranked), words)


def streams_picture(appraisal: Appraisal, option_id: str) -> str:
    """Draw what each stream spends against what it has; nothing where the option has no award."""
    result = appraisal.result(option_id)
    if result.simulation is None:
        return ""
    streams = result.simulation.affordability.streams
    spent = [
        Spent(
            one.stream,
            float(one.available_gbp),
            one.spend_gbp.central,
            one.spend_gbp.p10,
            one.spend_gbp.p90,
        )
        for one in streams
    ]
    full = sum(one.spend_gbp.central >= float(one.available_gbp) - 1 for one in streams)
    finding = f"{full} of {len(streams)} streams are spent to their limit on central values."
    key = "Bar: central. Dark line: eight futures in ten. Mark: what is available."
    words = Caption("explore-streams", "Streams", finding, stamp(appraisal.case), key)
    return figure_svg(affordability_chart([(result.option.title, spent)]), words)
