"""The tables of the economic chapter."""

from toolkit.appraisal import Appraisal
from toolkit.appraisal.economic.results import EconomicCase, Worth
from toolkit.report.cell_names import worth_name
from toolkit.report.content import Column, Number, Table, Value
from toolkit.report.say_economic import LEFT_WORDS, evidence_of

ECONOMIC = "economic case"


def editions_table(appraisal: Appraisal, found: EconomicCase) -> Table:
    """Show every option under every edition."""
    rows = tuple(
        (
            edition.title,
            "what-if, adopted by nobody" if edition.scenario else "guidance",
            appraisal.case.option(worth.option).title,
            _central(found, number, worth),
            worth.npsv_gbp.mean,
            worth.npsv_gbp.p10,
            worth.npsv_gbp.p90,
            worth.lower_gbp,
        )
        for number, edition in enumerate(found.editions, start=1)
        for worth in edition.worths
    )
    money = f"GBP real at {found.price_base}, present value in {found.base_year}"
    return Table(
        id="economic-editions",
        sheet="Economic by edition",
        caption="Net present social value against business as usual, by edition",
        columns=(
            Column("Edition"),
            Column("Status"),
            Column("Option"),
            Column("Central", "million", ECONOMIC, money, 2),
            Column("Mean", "million", ECONOMIC, "Over the futures", 2),
            Column("P10", "million", ECONOMIC, decimals=2),
            Column("P90", "million", ECONOMIC, decimals=2),
            Column("Lower rates", "million", ECONOMIC, "Where the horizon needs that test", 2),
        ),
        rows=rows,
    )


def _central(found: EconomicCase, edition: int, worth: Worth) -> Number:
    """Give what an option is worth, as its table of years adds it up."""
    name = worth_name(edition, worth.option, found.options)
    follows = "" if worth.option == found.business_as_usual else name
    return Number(worth.npsv_gbp.central, "million", ECONOMIC, 2, follows=follows)


def worths_table(appraisal: Appraisal, found: EconomicCase) -> Table:
    """Show ratios and yearly costs, where they mean anything."""
    rows: list[tuple[Value, ...]] = []
    for worth in found.leading.worths:
        ratio: Value = None
        if isinstance(worth.ratio, str):
            ratio = worth.ratio
        elif worth.ratio is not None:
            ratio = Number(worth.ratio, "number", ECONOMIC, 2)
        rank = found.ranks.get(worth.option)
        rows.append(
            (
                appraisal.case.option(worth.option).title,
                "not separated" if rank is None else str(rank),
                _central(found, 1, worth),
                worth.weighted_gbp,
                worth.public_cost_gbp,
                ratio,
                worth.annual_cost_gbp,
            )
        )
    return Table(
        id="economic-worths",
        sheet="Economic worth",
        caption="What each option is worth, what it costs the public purse, and its yearly cost",
        columns=(
            Column("Option"),
            Column("Rank", note="None where the evidence does not separate it from a neighbour"),
            Column("NPSV", "million", ECONOMIC, "Net present social value, central", 2),
            Column("Weighted", "million", ECONOMIC, "With distributional weights", 2),
            Column("Public cost", "million", ECONOMIC, "Present value, net, against today", 2),
            Column("Ratio", note="Benefits a public pound; no band is put on it"),
            Column("Yearly cost", "million", ECONOMIC, "All resources, spread evenly", 2),
        ),
        rows=tuple(rows),
    )


