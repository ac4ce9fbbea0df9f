"""The pictures of an explorer, drawn beforehand for each run; each has its table beside it."""

from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.words import CRITERIA, ranked
from toolkit.report.charts import Caption
from toolkit.report.charts.parties import Paid, party_chart
from toolkit.report.charts.ranking import Ranked, ranking_chart
from toolkit.report.content import Column, Figure, Table
from toolkit.report.explorer.runs import Run
from toolkit.report.explorer.tables import FINANCIAL, FIRST_YEAR


def ranking_figure(run: Run, stamp: str) -> Figure | None:
    """Draw the scores at the stated weights; nothing where no option has an award."""
    rows = [
        Ranked(one.option.title, one.total or 0.0, *(one.total_range or (0.0, 0.0)))
        for one in ranked(run.appraisal)
    ]
    if not rows:
        return None
    first = rows[0]
    told = (
        f"At the stated weights “{first.option}” scores highest, {first.score:.1f}, "
        f"between {first.low:.1f} and {first.high:.1f}."
    )
    key = "Dot: score with parameters at their central values. Bar: with parameters at their ends."
    title = "Score of each option at the stated weights"
    table = Table(
        id=f"{run.id}-scores-data",
        sheet="Scores",
        caption="Score and range of each option at the stated weights",
        columns=(
            Column("Option"),
            *(Column(name, "number", CRITERIA) for name in ("Score", "Low", "High")),
        ),
        rows=tuple((one.option, one.score, one.low, one.high) for one in rows),
        folded=True,
    )
    return drawn(ranking_chart(rows), Caption(f"{run.id}-ranking", title, told, stamp, key), table)


def money_figure(run: Run, stamp: str) -> Figure | None:
    """Draw what each body pays under each option; nothing where no money moves."""
    case = run.appraisal.case
    rows = [
        Paid(
            row.party,
            case.option(one.option).title,
            -row.net_gbp.central,
            -row.net_gbp.p90,
            -row.net_gbp.p10,
        )
        for one in run.appraisal.financial
        for row in one.parties
        if row.year == FIRST_YEAR and row.party in case.commissioners
    ]
    if not rows:
        return None
    most = max(rows, key=lambda one: one.central)
    told = (
        f"{most.party} pays most under “{most.option}”, "
        f"£{most.central / 1_000_000:.2f} million in the first contract year."
    )
    key = "Dot: central case. Bar: the middle eight in ten futures. Each body has its own scale."
    title = "What each body pays under each option in the first contract year"
    table = Table(
        id=f"{run.id}-paid-data",
        sheet="Paid",
        caption="What each body pays under each option",
        columns=(
            Column("Body"),
            Column("Option"),
            *(Column(name, "million", FINANCIAL, decimals=2) for name in ("Pays", "P10", "P90")),
        ),
        rows=tuple((one.party, one.option, one.central, one.p10, one.p90) for one in rows),
        folded=True,
    )
    return drawn(party_chart(rows), Caption(f"{run.id}-money", title, told, stamp, key), table)
