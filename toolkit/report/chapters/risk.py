"""Who would be in deficit, how bad the worst futures are, and who bears which risk."""

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.bearing import bearing
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.party_words import in_order, party_name, short_name
from toolkit.report.chapters.words import (
    SIMULATION,
    chained,
    finances_said,
    percent,
    quoted,
    ranked,
)
from toolkit.report.charts import Caption
from toolkit.report.charts.grid import Cell, Grid, grid_chart
from toolkit.report.content import (
    Block,
    Column,
    Figure,
    Heading,
    Paragraph,
    Section,
    Table,
    Text,
    Value,
)
from toolkit.report.showing import plain, say, together
from toolkit.simulation import Chance, PartyYear
from toolkit.statements.case import Case

MOST = 12  # parties that a picture shows; the table beside it holds all
NOT_STATED = "not stated"


def risk(appraisal: Appraisal, stamp: str) -> Section:
    """Tell who may end in deficit, how bad it gets, and which risks make it so."""
    order = ranked(appraisal)
    if not order:
        nothing = Paragraph(say("No option has an award, so nobody bears a risk of it."))
        return Section("risk", "Risk by party", (nothing,))
    case = appraisal.case
    blocks: list[Block] = [
        Paragraph(
            say(
                "A provider is in deficit in a year in which it receives less under the contract "
                "than its care costs; a commissioner once it pays more than all its streams hold, "
                "each grown as the case states. A party crosses a stated line when it ends a year "
                "below its margin floor, or has used up its reserves by then. All chances are of "
                "the model: the part of the futures drawn, given the assumptions."
            )
        ),
        Paragraph(say(finances_said(case)), "notice"),
        Heading("deficit", "Who would be in deficit"),
        *_deficits(case, order, stamp),
        *_breaches(case, order),
        Heading("worst-tenth", "How bad the worst tenth of futures is"),
        *_worst(case, order),
        *bearing(appraisal, order, stamp),
    ]
    return Section("risk", "Risk by party", tuple(blocks))


def _deficits(case: Case, order: tuple[OptionResult, ...], stamp: str) -> list[Block]:
    told = [(one, [row for row in _rows(one) if row.deficit]) for one in order]
    if not any(rows for _, rows in told):
        nothing = "No party states its costs or budget, so no chance of a deficit is shown."
        return [Paragraph(say(nothing))]
    return [_deficit_figure(case, told, stamp)]


def _rows(result: OptionResult) -> tuple[PartyYear, ...]:
    return result.simulation.parties if result.simulation else ()


def _deficit_figure(
    case: Case, told: list[tuple[OptionResult, list[PartyYear]]], stamp: str
) -> Figure:
    shown = _likeliest(case, [row for _, rows in told for row in rows])
    grids = [
        Grid(
            one.option.title,
            tuple(
                Cell(
                    short_name(case, row.party), str(row.year), row.deficit.part, _said(row.deficit)
                )
                for party in shown
                for row in rows
                if row.party == party and row.deficit
            ),
        )
        for one, rows in told
    ]
    caption = Caption(
        "fig-deficit",
        "Chance of a deficit by party and contract year",
        plain(together(_most_likely(case, one, rows) for one, rows in told)),
        stamp,
        "Per cent of futures; the darker, the likelier. Commissioners first, then the providers "
        "most at risk; the table holds every party.",
    )
    chart = grid_chart([grid for grid in grids if grid.cells], "Contract year", 44)
    return drawn(chart, caption, _deficit_table(case, told))


def _likeliest(case: Case, rows: list[PartyYear]) -> list[str]:
    """Choose whom the picture shows: commissioners, and others by their worst year."""
    worst: dict[str, float] = {}
    for row in rows:
        if row.deficit:
            worst[row.party] = max(row.deficit.part, worst.get(row.party, 0.0))
    paying = [party for party in case.commissioners if party in worst]
    others = sorted((p for p in worst if p not in paying), key=lambda p: (-worst[p], p))
    return [*paying, *others[: max(0, MOST - len(paying))]]


def _said(chance: Chance) -> str:
    return "<1" if 0 < chance.part < 0.005 else f"{chance.part * 100:.0f}"