def pairs_table(appraisal: Appraisal, found: EconomicCase) -> Table:
    """Show what every two options are apart and what would bring them level."""
    rows = tuple(
        (
            appraisal.case.option(pair.upper).title,
            appraisal.case.option(pair.lower).title,
            pair.gap_gbp.central,
            pair.gap_gbp.p10,
            pair.gap_gbp.p90,
            pair.a_year_gbp,
            pair.of_effects_share,
            pair.assumed_share,
            evidence_of(pair),
        )
        for pair in found.pairs
    )
    return Table(
        id="economic-pairs",
        sheet="Economic pairs",
        caption="Every two options: the gap, what would close it, and what it rests on",
        columns=(
            Column("Worth more"),
            Column("Worth less"),
            Column("Gap", "million", ECONOMIC, "Present value, central", 2),
            Column("P10", "million", ECONOMIC, decimals=2),
            Column("P90", "million", ECONOMIC, decimals=2),
            Column("Break-even", "gbp", ECONOMIC, "More a year, real, that brings them level"),
            Column("Of effects", "share", ECONOMIC, "Of the yearly worth of effects claimed"),
            Column("Assumed", "share", ECONOMIC, "Of what differs between them"),
            Column("The evidence"),
        ),
        rows=rows,
        empty="There is only one option.",
    )


def lines_table(appraisal: Appraisal, found: EconomicCase) -> Table:
    """Show every line of every option under the leading edition."""
    rows = tuple(
        (
            appraisal.case.option(worth.option).title,
            line.group,
            line.label,
            line.quality,
            line.real_gbp,
            line.present_gbp,
            line.weighted_gbp,
            LEFT_WORDS[line.left_out],
        )
        for worth in found.leading.worths
        for line in worth.lines
        if worth.option != found.business_as_usual
    )
    return Table(
        id="economic-lines",
        sheet="Economic lines",
        caption=f"Lines of the economic case, {found.leading.title}; a gain is above zero",
        columns=(
            Column("Option"),
            Column("Sort"),
            Column("Line"),
            Column("Inputs", note="The weakest of them"),
            Column("Undiscounted", "pence", ECONOMIC, f"Real, prices of {found.price_base}"),
            Column("Present value", "pence", ECONOMIC),
            Column("Weighted", "pence", ECONOMIC, "With distributional weights"),
            Column("Counted"),
        ),
        rows=rows,
        folded=True,
    )


def bridge_table(appraisal: Appraisal, found: EconomicCase) -> Table:
    """Lead from undiscounted nominal cash to net present social value."""
    rows = tuple(
        (appraisal.case.option(worth.option).title, step.label, step.gbp)
        for worth in found.leading.worths
        if worth.option != found.business_as_usual
        for step in worth.bridge
    )
    return Table(
        id="economic-bridge",
        sheet="Cash to NPSV",
        caption="From undiscounted nominal cash to net present social value, central case",
        columns=(Column("Option"), Column("Step"), Column("Sum", "pence", ECONOMIC)),
        rows=rows,
        folded=True,
    )


def frontier_table(appraisal: Appraisal, found: EconomicCase) -> Table:
    """Show which options buy more health for more money."""
    rows = tuple(
        (
            appraisal.case.option(step.option).title,
            step.standing,
            " and ".join(appraisal.case.option(one).title for one in step.by),
            step.per_unit_gbp,
        )
        for step in found.leading.frontier
    )
    return Table(
        id="economic-frontier",
        sheet="Frontier",
        caption="Cost for each further year of life in full health, step by step",
        columns=(
            Column("Option"),
            Column("Standing"),
            Column("Beaten by"),
            Column("A further year", "gbp", ECONOMIC, "Against the option before it"),
        ),
        rows=rows,
    )


def beside_table(appraisal: Appraisal, found: EconomicCase) -> Table:
    """Show what nobody put into pounds, beside what somebody did."""
    rows = tuple(
        (
            one.label,
            "; ".join(appraisal.case.option(option).title for option in one.options),
            one.basis,
            one.note,
        )
        for one in found.beside
    )
    return Table(
        id="economic-unmonetised",
        sheet="Not in pounds",
        caption="Effects that nobody put into pounds; no sum stands for them",
        columns=(Column("Effect"), Column("Options"), Column("Basis"), Column("Note")),
        rows=rows,
        empty="The case names none.",
    )
