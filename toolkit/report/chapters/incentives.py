"""Who gains by doing more of what ought to become less, such as one more admission."""

from toolkit.appraisal import OptionResult
from toolkit.report.chapters.party_words import party_group, party_name, short_name
from toolkit.report.chapters.words import SIMULATION, quoted
from toolkit.report.content import Block, Bullets, Column, Number, Paragraph, Table, Text
from toolkit.report.showing import listed, say
from toolkit.statements.case import Case

SHORT = 6  # rows that a page shows open


def incentives(case: Case, order: tuple[OptionResult, ...]) -> list[Block]:
    """Tell what one more unit would bring each party.

    Args:
        case: The case.
        order: Options with an award, best first.
    """
    if not case.linked_activities:
        told: Block = Paragraph(
            say(
                "The case states no activity outside the lots, such as admissions or delayed "
                "days, so who gains by more of it is not stated."
            )
        )
    else:
        told = Bullets(tuple(_wrong(case, order)))
    intro = say(
        "What each party gains in the first year, on central values, by one more unit: of activity "
        "outside the lots, which ought to become less, and of each lot. Plans and targets stay "
        "where they are."
    )
    return [Paragraph(intro), told, *_linked_table(case, order), _lot_table(case, order)]


def _wrong(case: Case, order: tuple[OptionResult, ...]) -> list[Text]:
    """Name every party that gains by one more unit of what ought to become less."""
    found: dict[tuple[str, str, str], list[tuple[OptionResult, float]]] = {}
    for result in order:
        for one in result.simulation.one_more if result.simulation else ():
            if one.wrong:
                found.setdefault((one.of, one.unit, one.party), []).append((result, one.gbp))
    if not found:
        return [say("Under no option does a party gain by one more unit of linked activity.")]
    told: list[Text] = []
    for (of, unit, party), gains in found.items():
        named = [quoted(result.option.title) for result, _ in gains]
        where = "every option" if len(gains) == len(order) else listed(named)
        what = f"{of} ({case.linked_activities[of].label})"
        told.append(
            say(
                f"One more {unit} of {what} brings {short_name(case, party)} ",
                Number(max(gbp for _, gbp in gains), "gbp", SIMULATION, 0, "one-more"),
                f" under {where}.",
            )
        )
    return told


def _linked_table(case: Case, order: tuple[OptionResult, ...]) -> list[Block]:
    gains: dict[tuple[str, str, str], dict[str, tuple[float, bool]]] = {}
    for result in order:
        for one in result.simulation.one_more if result.simulation else ():
            if one.of in case.linked_activities:
                mine = gains.setdefault((one.of, one.unit, one.party), {})
                mine[result.option.id] = one.gbp, one.wrong
    if not gains:
        return []
    rows = tuple(
        (
            f"{of}, {case.linked_activities[of].label}",
            unit,
            party_name(case, party),
            "yes" if any(wrong for _, wrong in mine.values()) else "no",
            *((mine[one.option.id][0] if one.option.id in mine else None) for one in order),
        )
        for (of, unit, party), mine in gains.items()
    )
    return [
        Table(
            id="one-more",
            sheet="One more, linked",
            caption="One more unit of linked activity: what each party gains",
            columns=(
                Column("Of"),
                Column("Unit"),
                Column("Party"),
                Column("Wrong reason", note="Whether it gains by what ought to become less"),
                *(Column(one.option.title, "gbp", SIMULATION) for one in order),
            ),
            rows=rows,
            folded=len(rows) > SHORT,
        )
    ]


def _lot_table(case: Case, order: tuple[OptionResult, ...]) -> Table:
    gains: dict[tuple[str, str, str], dict[str, float]] = {}
    for result in order:
        for one in result.simulation.one_more if result.simulation else ():
            if one.of in case.lots:
                key = (one.of, one.unit, party_group(case, result, one.party))
                mine = gains.setdefault(key, {})
                mine[result.option.id] = mine.get(result.option.id, 0.0) + one.gbp
    rows = tuple(
        (of, unit, group, *(mine.get(one.option.id) for one in order))
        for (of, unit, group), mine in sorted(gains.items())
    )
    return Table(
        id="one-more-lots",
        sheet="One more, lots",
        caption="One more unit of each lot: what each party gains or pays, providers joined",
        columns=(
            Column("Lot"),
            Column("Unit"),
            Column("Party"),
            *(Column(one.option.title, "gbp", SIMULATION, decimals=2) for one in order),
        ),
        rows=rows,
        folded=True,
        empty="No party gains or pays anything.",
    )
