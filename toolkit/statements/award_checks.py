"""Everything that a case states about awards, read together."""

from collections.abc import Iterator, Mapping

from toolkit.errors import Fault
from toolkit.statements.award_rule_checks import rules_can_be_kept
from toolkit.statements.award_rules import AwardRule
from toolkit.statements.bid_condition_checks import (
    bids_and_packages_are_told_apart,
    conditions_can_be_met,
    exclusions_exclude,
)
from toolkit.statements.bids import Bid
from toolkit.statements.built import Built, rows_of
from toolkit.statements.conflicts import Incumbent
from toolkit.statements.criteria_checks import draws_name_bidders, scores_fit_packages
from toolkit.statements.idle_rules import Market, idle_rules
from toolkit.statements.lot_checks import (
    conflicts_hold,
    places_reach_lots,
    responses_are_stated,
    standbys_stand_once,
    synergies_have_two_lots,
    synergies_leave_a_price,
)
from toolkit.statements.lots import Lot
from toolkit.statements.money_checks import least_sums_are_there, virements_stand_once
from toolkit.statements.package_checks import packages_hold
from toolkit.statements.provider_checks import consortia_hold, parents_hold
from toolkit.statements.providers import Provider
from toolkit.statements.raw import RawTable
from toolkit.statements.volume_tier_checks import tiers_hold


def award_faults(
    rows: Mapping[str, Built], tables: Mapping[str, RawTable], *, changed: bool
) -> Iterator[Fault]:
    """Say what is wrong with rules, packages, tiers, conditions, consortia and lots.

    Args:
        rows: That could be believed, by table.
        tables: That could be read, by name.
        changed: Whether a scenario was applied; rows that it took are then a result, not a fault.
    """
    yield from packages_hold(rows, tables, changed=changed)
    yield from consortia_hold(rows, changed=changed)
    yield from tiers_hold(rows)
    yield from synergies_have_two_lots(rows)
    yield from synergies_leave_a_price(rows)
    yield from standbys_stand_once(rows)
    yield from virements_stand_once(rows)
    yield from responses_are_stated(rows)
    yield from bids_and_packages_are_told_apart(tables)
    yield from scores_fit_packages(rows)
    if changed:
        return
    yield from exclusions_exclude(rows)
    yield from least_sums_are_there(rows)
    yield from draws_name_bidders(rows, tables)
    if {"lots", "providers"} <= set(tables):
        yield from parents_hold(rows, tables)
        yield from conditions_can_be_met(rows, tables)
        yield from rules_can_be_kept(rows, tables)
        yield from conflicts_hold(rows, tables)
        yield from places_reach_lots(rows, tables)


def award_warnings(rows: Mapping[str, Built]) -> Iterator[str]:
    """Say which award rules in force cannot bind.

    Args:
        rows: Of a case without faults, by table.
    """
    market = Market(
        lots=[row for _, row in rows_of(rows, "lots", Lot)],
        bids=[row for _, row in rows_of(rows, "bids", Bid)],
        providers=[row for _, row in rows_of(rows, "providers", Provider)],
        incumbents=[row for _, row in rows_of(rows, "incumbents", Incumbent)],
    )
    rules = [row for _, row in rows_of(rows, "rules", AwardRule)]
    yield from (why for _, why in idle_rules(rules, market))
