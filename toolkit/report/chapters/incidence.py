"""Savings here, burdens there: what each party gains by each lot, and what it decides on."""

from collections.abc import Callable, Mapping

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.party_words import (
    ACCOUNTS,
    TRIFLE,
    in_order,
    party_group,
    party_name,
)
from toolkit.report.chapters.words import SIMULATION, chained, million, quoted
from toolkit.report.content import Block, Column, Kind, Paragraph, Table, Text, Value
from toolkit.report.showing import say
from toolkit.statements.case import Case

WHOLE = "the contract as a whole"
LARGE = 100_000  # GBP, from which a table shows millions
MEANING = "On average over all futures and over a year of the term"

type Cells = Mapping[tuple[str, str], float]  # gained by lot and party


def savings_and_burdens(appraisal: Appraisal, order: tuple[OptionResult, ...]) -> list[Block]:
    """Show who gains and who bears by lot, against how things are done today.

    Args:
        appraisal: A finished appraisal.
        order: Options with an award, best first.
    """
    case = appraisal.case
    usual = next((one for one in order if one.option.id == case.business_as_usual), None)
    blocks: list[Block] = [
        Paragraph(
            say(
                "The tables below follow money to the lot that it is about. Each line adds up to "
                "nothing: what one party gains another bears. Providers are joined here; tables "
                "further down, and the workbook, name each of them."
            )
        )
    ]
    base: Cells | None = None
    if usual is not None:
        base = _grouped(case, usual)
        blocks.append(_by_lot(case, usual, base, "usual", None))
    for number, one in enumerate(order, start=1):
        if one is not usual:
            cells = _grouped(case, one)
            if base is not None and usual is not None:
                changed = {key: cells.get(key, 0.0) - base.get(key, 0.0) for key in {*cells, *base}}
                blocks.append(Paragraph(_finding(case, one, changed)))
                blocks.append(_by_lot(case, one, changed, str(number), usual))
            else:
                blocks.append(_by_lot(case, one, cells, str(number), None))
    blocks += [_every_party(case, one, number) for number, one in enumerate(order, start=1)]
    return blocks


def _cells(result: OptionResult, name: Callable[[str], str]) -> Cells:
    found: dict[tuple[str, str], float] = {}
    if result.simulation:
        incidence = result.simulation.incidence
        for row, party in enumerate(incidence.parties):
            for column, lot in enumerate(incidence.lots):
                key = (lot, name(party))
                found[key] = found.get(key, 0.0) + float(incidence.gbp[row, column])
    return found


def _grouped(case: Case, result: OptionResult) -> Cells:
    """Join providers, and leads, so that a page can hold everybody."""
    return _cells(result, lambda party: party_group(case, result, party))


def _finding(case: Case, result: OptionResult, changed: Cells) -> Text:
    """Say which groups gain most and bear most by changing to an option."""
    whole: dict[str, float] = {}
    for (_, group), gbp in changed.items():
        whole[group] = whole.get(group, 0.0) + gbp
    start = f"Under {quoted(result.option.title)}, against business as usual, "
    told: list[Text] = []
    for what, ordered in (
        ("gains", sorted(whole.items(), key=lambda one: -one[1])),
        ("burdens", sorted(whole.items(), key=lambda one: one[1])),
    ):
        sign = 1 if what == "gains" else -1
        named = [
            (f"{group} ", million(sign * gbp, SIMULATION, decimals=2))
            for group, gbp in ordered[:2]
            if sign * gbp > TRIFLE
        ]
        if named:
            told.append((f"the largest {what} are ", *chained(named, ", ")))
    if not told:
        return say(start, "no party gains or bears anything.")
    return (start, *chained(told), ", in a year of the term on average.")


def _by_lot(
    case: Case, result: OptionResult, cells: Cells, number: str, usual: OptionResult | None
) -> Table:
    """List every lot with what each group gains by it, or gains more than as things are."""
    groups = _groups(case, cells)
    change = f", change against “{usual.option.title}”" if usual else ""
    large = max(map(abs, cells.values()), default=0.0) > LARGE
    kind: Kind = "million" if large else "gbp"
    return Table(
        id=f"by-lot-{number}",
        sheet=f"By lot {number}",
        caption=f"Savings here, burdens there under “{result.option.title}”{change}: "
        "what each party receives less what it pays, by lot",
        columns=(
            Column("Lot", note=f"{MEANING}. Each line adds up to nothing"),
            *(
                Column(group, kind, SIMULATION, decimals=2 if large else 0, total=True)
                for group in groups
            ),
        ),
        rows=_lot_rows(case, cells, groups, 5_000.0 if usual and large else 0.0),
        folded=usual is None,
    )


def _lot_rows(
    case: Case, cells: Cells, groups: list[str], least: float
) -> tuple[tuple[Value, ...], ...]:
    """List lots; those in which hardly anything changes are joined."""
    by_lot: dict[str, list[float]] = {}
    for lot in sorted({lot for lot, _ in cells}, key=lambda lot: (lot == "", lot)):
        by_lot[lot] = [cells.get((lot, group), 0.0) for group in groups]
    still = [lot for lot, row in by_lot.items() if max(map(abs, row), default=0.0) < least]
    rows: list[tuple[Value, ...]] = [
        (_lot_name(case, lot), *row) for lot, row in by_lot.items() if lot not in still or not lot
    ]
    joined = [by_lot[lot] for lot in still if lot]
    if joined:
        sums = [sum(column) for column in zip(*joined, strict=True)]
        rows.insert(-1, (f"{len(joined)} lots in which next to nothing changes", *sums))
    return tuple(rows)


def _groups(case: Case, cells: Cells) -> list[str]:
    """Put commissioners first, then leads and providers, then everybody else; leave out nobody."""
    used = {group for (_, group), gbp in cells.items() if abs(gbp) > TRIFLE / 100}
    first = [*case.commissioners, "leads", "providers"]
    last = [ACCOUNTS[account] for account in reversed(ACCOUNTS)]
    others = sorted(used - {*first, *last})
    return [group for group in (*first, *others, *last) if group in used]


def _lot_name(case: Case, lot: str) -> str:
    return f"{lot}, {case.lots[lot].lot_name}" if lot in case.lots else lot or WHOLE


def _every_party(case: Case, result: OptionResult, number: int) -> Table:
    """List every party by every lot, providers one by one."""
    cells = _cells(result, lambda party: party)
    parties = in_order(case, {party for _, party in cells})
    lots = sorted({lot for lot, _ in cells}, key=lambda lot: (lot == "", lot))
    return Table(
        id=f"by-lot-all-{number}",
        sheet=f"Parties by lot {number}",
        caption=f"Every party by every lot under “{result.option.title}”",
        columns=(
            Column("Party", note=f"{MEANING}. Each column adds up to nothing"),
            *(Column(lot or WHOLE, "gbp", SIMULATION, total=True) for lot in lots),
        ),
        rows=tuple(
            (party_name(case, party), *(cells.get((lot, party), 0.0) for lot in lots))
            for party in parties
        ),
        folded=True,
    )
