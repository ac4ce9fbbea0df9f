"""Money by party over the years of a contract, as fans of futures."""

from toolkit.appraisal import OptionResult
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.party_words import ACCOUNTS, TRIFLE, in_order, party_name
from toolkit.report.chapters.words import SIMULATION, million, quoted
from toolkit.report.charts import Caption
from toolkit.report.charts.fans import Year, party_fans
from toolkit.report.content import Column, Figure, Table
from toolkit.report.showing import plain, say
from toolkit.simulation import PartyYear
from toolkit.statements.case import Case

MOST = 9  # parties that a picture shows; the table beside it holds all


def party_fan_figure(case: Case, result: OptionResult, stamp: str) -> Figure | None:
    """Draw what each party gets less what it pays in every year; nothing without an award.

    Args:
        case: The case.
        result: Of the option that is drawn.
        stamp: What a reader must know wherever the picture is shown.
    """
    rows = _told(case, result)
    if not rows:
        return None
    shown = _largest(case, rows)
    fans = [
        Year(party_name(case, one.party), one.year, *_range(one))
        for one in rows
        if one.party in shown
    ]
    spans = {
        party: max(r.net_gbp.p90 - r.net_gbp.p10 for r in rows if r.party == party)
        for party in shown
    }
    widest = max(spans, key=lambda party: (spans[party], party))
    told = plain(
        say(
            f"Under {quoted(result.option.title)} the widest range in one year is that of "
            f"{party_name(case, widest)}: ",
            million(spans[widest], SIMULATION, decimals=2),
            " between the tenth and the ninetieth percentile.",
        )
    )
    key = (
        "£ million by contract year. Line: P50. Band: P10 to P90. Below zero a party pays. "
        "Each panel has its own scale."
    )
    title = f"What each party gets less what it pays, year by year: {quoted(result.option.title)}"
    table = Table(
        id="party-fan-data",
        sheet="Party by year",
        caption="What each party gets less what it pays, year by year",
        columns=(
            Column("Party"),
            Column("Contract year"),
            Column("P10", "gbp", SIMULATION, "One future in ten is lower"),
            Column("P50", "gbp", SIMULATION, "Half of the futures are lower"),
            Column("P90", "gbp", SIMULATION, "One future in ten is higher"),
        ),
        rows=tuple((party_name(case, one.party), str(one.year), *_range(one)) for one in rows),
        folded=True,
    )
    return drawn(party_fans(fans), Caption("fig-party-fan", title, told, stamp, key), table)


def _told(case: Case, result: OptionResult) -> list[PartyYear]:
    """Give every party that gets or pays more than a trifle, commissioners first."""
    by_party: dict[str, list[PartyYear]] = {}
    for one in result.simulation.parties if result.simulation else ():
        by_party.setdefault(one.party, []).append(one)
    return [
        row
        for party in in_order(case, by_party)
        if any(abs(end) > TRIFLE for row in by_party[party] for end in _range(row))
        for row in by_party[party]
    ]


def _largest(case: Case, rows: list[PartyYear]) -> list[str]:
    """Choose whom the picture shows: commissioners, then organisations by what they get."""
    sums: dict[str, float] = {}
    for row in rows:
        sums[row.party] = sums.get(row.party, 0.0) + row.net_gbp.p50
    paying = [party for party in sums if party in case.commissioners]
    others = [party for party in sums if party not in paying and party not in ACCOUNTS]
    others.sort(key=lambda party: (-abs(sums[party]), party))
    return [*paying, *others][:MOST]


def _range(row: PartyYear) -> tuple[float, float, float]:
    return row.net_gbp.p10, row.net_gbp.p50, row.net_gbp.p90
