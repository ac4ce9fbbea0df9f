"""Award rules read against the lots and providers of their case: what nothing could keep."""

from collections.abc import Iterator, Mapping, Sequence

from toolkit.errors import Fault
from toolkit.statements.award_rules import AwardRule
from toolkit.statements.built import Built, fault, rows_of
from toolkit.statements.lots import Lot
from toolkit.statements.providers import Provider
from toolkit.statements.raw import RawRow, RawTable
from toolkit.statements.reading import did_you_mean
from toolkit.statements.tables import ids_in

MARKS = {"min_sme_share": "is_sme", "min_vcse_share": "is_vcse"}

type Rules = Sequence[tuple[RawRow, AwardRule]]


def reaches(rule: AwardRule, lot: Lot) -> bool:
    """Say whether an award rule speaks of a lot, by its unit and by name.

    Args:
        rule: In force or not.
        lot: Of the same case.
    """
    return rule.applies_to_unit in (None, lot.unit) and (
        rule.lot_ids is None or lot.lot_id in ids_in(rule.lot_ids)
    )


def rules_can_be_kept(rows: Mapping[str, Built], tables: Mapping[str, RawTable]) -> Iterator[Fault]:
    """Rules name units and lots that exist, and ask for shares that somebody can have."""
    rules = rows_of(rows, "rules", AwardRule)
    lots = [row for _, row in rows_of(rows, "lots", Lot)]
    providers = [row for _, row in rows_of(rows, "providers", Provider)]
    yield from _name_what_exists(rules, tables)
    for cells, rule in rules:
        mark = MARKS.get(rule.kind)
        wanted = mark and rule.applies and rule.value
        if mark and wanted and not any(getattr(one, mark) for one in providers):
            what = f"{rule.value} cannot be kept, as no provider is marked {mark} in providers; "
            yield fault(cells, "value", f"{what}mark those who are, or set applies to no")
    yield from _leave_room(rules, lots)


def _name_what_exists(rules: Rules, tables: Mapping[str, RawTable]) -> Iterator[Fault]:
    units = {row["unit"].text for row in tables["lots"].rows}
    lots = {row["lot_id"].text for row in tables["lots"].rows}
    for cells, rule in rules:
        unit = rule.applies_to_unit
        if unit is not None and unit not in units:
            what = f"no bid is in {unit!r}, so that nothing would count; "
            yield fault(cells, "applies_to_unit", what + did_you_mean(unit, units))
        named = ids_in(rule.lot_ids or "")
        for one in named:
            if one not in lots:
                what = f"{one!r} is not in lots; {did_you_mean(one, lots)}"
                yield fault(cells, "lot_ids", what)


def _leave_room(rules: Rules, lots: Sequence[Lot]) -> Iterator[Fault]:
    """Smallest awards of as many providers as a lot asks for fit into the lot."""
    shares = _in_force(rules, "min_award_share")
    large = [rule for _, rule in _in_force(rules, "large_lot_units")]
    for kind in ("min_providers_each_lot", "min_providers_large_lot"):
        for _, asks in _in_force(rules, kind):
            for cells, share in shares:
                needed = (share.value or 0) * (asks.value or 0)
                if needed > 1 and any(
                    reaches(asks, lot)
                    and reaches(share, lot)
                    and (kind == "min_providers_each_lot" or _is_large(lot, large))
                    for lot in lots
                ):
                    what = f"{share.value} for each of the {asks.value} providers that "
                    what += f"{asks.rule_id!r} asks for is {needed} of a lot; lower one of them"
                    yield fault(cells, "value", what)


def _in_force(rules: Rules, kind: str) -> list[tuple[RawRow, AwardRule]]:
    return [
        (cells, rule)
        for cells, rule in rules
        if rule.kind == kind and rule.applies and rule.value is not None
    ]


def _is_large(lot: Lot, sizes: Sequence[AwardRule]) -> bool:
    return any(reaches(one, lot) and lot.annual_units > (one.value or 0) for one in sizes)
