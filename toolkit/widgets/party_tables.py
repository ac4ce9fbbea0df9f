"""Money by party as plain tables: what each gets, bears and would sign, and what a change does."""

import pandas as pd

from toolkit.report.chapters.party_words import TRIFLE, in_order, party_name
from toolkit.report.plain_lines import chance
from toolkit.simulation import PartyYear, Simulation
from toolkit.statements.case import Case
from toolkit.statements.risk_shares import RISK_WORDS

MILLION, THOUSAND = 1e6, 1e3
NOT_STATED = "not stated"


def party_table(case: Case, ran: Simulation, year: int = 1) -> pd.DataFrame:
    """One row a party: what it gets less what it pays under the contract in a year, £ million."""
    by_party = {row.party: row for row in ran.parties if row.year == year}
    columns = ["Party", "Expected", "P10", "P50", "P90", "Worst tenth", "Deficit", "Crosses a line"]
    rows = []
    for party in in_order(case, by_party):
        row = by_party[party]
        net = row.net_gbp
        sums = (net.mean, net.p10, net.p50, net.p90, row.worst_gbp)
        if all(abs(one) <= TRIFLE for one in sums):
            continue
        risks = (chance(one.part) if one else NOT_STATED for one in (row.deficit, row.breach))
        rows.append([party_name(case, party), *map(_millions, sums), *risks])
    return pd.DataFrame(rows, columns=columns)


def outside_table(case: Case, ran: Simulation, year: int = 1) -> pd.DataFrame:
    """One row a party that gains or loses outside the contract in a year, £ million."""
    by_party = {row.party: row.outside_gbp for row in ran.parties if row.year == year}
    rows = [
        [party_name(case, party), *map(_millions, (one.mean, one.p10, one.p50, one.p90))]
        for party in in_order(case, by_party)
        if (one := by_party[party]) is not None
    ]
    return pd.DataFrame(rows, columns=["Party", "Expected", "P10", "P50", "P90"])


def borne_table(case: Case, ran: Simulation) -> pd.DataFrame:
    """One row a party: how much of its worst tenth each risk makes, £ million over the term."""
    by_pair = {(one.party, one.risk): one.gbp for one in ran.borne}
    risks = [risk for risk in RISK_WORDS if any(one.risk == risk for one in ran.borne)]
    rows = []
    for party in in_order(case, dict.fromkeys(one.party for one in ran.borne)):
        found = [by_pair.get((party, risk), 0.0) for risk in risks]
        if any(abs(gbp) > TRIFLE for gbp in found):
            rows.append([party_name(case, party), *map(_millions, (*found, sum(found)))])
    heads = [f"{risk} {RISK_WORDS[risk]}" for risk in risks]
    return pd.DataFrame(rows, columns=["Party", *heads, "All"])


def red_line_table(case: Case, ran: Simulation) -> pd.DataFrame:
    """One row a red line that is broken, and one an exit that pays, £ thousand over the term."""
    lines = [
        [
            party_name(case, one.party),
            f"{one.test} broken",
            _thousands(one.line_gbp),
            _thousands(one.found_gbp),
            _thousands(-one.slack_gbp),
        ]
        for one in ran.red_lines
        if one.slack_gbp < 0
    ]
    exits = [
        [
            party_name(case, one.party),
            f"gains by leaving after year {one.after_year}"
            if one.after_year
            else "gains by not starting",
            "",
            "",
            _thousands(one.gain_gbp),
        ]
        for one in ran.exits
        if one.gain_gbp > TRIFLE
    ]
    columns = ["Party", "What", "Line", "Found", "Lacks, or gains"]
    return pd.DataFrame([*lines, *exits], columns=columns)


def change_table(case: Case, before: Simulation, after: Simulation) -> pd.DataFrame:
    """One row a party that a change touches: what it expects over the term, £ thousand.

    Args:
        case: The case.
        before: With the terms as stated.
        after: With the terms changed, in the same futures.
    """
    old, new = _expected(before), _expected(after)
    was, now = _worst_year(before), _worst_year(after)
    rows = []
    for party in in_order(case, dict.fromkeys([*old, *new])):
        gain = new.get(party, 0.0) - old.get(party, 0.0)
        same = was.get(party) == now.get(party)
        if abs(gain) > THOUSAND / 2 or not same:
            sums = (old.get(party, 0.0), new.get(party, 0.0), gain)
            risks = (chance(x[party]) if party in x else NOT_STATED for x in (was, now))
            rows.append([party_name(case, party), *map(_thousands, sums), *risks])
    return pd.DataFrame(
        rows,
        columns=[
            "Party",
            "As stated",
            "Changed",
            "Gains",
            "Deficit in the worst year, as stated",
            "Changed to",
        ],
    )


def _expected(ran: Simulation) -> dict[str, float]:
    """Add up what each party expects over the term, in and outside the contract."""
    found: dict[str, float] = {}
    for row in ran.parties:
        beside = row.outside_gbp.mean if row.outside_gbp else 0.0
        found[row.party] = found.get(row.party, 0.0) + row.net_gbp.mean + beside
    return found


def _worst_year(ran: Simulation) -> dict[str, float]:
    """Give the chance of a deficit in the year in which it is greatest."""

    def part(row: PartyYear) -> float:
        return row.deficit.part if row.deficit else 0.0

    stated = [row for row in ran.parties if row.deficit]
    return {row.party: max(part(one) for one in stated if one.party == row.party) for row in stated}


def _millions(gbp: float) -> str:
    return _plain(gbp / MILLION, 2)


def _thousands(gbp: float) -> str:
    return _plain(gbp / THOUSAND, 0)


def _plain(number: float, places: int) -> str:
    shown = f"{number:,.{places}f}"
    return shown.removeprefix("-") if not shown.strip("-0.,") else shown
