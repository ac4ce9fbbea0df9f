"""Random scenarios for the flagship: what may change, and by how much."""

import random
from collections.abc import Callable

from tests.allocation.tables import Tables


def change(tables: Tables, seed: int) -> list[str]:
    """Change tables in one to four random ways; give their names."""
    chance = random.Random(seed)
    names = chance.sample(sorted(CHANGES), chance.randint(1, 4))
    for name in names:
        CHANGES[name](tables, chance)
    return names


def _multiply(rows: list[dict[str, str]], column: str, factor: Callable[[], float]) -> None:
    for row in rows:
        if row[column]:
            row[column] = repr(round(float(row[column]) * factor(), 6))


def _set_rule(tables: Tables, rule_id: str, value: float) -> None:
    for row in tables["rules"]:
        if row["rule_id"] == rule_id:
            row["value"] = str(value)


def _budgets(tables: Tables, chance: random.Random) -> None:
    factor = chance.uniform(0.9, 1.1)
    _multiply(tables["streams"], "available_gbp", lambda: factor)


def _one_budget(tables: Tables, chance: random.Random) -> None:
    row = chance.choice(tables["streams"])
    _multiply([row], "available_gbp", lambda: chance.choice([0, 0.3, 0.8, 0.95, 1.2]))


def _prices(tables: Tables, chance: random.Random) -> None:
    _multiply(tables["bids"], "price_gbp_per_unit", lambda: chance.uniform(0.95, 1.1))


def _demand(tables: Tables, chance: random.Random) -> None:
    factor = chance.uniform(0.8, 1.06)
    _multiply(tables["lots"], "annual_units", lambda: factor)


def _lots_without_demand(tables: Tables, chance: random.Random) -> None:
    few = chance.sample(tables["lots"], 3)
    _multiply(few, "annual_units", lambda: chance.choice([0, 0.00001, 0.01]))


def _max_lots(tables: Tables, chance: random.Random) -> None:
    factor = chance.choice([0.3, 0.5, 0.6, 0.75, 0.9, 1.3])
    _multiply(tables["providers"], "max_lots", lambda: factor)


def _leavers(tables: Tables, chance: random.Random) -> None:
    gone = chance.sample([row["provider_id"] for row in tables["providers"]], chance.randint(1, 4))
    for name in ("providers", "bids", "packages"):
        tables[name] = [row for row in tables[name] if row["provider_id"] not in gone]


def _shares(tables: Tables, chance: random.Random) -> None:
    for row in tables["eligibility"]:
        if chance.random() < 0.1:
            row["max_share_of_lot_from_stream"] = chance.choice(["", "0", "0.2", "0.5", "0.9", "1"])


def _ring_fences(tables: Tables, chance: random.Random) -> None:
    for row in tables["eligibility"]:
        if chance.random() < 0.05:
            row["eligible_pooled"] = row["eligible_separate_budgets"] = "0"


def _capacities(tables: Tables, chance: random.Random) -> None:
    _multiply(tables["providers"], "weekly_or_annual_capacity", lambda: chance.uniform(0.6, 1.2))


def _bid_capacities(tables: Tables, chance: random.Random) -> None:
    sizes = [0, 0.5, 0.9, 1, 1, 1.2, 1.5]
    _multiply(tables["bids"], "capacity_units_per_year", lambda: chance.choice(sizes))


CHANGES: dict[str, Callable[[Tables, random.Random], None]] = {
    "budgets": _budgets,
    "one budget": _one_budget,
    "prices": _prices,
    "demand": _demand,
    "lots without demand": _lots_without_demand,
    "lots per provider": _max_lots,
    "providers leave": _leavers,
    "largest shares": _shares,
    "ring-fences": _ring_fences,
    "capacities": _capacities,
    "capacities of bids": _bid_capacities,
    "quality floor": lambda t, c: _set_rule(t, "L6", c.choice([0, 50, 58, 60, 61, 62, 63, 65])),
    "price floor": lambda t, c: _set_rule(t, "L7", c.choice([0, 20, 22, 23, 23.5])),
    "least award": lambda t, c: _set_rule(t, "L12", c.choice([0, 0.01, 0.1, 0.2, 0.3, 0.5])),
    "large lots": lambda t, c: _set_rule(t, "L11", c.choice([0, 15639, 15640, 50000, 109480])),
    "providers of a large lot": lambda t, c: _set_rule(t, "L5", c.choice([1, 1.5, 2, 3])),
}
