"""Who bears which risk: what the contract says, and what the worst tenth of futures shows."""

from collections.abc import Mapping, Sequence

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.chapters.drawing import drawn
from toolkit.report.chapters.party_words import ACCOUNTS, in_order, party_name, short_name
from toolkit.report.chapters.words import SIMULATION, chained, million, quoted
from toolkit.report.charts import Caption
from toolkit.report.charts.grid import Cell, Grid, grid_chart
from toolkit.report.content import Block, Column, Figure, Heading, Paragraph, Table, Text, Value
from toolkit.report.showing import in_cell, listed, plain, say, together
from toolkit.statements.case import Case
from toolkit.statements.risk_shares import RISK_WORDS, RiskType

MOST = 12  # parties that a picture shows; the table beside it holds all

SIDES = ("commissioners", "providers", "outside bodies")

type Parts = Mapping[str, Mapping[RiskType, float]]
type Split = list[tuple[OptionResult, dict[str, dict[RiskType, float]]]]


def bearing(appraisal: Appraisal, order: tuple[OptionResult, ...], stamp: str) -> list[Block]:
    """Set what a contract says about risk beside what parties then bear.

    Args:
        appraisal: A finished appraisal.
        order: Options with an award, best first.
        stamp: What a reader must know wherever a result is shown.
    """
    blocks: list[Block] = [Heading("risks-borne", "Who bears which risk")]
    split = [(one, _parts(one)) for one in order]
    if any(parts for _, parts in split):
        blocks += [
            Paragraph(
                say(
                    "How far each party falls below its central case over the term under the "
                    "contract (a body outside it: outside), on average over the worst tenth of its "
                    "futures, split "
                    "over the types of risk that make it so. Each type gets the average of what it "
                    "adds in every order in which types could strike, so the parts of a party add "
                    "up to its whole. Below zero a risk softens the others."
                )
            ),
            *filter(None, [borne_figure(appraisal.case, order, stamp)]),
            _errors(appraisal.case, order),
        ]
    else:
        blocks.append(Paragraph(say("What each type of risk makes of it was not worked out.")))
    return [*blocks, _stated(appraisal)]


def _parts(result: OptionResult) -> dict[str, dict[RiskType, float]]:
    found: dict[str, dict[RiskType, float]] = {}
    for one in result.simulation.borne if result.simulation else ():
        found.setdefault(one.party, {})[one.risk] = one.gbp
    return found


def _types(split: Split) -> list[RiskType]:
    used = {risk for _, parts in split for mine in parts.values() for risk in mine}
    return [risk for risk in RISK_WORDS if risk in used]


def borne_figure(case: Case, order: Sequence[OptionResult], stamp: str) -> Figure | None:
    """Draw which risk makes whose worst tenth of futures; nothing where that was not worked out.

    Args:
        case: The case.
        order: Options that were played, best first.
        stamp: What a reader must know wherever the picture is shown.
    """
    split = [(one, _parts(one)) for one in order]
    if not any(parts for _, parts in split):
        return None
    types = _types(split)
    grids = [
        Grid(
            one.option.title,
            tuple(
                Cell(
                    short_name(case, party),
                    f"{risk} {RISK_WORDS[risk]}".split(",")[0],
                    parts[party].get(risk, 0.0),
                    in_cell(million(parts[party].get(risk, 0.0), SIMULATION)),
                )
                for party in _shown(case, parts)
                for risk in types
            ),
        )
        for one, parts in split
        if parts
    ]
    caption = Caption(
        "fig-borne",
        "Who bears which risk: what the worst tenth of futures costs over the term",
        plain(
            together(
                _heaviest(case, split, side)
                for side in SIDES
                if any(_side(case, party) == side for party in _shown_any(split))
            )
        ),
        stamp,
        "£ million over the term; warm is borne, cool softens. Commissioners first, then whoever "
        "bears most; the table holds every party.",
    )
    chart = grid_chart(grids, "Type of risk", 62, beside=1 if len(types) > 4 else 2)
    return drawn(chart, caption, _table(case, split, types))


