"""The tiny case with more said about its awards, as rows of text."""

from tests.allocation.tables import Tables, case_of, read_tables
from toolkit.allocation.acting import Acting
from toolkit.allocation.problem import Problem
from toolkit.allocation.stating import state_problem
from toolkit.statements.case import Case


def tiny() -> Tables:
    """Read the tiny case without the cap of one lot on P1, so that other rules show."""
    tables = read_tables("tiny")
    column(tables, "providers", "max_lots", {"P1": "3", "P2": "3", "P3": "3"})
    return tables


def column(tables: Tables, table: str, name: str, texts: dict[str, str]) -> None:
    """Write into a column by the first column of the rows; others keep what they say."""
    first = next(iter(tables[table][0]))
    for row in tables[table]:
        row[name] = texts.get(row[first], row.get(name, ""))


def add(tables: Tables, table: str, **cells: str) -> None:
    """Add a row to a table, or begin one."""
    rows = tables.setdefault(table, [])
    names = dict.fromkeys([*(rows[0] if rows else ()), *cells])
    for row in rows:
        row.update({name: row.get(name, "") for name in names})
    rows.append({name: cells.get(name, "") for name in names})


def rule(tables: Tables, rule_id: str, kind: str, value: str = "", **cells: str) -> None:
    """Add an award rule."""
    add(tables, "rules", rule_id=rule_id, kind=kind, rule=kind, value=value, **cells)


def problem_of(tables: Tables, option: str = "separate_frameworks") -> Problem:
    """State the award problem of one option."""
    case = case_of(tables, "tiny")
    return state_problem(case, case.option(option))


def acting_in(case: Case) -> Acting:
    """Give the award rules of a case over the lots of its first option."""
    lots = {lot.lot_id: lot for lot in case.lots_in(case.options[0])}
    return Acting(tuple(case.rules.values()), (), lots)


def package(tables: Tables, id: str, provider: str, lots: str, percent: str = "10") -> None:
    """Add an all-or-nothing package."""
    cells = {"package_id": id, "provider_id": provider, "lot_ids": lots}
    add(tables, "packages", **cells, all_or_nothing="yes", discount_percent=percent)
