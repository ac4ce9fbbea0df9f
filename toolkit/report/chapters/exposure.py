"""What each party decides on, beside what the worst futures cost it."""

from collections.abc import Sequence

from toolkit.appraisal import OptionResult
from toolkit.report.chapters.party_words import ACCOUNTS, in_order, party_name, short_name
from toolkit.report.chapters.words import SIMULATION, million, quoted
from toolkit.report.content import Block, Column, Paragraph, Table, Text, Value
from toolkit.report.showing import say
from toolkit.statements.case import Case


def exposures(case: Case, order: tuple[OptionResult, ...]) -> list[Block]:
    """Set what each party decides on beside what the worst tenth of futures costs it.

    Args:
        case: The case.
        order: Options with an award, best first.
    """
    rows: list[tuple[Value, ...]] = []
    beyond: list[tuple[float, float, str, str]] = []
    for result in order:
        if result.simulation is None:
            continue
        found = result.simulation.incidence
        known = dict(
            zip(
                found.parties,
                zip(found.controllable_gbp, found.exposure_gbp, strict=True),
                strict=True,
            )
        )
        for party in in_order(case, [party for party in known if party not in ACCOUNTS]):
            decides, exposed = (float(gbp) for gbp in known[party])
            rows.append((party_name(case, party), result.option.title, decides, exposed))
            if party in case.commissioners:
                beyond.append((decides, exposed, party, result.option.title))
    table = Table(
        id="exposure",
        sheet="Control and exposure",
        caption="What each party decides on, beside what it is exposed to",
        columns=(
            Column("Party"),
            Column("Option"),
            Column(
                "Decides on",
                "million",
                SIMULATION,
                "Planned yearly spend on lots that it leads or delivers, or its linked activity",
                2,
            ),
            Column(
                "Exposure",
                "million",
                SIMULATION,
                "What it loses in a year against the central case, on average over the worst tenth "
                "of futures",
                2,
            ),
        ),
        rows=tuple(rows),
        folded=True,
    )
    told = _most_exposed(case, beyond)
    return [*([Paragraph(told)] if told else []), _commissioners(case, order), table]


def _most_exposed(case: Case, found: Sequence[tuple[float, float, str, str]]) -> Text:
    """Say which commissioner is exposed to most beyond what it decides on."""
    if not found:
        return ()
    decides, exposed, party, option = max(found, key=lambda one: one[1] - one[0])
    return say(
        f"Most exposed of the commissioners, beside what it decides on, is "
        f"{short_name(case, party)} under {quoted(option)}: it decides on ",
        million(decides, SIMULATION, "exposure", 2),
        " a year, and a year in the worst tenth of futures costs it ",
        million(exposed, SIMULATION, "exposure", 2),
        " more than the central case under the contract; a body outside it, outside.",
    )


def _commissioners(case: Case, order: tuple[OptionResult, ...]) -> Table:
    rows: list[tuple[Value, ...]] = []
    for party in case.commissioners:
        exposed: list[float | None] = []
        decides: float | None = None
        for result in order:
            found = result.simulation.incidence if result.simulation else None
            if found and party in found.parties:
                place = found.parties.index(party)
                decides = float(found.controllable_gbp[place])
                exposed.append(float(found.exposure_gbp[place]))
            else:
                exposed.append(None)
        rows.append((party_name(case, party), decides, *exposed))
    return Table(
        id="exposure-commissioners",
        sheet="Exposure",
        caption="Commissioners: yearly spend that each decides on, beside its yearly exposure "
        "under each option",
        columns=(
            Column("Commissioner"),
            Column("Decides on", "million", SIMULATION, "Planned spend on lots that it leads", 2),
            *(
                Column(
                    f"Exposure: {one.option.title}",
                    "million",
                    SIMULATION,
                    decimals=2,
                )
                for one in order
            ),
        ),
        rows=tuple(rows),
    )
