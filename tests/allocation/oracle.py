"""The least-cost problem as the case's page "Least-cost oracle" words it, written a second time.

Nothing of the toolkit is used: tables are rows of text, money is in thousands of pounds, units are
in thousands, and the model is handed to HiGHS directly. Only the answer is compared.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import highspy

from tests.allocation.highs import solver

type Tables = dict[str, list[dict[str, str]]]
type Structure = Literal["separate", "pooled"]

WEEKS = 52.18
K = 1000.0
SEEN = 1e-8  # thousands of units; HiGHS takes smaller coefficients for nothing
A_TRACE = 1e-6  # of a lot: least that counts as an award where no rule says more


@dataclass(frozen=True)
class Bid:
    name: str
    lot: str
    provider: str
    price: float
    least: float
    most: float
    own_unit: bool


@dataclass(frozen=True)
class Stated:
    model: highspy.Highs
    tables: Tables
    lots: dict[str, dict[str, str]]
    bids: list[Bid]
    units: dict[str, highspy.highs_var]
    given: dict[str, highspy.highs_var]


def least_cost(
    tables: Tables, structure: Structure, cap: float | None = None, *, everything: bool = False
) -> float | None:
    """Give the least yearly cost in pounds, or nothing where no award exists.

    Args:
        tables: Of the case.
        structure: Which eligibility column holds.
        cap: Largest part of a stream that may go to lots it could not fund alone.
        everything: Take every lot rather than the core ones.
    """
    lots = {
        row["lot_id"]: row
        for row in tables["lots"]
        if everything or row["in_core_demo"].lower() in ("yes", "1", "true")
    }
    bids = admitted(tables, lots)
    model = solver()
    units = {b.name: model.addVariable(0, b.most / K) for b in bids}
    given = {b.name: model.addBinary() for b in bids}
    for b in bids:
        model.addConstr(units[b.name] <= max(b.most / K, SEEN) * given[b.name])
        model.addConstr(units[b.name] >= max(b.least / K, min(SEEN, b.most / K)) * given[b.name])
        if b.most <= 0:
            model.addConstr(given[b.name] <= 0)
    stated = Stated(model, tables, lots, bids, units, given)
    if not _award(stated):
        return None
    _pay(stated, structure, cap)
    model.minimize(_sum(b.price * units[b.name] for b in bids))
    status = model.getModelStatus()
    if status == highspy.HighsModelStatus.kModelEmpty:
        return 0.0
    if status == highspy.HighsModelStatus.kOptimal:
        return float(model.getObjectiveValue()) * K
    assert status in (
        highspy.HighsModelStatus.kInfeasible,
        highspy.HighsModelStatus.kUnboundedOrInfeasible,
    ), status
    return None


def admitted(tables: Tables, lots: dict[str, dict[str, str]]) -> list[Bid]:
    """Take the bids that pass the quality floor and the price what-if."""
    floor, low, part = rule(tables, "L6", 0), rule(tables, "L7", 0), rule(tables, "L12", 0)
    own = {row["provider_id"]: row["capacity_unit"] for row in tables["providers"]}
    found = []
    for row in tables["bids"]:
        lot = lots.get(row["lot_id"])
        if lot is None or float(row["quality_score_0_100"]) < floor:
            continue
        if lot["unit"] == "hour" and float(row["price_gbp_per_unit"]) < low:
            continue
        need, most = float(lot["annual_units"]), float(row["capacity_units_per_year"])
        least = min(max(part, A_TRACE) * need, most)
        mine = own[row["provider_id"]].removesuffix("s per week").removesuffix("s per year")
        found.append(
            Bid(
                name=row["bid_id"],
                lot=row["lot_id"],
                provider=row["provider_id"],
                price=float(row["price_gbp_per_unit"]),
                least=least,
                most=min(most, need),
                own_unit=lot["unit"].split(" ")[0] == mine,
            )
        )
    return found


def rule(tables: Tables, rule_id: str, absent: float) -> float:
    """Give the number of an award rule."""
    texts = [row["value"] for row in tables["rules"] if row["rule_id"] == rule_id]
    return float(texts[0]) if texts and texts[0] else absent


def _award(stated: Stated) -> bool:
    """Cover the lots; answer False where that is plainly impossible."""
    model, tables, lots, bids = stated.model, stated.tables, stated.lots, stated.bids
    units, given = stated.units, stated.given
    large, several = rule(tables, "L11", float("inf")), rule(tables, "L5", 1)
    wins: dict[tuple[str, str], highspy.highs_var] = {}
    for b in bids:
        pair = b.provider, b.lot
        if pair not in wins:
            wins[pair] = model.addBinary()
        model.addConstr(wins[pair] >= given[b.name])
    for pair, won in wins.items():
        model.addConstr(won <= _sum(given[b.name] for b in bids if (b.provider, b.lot) == pair))
    for lot_id, lot in lots.items():
        need = float(lot["annual_units"])
        offered = [units[b.name] for b in bids if b.lot == lot_id]
        if need > 0 and not offered:
            return False
        if offered:
            model.addConstr(_sum(offered) == need / K)
        if lot["unit"] == "hour" and need > large:
            winners = [won for (_, where), won in wins.items() if where == lot_id]
            if len(winners) < several:
                return False
            model.addConstr(_sum(winners) >= several)
    for row in tables["providers"]:
        provider = row["provider_id"]
        yearly = float(row["weekly_or_annual_capacity"])
        yearly *= WEEKS if row["capacity_unit"] == "hours per week" else 1
        mine = [units[b.name] for b in bids if b.provider == provider and b.own_unit]
        if mine:
            model.addConstr(_sum(mine) <= yearly / K)
        lots_won = [won for (who, _), won in wins.items() if who == provider]
        if lots_won:
            model.addConstr(_sum(lots_won) <= float(row["max_lots"]))
    return True


def _pay(stated: Stated, structure: Structure, cap: float | None) -> None:
    model, tables, lots, bids = stated.model, stated.tables, stated.lots, stated.bids
    units = stated.units
    paid: dict[str, list[highspy.highs_var]] = {lot: [] for lot in lots}
    spent: dict[str, list[highspy.highs_var]] = {row["stream_id"]: [] for row in tables["streams"]}
    abroad: dict[str, list[highspy.highs_var]] = {row["stream_id"]: [] for row in tables["streams"]}
    for row in tables["eligibility"]:
        stream, lot = row["stream_id"], row["lot_id"]
        alone = row["eligible_separate_budgets"] == "1"
        allowed = alone if structure == "separate" else row["eligible_pooled"] == "1"
        if lot not in lots or not allowed:
            continue
        share = row["max_share_of_lot_from_stream"]
        value = float(lots[lot]["annual_value_gbp"]) / K
        flow = model.addVariable(0, float(share) * value if share else highspy.kHighsInf)
        paid[lot].append(flow)
        spent[stream].append(flow)
        if not alone:
            abroad[stream].append(flow)
    for lot in lots:
        cost = _sum(b.price * units[b.name] for b in bids if b.lot == lot)
        if paid[lot]:
            model.addConstr(_sum(paid[lot]) - cost == 0)
        elif any(b.lot == lot for b in bids):
            model.addConstr(cost <= 0)
    for row in tables["streams"]:
        stream, available = row["stream_id"], float(row["available_gbp"]) / K
        if spent[stream]:
            model.addConstr(_sum(spent[stream]) <= available)
        if cap is not None and abroad[stream]:
            model.addConstr(_sum(abroad[stream]) <= cap * available)


type Part = highspy.highs_var | highspy.highs_linear_expression


def _sum(parts: Iterable[Part]) -> highspy.highs_linear_expression:
    return highspy.Highs.qsum(parts)