def _most_likely(case: Case, result: OptionResult, rows: list[PartyYear]) -> Text:
    """Say who is likeliest to be in deficit on each side, and when."""
    start = f"Under {quoted(result.option.title)} "
    told: list[Text] = []
    for side, mine in (
        ("commissioner", [row for row in rows if row.party in case.commissioners]),
        ("provider", [row for row in rows if row.party not in case.commissioners]),
    ):
        worst = max(mine, key=lambda row: row.deficit.part if row.deficit else 0.0, default=None)
        if worst and worst.deficit:
            told.append(
                (
                    f"the likeliest {side} is {short_name(case, worst.party)}, ",
                    percent(worst.deficit.part, SIMULATION),
                    f" in contract year {worst.year}",
                )
            )
    return (start, *chained(told), ".")


def _deficit_table(case: Case, told: list[tuple[OptionResult, list[PartyYear]]]) -> Table:
    years = range(1, case.years + 1)
    rows: list[tuple[Value, ...]] = []
    for one, found in told:
        chances = {(row.party, row.year): row.deficit for row in found}
        for party in in_order(case, list(dict.fromkeys(row.party for row in found))):
            by_year = [chances.get((party, year)) for year in years]
            error = max((each.error for each in by_year if each), default=None)
            parts = (each.part if each else None for each in by_year)
            rows.append((party_name(case, party), one.option.title, *parts, error))
    return Table(
        id="deficits",
        sheet="Deficits",
        caption="Chance of a deficit, every party and contract year",
        columns=(
            Column("Party"),
            Column("Option"),
            *(Column(f"Year {year}", "share", SIMULATION, decimals=0) for year in years),
            Column("Error", "share", SIMULATION, "Largest standard error of the row's chances", 1),
        ),
        rows=tuple(rows),
        folded=True,
    )


def _breaches(case: Case, order: tuple[OptionResult, ...]) -> list[Block]:
    """Show how likely each party is to cross a line it states, in its worst year."""
    worst: dict[str, dict[str, float]] = {}
    for one in order:
        for row in _rows(one):
            if row.breach:
                mine = worst.setdefault(row.party, {})
                mine[one.option.id] = max(row.breach.part, mine.get(one.option.id, 0.0))
    if not worst:
        nothing = "No party states a margin floor or reserves, so whether it crosses them is "
        return [Paragraph(say(f"{nothing}{NOT_STATED}."))]
    party, most = max(worst.items(), key=lambda one: max(one[1].values()))
    finding = say(
        f"Likeliest to cross a stated line in some year is {party_name(case, party)}: ",
        percent(min(most.values()), SIMULATION, "breaches"),
        " to ",
        percent(max(most.values()), SIMULATION, "breaches"),
        " of futures over the options in its worst year.",
    )
    table = Table(
        id="breaches",
        sheet="Lines crossed",
        caption="Chance of having crossed a stated margin floor, or used up reserves, in the "
        "worst contract year",
        columns=(
            Column("Party"),
            *(Column(one.option.title, "share", SIMULATION, decimals=0) for one in order),
        ),
        rows=tuple(
            (party_name(case, party), *(worst[party].get(one.option.id) for one in order))
            for party in in_order(case, list(worst))
        ),
        folded=len(worst) > MOST,
    )
    return [Paragraph(finding), table]


def _worst(case: Case, order: tuple[OptionResult, ...]) -> list[Block]:
    """Show how far the worst tenth of futures falls below the central case, in the first year."""
    below = {
        one.option.id: {
            row.party: row.net_gbp.central - row.worst_gbp for row in _rows(one) if row.year == 1
        }
        for one in order
    }
    parties = in_order(case, list(dict.fromkeys(p for each in below.values() for p in each)))

    def table(id: str, sheet: str, caption: str, who: list[str]) -> Table:
        return Table(
            id=id,
            sheet=sheet,
            caption=caption,
            columns=(
                Column("Party"),
                *(Column(one.option.title, "million", SIMULATION, decimals=2) for one in order),
            ),
            rows=tuple(
                (party_name(case, party), *(below[one.option.id].get(party) for one in order))
                for party in who
            ),
            folded=id != "worst-commissioners",
        )

    told = (
        "Expected shortfall: how much worse off than in the central case a party is in the first "
        "contract year, on average over the worst tenth of its own futures. The worst futures of "
        "one party are not those of another, so these sums do not add up."
    )
    paying = [party for party in parties if party in case.commissioners]
    return [
        Paragraph(say(told)),
        table(
            "worst-commissioners",
            "Worst tenth",
            "Commissioners: shortfall in the worst tenth of futures, first contract year",
            paying,
        ),
        table(
            "worst-all",
            "Worst tenth, all",
            "Every party: shortfall in the worst tenth of futures, first contract year",
            parties,
        ),
    ]
