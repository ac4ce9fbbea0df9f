"""What an option means for each party, in plain words for a terminal."""

from collections.abc import Iterator, Sequence

from toolkit.report.chapters.party_words import TRIFLE, in_order, party_name
from toolkit.report.plain_lines import chance, columns, millions
from toolkit.simulation import PartyYear, Simulation
from toolkit.statements.case import Case
from toolkit.statements.risk_shares import RISK_WORDS

PROVIDERS = 5  # that are shown where not everybody is asked for


def parties(case: Case, result: Simulation, *, everyone: bool = False) -> str:
    """Say what each party gets less what it pays, how bad it may get, and which risk makes it so.

    Args:
        case: The case.
        result: The simulation.
        everyone: Whether to list every party in every year, and every red line and exit, instead
            of the first year of those that matter most.
    """
    years = range(1, result.years + 1) if everyone else (1,)
    lines: list[str] = []
    for year in years:
        rows = [row for row in result.parties if row.year == year]
        shown = rows if everyone else _few(case, rows)
        lines += [*_year(case, shown, year)]
        if len(shown) < len(rows):
            lines.append(f"and {len(rows) - len(shown)} more; see --all-parties.")
        lines.append("")
    if everyone:
        for told in (_borne(case, result), _red_lines(case, result), _exits(case, result)):
            lines += [*told, ""]
    return "\n".join(lines).rstrip()


def _few(case: Case, rows: Sequence[PartyYear]) -> list[PartyYear]:
    """Keep commissioners, outside parties and accounts, and the providers in most danger."""
    kept = [row for row in rows if row.party not in case.providers and _has_part(row)]
    others = [row for row in rows if row.party in case.providers]
    danger = sorted(others, key=lambda row: -(row.deficit.part if row.deficit else 0.0))
    return [*kept, *danger[:PROVIDERS]]


def _has_part(row: PartyYear) -> bool:
    net = row.net_gbp
    return row.outside_gbp is not None or max(abs(net.p10), abs(net.p90), abs(net.mean)) > TRIFLE


def _year(case: Case, rows: Sequence[PartyYear], year: int) -> Iterator[str]:
    by_party = {row.party: row for row in rows}
    heads = ("Gets less pays", "Expected", "P10", "P50", "P90", "Worst tenth", "Deficit")
    table: list[tuple[str, ...]] = [(f"{heads[0]}, year {year}", *heads[1:])]
    for party in in_order(case, by_party):
        row = by_party[party]
        net = row.net_gbp
        sums: tuple[float, ...] = (net.mean, net.p10, net.p50, net.p90, row.worst_gbp)
        deficit = chance(row.deficit.part) if row.deficit else "not stated"
        if any(abs(one) > TRIFLE for one in sums):
            table.append((party_name(case, party), *(millions(one, 2) for one in sums), deficit))
        if beside := row.outside_gbp:
            sums = (beside.mean, beside.p10, beside.p50, beside.p90)
            told = (millions(one, 2) for one in sums)
            table.append((f"{party_name(case, party)}: outside the contract", *told, "", ""))
    yield from columns(table)


def _borne(case: Case, result: Simulation) -> Iterator[str]:
    if not result.borne:
        return
    by_pair = {(one.party, one.risk): one for one in result.borne}
    risks = [risk for risk in RISK_WORDS if any(one.risk == risk for one in result.borne)]
    table: list[tuple[str, ...]] = [("Worst tenth, over the term, by risk", *risks)]
    for party in in_order(case, dict.fromkeys(one.party for one in result.borne)):
        found = [by_pair.get((party, risk)) for risk in risks]
        if any(one and abs(one.gbp) > TRIFLE for one in found):
            cells = ("-" if one is None else millions(one.gbp, 2) for one in found)
            table.append((party_name(case, party), *cells))
    yield from columns(table)
    yield "; ".join(f"{risk} {RISK_WORDS[risk]}" for risk in risks)


def _red_lines(case: Case, result: Simulation) -> Iterator[str]:
    if not result.red_lines:
        return
    table: list[tuple[str, ...]] = [("Red line", "Test", "Line", "Found", "Room")]
    table += [
        (
            party_name(case, one.party),
            one.test,
            millions(one.line_gbp, 2),
            millions(one.found_gbp, 2),
            millions(one.slack_gbp, 2),
        )
        for one in result.red_lines
    ]
    yield from columns(table)


def _exits(case: Case, result: Simulation) -> Iterator[str]:
    paying = [one for one in result.exits if one.gain_gbp > TRIFLE]
    if not paying:
        return
    table: list[tuple[str, ...]] = [("Exit that pays", "After year", "Gains")]
    table += [
        (
            party_name(case, one.party),
            str(one.after_year) if one.after_year else "before it starts",
            millions(one.gain_gbp, 2),
        )
        for one in paying
    ]
    yield from columns(table)
