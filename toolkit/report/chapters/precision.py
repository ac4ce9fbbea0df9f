"""How exact the sums are: whether drawing more futures would still move them."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.words import SIMULATION, count, million, quoted, ranked
from toolkit.report.content import Block, Bullets, Column, Paragraph, Section, Table, Text, Value
from toolkit.report.showing import say


def precision(appraisal: Appraisal) -> Section:
    """Tell the errors that come from drawing only so many futures."""
    order = ranked(appraisal)
    title = "How exact the sums are"
    if not order:
        nothing = Paragraph(say("No option has an award, so no future was played."))
        return Section("precision", title, (nothing,))
    blocks: list[Block] = [
        Paragraph(
            say(
                "Errors here come from drawing only so many futures. They say nothing about the "
                "assumptions themselves, which may be wrong by far more."
            )
        ),
        Bullets(tuple(_settled(one) for one in order)),
        _followed(order),
        _errors(order),
    ]
    return Section("precision", title, tuple(blocks))


def _settled(result: OptionResult) -> Text:
    """Say whether the first year's total moved while the last tenth of the draws was added."""
    start = f"{quoted(result.option.title)}: "
    found = result.simulation.convergence if result.simulation else None
    if found is None:
        return say(f"{start}too few futures were drawn to follow whether sums settle.")
    verdict = (
        "settled; the last tenth of the futures moved neither mean nor P90 of the first year's "
        "cost by more than its error"
        if found.settled
        else "not settled; the last tenth of the futures still moved mean or P90 of the first "
        "year's cost by more than its error, so draw more"
    )
    return say(
        f"{start}{verdict}. After ",
        count(found.draws[-1], SIMULATION, "convergence"),
        " futures the mean is known to about ",
        million(2 * found.mean_error, SIMULATION, "convergence", 2),
        " either way, and P90 to about ",
        million(2 * found.p90_error, SIMULATION, "convergence", 2),
        ".",
    )


def _followed(order: tuple[OptionResult, ...]) -> Table:
    rows: list[tuple[Value, ...]] = [
        (one.option.title, draws, mean, p90)
        for one in order
        if one.simulation and one.simulation.convergence
        for draws, mean, p90 in zip(
            one.simulation.convergence.draws,
            one.simulation.convergence.mean,
            one.simulation.convergence.p90,
            strict=True,
        )
    ]
    return Table(
        id="convergence",
        sheet="Convergence",
        caption="First contract year's cost to commissioners as futures are added",
        columns=(
            Column("Option"),
            Column("Futures", "units", SIMULATION),
            Column("Mean", "million", SIMULATION, decimals=2),
            Column("P90", "million", SIMULATION, decimals=2),
        ),
        rows=tuple(rows),
        folded=True,
        empty="Too few futures were drawn.",
    )


def _errors(order: tuple[OptionResult, ...]) -> Table:
    rows: list[tuple[Value, ...]] = [
        (one.option.title, year, spread.mean, spread.error, spread.quantile_error)
        for one in order
        if one.simulation
        for year, spread in enumerate(one.simulation.total, start=1)
    ]
    return Table(
        id="errors",
        sheet="Errors",
        caption="What commissioners pay: mean and standard errors by contract year",
        columns=(
            Column("Option"),
            Column("Contract year", "units", SIMULATION),
            Column("Mean", "pence", SIMULATION),
            Column("Error of mean", "pence", SIMULATION),
            Column(
                "Error of quantiles", "pence", SIMULATION, "Largest of those of P10, P50 and P90"
            ),
        ),
        rows=tuple(rows),
        folded=True,
    )
