"""What the options cost by year, who pays whom, and where savings here are burdens there."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.exposure import exposures
from toolkit.report.chapters.incidence import savings_and_burdens
from toolkit.report.chapters.money_flow import money_flow_figure
from toolkit.report.chapters.money_tables import differences, dues, party_years, sharing
from toolkit.report.chapters.party_fans import party_fan_figure
from toolkit.report.chapters.party_words import OUTSIDE, flow_party, payment_words
from toolkit.report.chapters.words import AWARD, SIMULATION, four, million, quoted, ranked
from toolkit.report.charts import Caption
from toolkit.report.charts.costs import Cost, cost_chart
from toolkit.report.charts.fans import Year, cost_fans
from toolkit.report.charts.flow_gathering import FlowLine, FlowParty, Node, nodes_of
from toolkit.report.charts.parties import Paid, party_chart
from toolkit.report.content import Block, Column, Figure, Heading, Paragraph, Section, Table
from toolkit.report.reckoned import Made
from toolkit.report.showing import plain, say
from toolkit.simulation import Flow
from toolkit.statements.case import Case

FLOWS = (
    "The pictures show money under the contract; what moves beside it has a chapter of its own. No "
    "provider fails in the central case, so money for whoever takes over shows in ranges alone."
)


def money(appraisal: Appraisal, stamp: str) -> Section:
    """Tell the money: totals, then party by party."""
    order = ranked(appraisal)
    if not order:
        nothing = Paragraph(say("No option has an award, so nobody pays or is paid."))
        return Section("money", "Money by party", (nothing,))
    reference = next(
        (one for one in order if one.option.id == appraisal.case.business_as_usual),
        next(one for one in appraisal.results if one.simulation),
    )
    blocks: list[Block] = [
        Paragraph(
            say(
                "All sums are nominal: money of the year in which it is paid. The central case "
                "takes every assumption at its central value; P10, P50 and P90 are taken over "
                "all futures, the same ones for every option."
            )
        ),
        _first_year(order, stamp),
        _by_year(order, stamp),
        Heading("parties", "Savings here, burdens there"),
        *sharing(appraisal, order),
        _party_figure(appraisal.case, order, stamp),
        *([differences(appraisal.case, order, reference)] if len(order) > 1 else []),
        *savings_and_burdens(appraisal, order),
        Heading("exposure-beside", "What each party decides on, and what it is exposed to"),
        *exposures(appraisal.case, order),
        Heading("who-pays-whom", "Who pays whom"),
        Paragraph(say(FLOWS)),
        *(
            flow_figure(appraisal.case, one, place, stamp)
            for place, one in enumerate(order, start=1)
        ),
        dues(appraisal.case, order),
        Heading("every-party", "Every party, year by year"),
        *filter(None, [party_fan_figure(appraisal.case, order[0], stamp)]),
        *(party_years(appraisal.case, one, place) for place, one in enumerate(order, start=1)),
    ]
    return Section("money", "Money by party", tuple(blocks))


def _first_year(order: tuple[OptionResult, ...], stamp: str) -> Figure:
    costs = [
        Cost(
            one.option.title,
            float(one.allocation.objective_gbp or 0),
            float(one.simulation.charges_gbp) if one.simulation else 0.0,
        )
        for one in order
    ]
    dearest, cheapest = max(costs, key=_all), min(costs, key=_all)
    told = plain(
        say(
            f"{quoted(cheapest.option)} costs least, ",
            million(_all(cheapest), AWARD),
            f" before the future is known; {quoted(dearest.option)} costs most, ",
            million(_all(dearest), AWARD),
            ". Fees and overheads of the first year run from ",
            million(min(one.fees for one in costs), SIMULATION, decimals=2),
            " to ",
            million(max(one.fees for one in costs), SIMULATION, decimals=2),
            ".",
        )
    )
    title = "Care, and fees and overheads, of each option in a year"
    id = "fig-cost"
    key = "Each panel has a scale of its own that starts at nothing."
    caption = Caption(id, title, told, stamp, key)
    chart = cost_chart(costs)
    table = Table(
        id="cost-data",
        sheet="Cost of options",
        caption="Yearly price of the award, with the fees and overheads of the first year",
        columns=(
            Column("Option"),
            Column("Care", "million", AWARD, "Price of the award, at the price base"),
            Column(
                "Fees and overheads",
                "million",
                SIMULATION,
                "First contract year; assumed parameters of the model, at their central values",
                2,
            ),
            Column(
                "Together",
                "million",
                AWARD,
                decimals=2,
                made=Made("sum", ("Care", "Fees and overheads")),
            ),
        ),
        rows=tuple((one.option, one.care, one.fees, _all(one)) for one in costs),
    )
    return drawn(chart, caption, table)


def _all(cost: Cost) -> float:
    return cost.care + cost.fees


def _by_year(order: tuple[OptionResult, ...], stamp: str) -> Figure:
    years = [
        Year(one.option.title, number, spread.p10, spread.p50, spread.p90)
        for one in order
        if one.simulation
        for number, spread in enumerate(one.simulation.total, start=1)
    ]
    first = [year for year in years if year.of == years[0].of]
    told = plain(
        say(
            f"Under {quoted(first[0].of)} the median cost goes from ",
            million(first[0].p50, SIMULATION),
            " in the first contract year to ",
            million(first[-1].p50, SIMULATION),
            " in the last, where eight in ten futures lie between ",
            million(first[-1].p10, SIMULATION),
            " and ",
            million(first[-1].p90, SIMULATION),
            ".",
        )
    )
    title = "What commissioners pay by contract year: median, and the middle eight in ten futures"
    key = "Line: P50. Band: P10 to P90."
    caption = Caption("fig-fan", title, told, stamp, key)
    return drawn(cost_fans(years), caption, _cost_by_year(order))


def _cost_by_year(order: tuple[OptionResult, ...]) -> Table:
    rows = [
        (one.option.title, str(number), *four(spread))
        for one in order
        if one.simulation
        for number, spread in enumerate(one.simulation.total, start=1)
    ]
    rows += [
        (one.option.title, "whole term", *four(one.simulation.whole_term))
        for one in order
        if one.simulation
    ]
    return Table(
        id="cost-by-year",
        sheet="Cost by year",
        caption="What commissioners pay, care and fees together",
        columns=(
            Column("Option"),
            Column("Contract year"),
            Column("Central", "million", SIMULATION, "Every assumption at its central value"),
            Column("P10", "million", SIMULATION, "One future in ten costs less"),
            Column("P50", "million", SIMULATION, "Half of the futures cost less"),
            Column("P90", "million", SIMULATION, "One future in ten costs more"),
        ),
        rows=tuple(rows),
        folded=True,
    )


def _party_figure(case: Case, order: tuple[OptionResult, ...], stamp: str) -> Figure:
    paid = [
        Paid(case.commissioners[row.party].name, one.option.title, -net.central, -net.p90, -net.p10)
        for party in case.commissioners
        for one in order
        if one.simulation
        for row in one.simulation.parties
        if row.party == party and row.year == 1
        for net in [row.net_gbp]
    ]
    swings = {
        one.option.id: sum(row.p90 - row.p10 for row in paid if row.option == one.option.title)
        for one in order
    }
    steady = min(order, key=lambda one: swings[one.option.id])
    told = plain(
        say(
            "What commissioners pay in the first contract year swings least under "
            f"{quoted(steady.option.title)}: the ranges of all bodies together span ",
            million(swings[steady.option.id], SIMULATION),
            ", against up to ",
            million(max(swings.values()), SIMULATION),
            " under another option.",
        )
    )
    title = "What each commissioner pays in the first year: central case and P10 to P90"
    id = "fig-parties"
    key = "Dot: central case. Bar: P10 to P90. Each body has a scale of its own."
    caption = Caption(id, title, told, stamp, key)
    chart = party_chart(paid)
    table = Table(
        id="party-data",
        sheet="Commissioners year 1",
        caption="What each commissioner pays in the first contract year",
        columns=(
            Column("Commissioner"),
            Column("Option"),
            Column("Central", "million", SIMULATION, decimals=2),
            Column("P10", "million", SIMULATION, decimals=2),
            Column("P90", "million", SIMULATION, decimals=2),
        ),
        rows=tuple((one.party, one.option, one.central, one.p10, one.p90) for one in paid),
        folded=True,
    )
    return drawn(chart, caption, table)


def flow_figure(case: Case, result: OptionResult, number: int, stamp: str) -> Figure:
    """Draw who pays whom under the contract; what flows beside it has a chapter of its own."""
    words = payment_words(case, result)
    flows = [
        one
        for one in (result.simulation.flows if result.simulation else ())
        if one.kind not in OUTSIDE
    ]
    lines = [
        FlowLine(
            one.payer,
            one.payee,
            words.get(one.kind, one.kind),
            one.gbp.central,
            one.gbp.p10,
            one.gbp.p90,
        )
        for one in flows
    ]
    here = dict.fromkeys(party for one in flows for party in (one.payer, one.payee))
    nodes = nodes_of(lines, [flow_party(case, result, party) for party in here])
    figure = money_flow_figure(
        _joined(flows, words, nodes),
        [FlowParty(one.id, one.title, one.role, one.kind) for one in dict.fromkeys(nodes.values())],
        id=f"fig-flow-{number}",
        what=f"“{result.option.title}”, a year of the term on average",
        stamp=stamp,
    )
    table = replace(figure.table, sheet=f"Money flow {number}", folded=True)
    return replace(figure, table=table)


def _joined(
    flows: Sequence[Flow], words: Mapping[str, str], nodes: Mapping[str, Node]
) -> list[FlowLine]:
    """Add flows up between the nodes of the picture, future by future."""
    middle: dict[tuple[str, str, str], float] = defaultdict(float)
    in_futures: dict[tuple[str, str, str], list[NDArray[np.float64]]] = defaultdict(list)
    for one in flows:
        if one.payer in nodes and one.payee in nodes:
            key = nodes[one.payer].id, nodes[one.payee].id, words.get(one.kind, one.kind)
            middle[key] += one.gbp.central
            in_futures[key].append(one.drawn_gbp)
    return [
        FlowLine(*key, middle[key], *np.quantile(np.sum(sums, axis=0), (0.1, 0.9)).tolist())
        for key, sums in in_futures.items()
    ]