def _shown(case: Case, parts: Parts) -> list[str]:
    """Choose whom the picture shows: organisations, commissioners first, then by size."""
    paying = [party for party in case.commissioners if party in parts]
    others = [party for party in parts if party not in paying and party not in ACCOUNTS]
    others.sort(key=lambda party: (-sum(parts[party].values()), party))
    return [*paying, *others[: max(0, MOST - len(paying))]]


def _heaviest(case: Case, split: Split, side: str) -> Text:
    """Say who on one side bears most under each option, and the risk that makes most of it."""
    told: dict[tuple[str, RiskType], list[tuple[str, float]]] = {}
    for one, parts in split:
        mine = {
            party: sum(parts[party].values())
            for party in parts
            if party not in ACCOUNTS and _side(case, party) == side
        }
        if mine:
            party = max(mine, key=mine.__getitem__)
            risk = max(parts[party], key=parts[party].__getitem__)
            told.setdefault((party, risk), []).append((quoted(one.option.title), mine[party]))
    return (
        f"Of {side}, most is borne by ",
        *chained(
            (
                f"{short_name(case, party)} under {_under(found, split)}: ",
                *_span([gbp for _, gbp in found]),
                f", mainly {RISK_WORDS[risk]}",
            )
            for (party, risk), found in told.items()
        ),
        ".",
    )


def _shown_any(split: Split) -> set[str]:
    """Name every organisation that bears anything; accounts of the ledger bear no risk."""
    return {party for _, parts in split for party in parts if party not in ACCOUNTS}


def _side(case: Case, party: str) -> str:
    if party in case.commissioners:
        return "commissioners"
    return "providers" if party in case.providers else "outside bodies"


def _under(found: list[tuple[str, float]], split: Split) -> str:
    return "every option" if len(found) == len(split) else listed([title for title, _ in found])


def _span(sums: list[float]) -> Text:
    low, high = min(sums), max(sums)
    if round(low / 1e5) == round(high / 1e5):
        return (million(low, SIMULATION),)
    return million(low, SIMULATION), " to ", million(high, SIMULATION)


def _table(
    case: Case,
    split: Split,
    types: list[RiskType],
) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            party_name(case, party),
            one.option.title,
            *(parts[party].get(risk) for risk in types),
            sum(parts[party].values()),
        )
        for one, parts in split
        for party in in_order(case, parts)
    ]
    return Table(
        id="borne",
        sheet="Risk borne",
        caption="Every party: what each type of risk makes of the worst tenth of futures, "
        "over the term",
        columns=(
            Column("Party"),
            Column("Option"),
            *(Column(RISK_WORDS[risk].capitalize(), "gbp", SIMULATION) for risk in types),
            Column("Together", "gbp", SIMULATION, "The whole shortfall below the central case"),
        ),
        rows=tuple(rows),
        folded=True,
    )


def _errors(case: Case, order: tuple[OptionResult, ...]) -> Table:
    """List how far each part of an attribution may be off, largest first."""
    rows = sorted(
        (
            (party_name(case, each.party), one.option.title, RISK_WORDS[each.risk], each.error)
            for one in order
            if one.simulation
            for each in one.simulation.borne
        ),
        key=lambda row: -row[3],
    )
    return Table(
        id="borne-errors",
        sheet="Risk borne, errors",
        caption="Standard errors of the risk borne, from drawing only so many futures",
        columns=(
            Column("Party"),
            Column("Option"),
            Column("Risk"),
            Column("Error", "gbp", SIMULATION),
        ),
        rows=tuple(rows),
        folded=True,
    )


def _stated(appraisal: Appraisal) -> Table:
    """Quote what each contract model says about who bears a risk."""
    case = appraisal.case
    rows: list[tuple[Value, ...]] = []
    for option in case.options:
        for risk in case.models[option.model].risks:
            shares = ", ".join(f"{role} {share:.0%}" for role, share in risk.shares.items())
            rows.append(
                (option.title, RISK_WORDS[risk.risk], shares or "not stated", risk.says, risk.basis)
            )
    return Table(
        id="risks",
        sheet="Risks",
        caption="Who bears which risk by the words of each contract model",
        columns=(
            Column("Option"),
            Column("Risk"),
            Column("Shares"),
            Column("In words"),
            Column("Basis"),
        ),
        rows=tuple(rows),
        folded=True,
    )
