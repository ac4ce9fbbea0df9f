"""Call-off rules read against the lots of their case."""

from collections.abc import Iterable, Iterator

from toolkit.statements.call_offs import CallOffRule
from toolkit.statements.lots import Lot
from toolkit.statements.reading import did_you_mean
from toolkit.statements.tables import ids_in


def speaks_of(rule: CallOffRule, lot: Lot) -> bool:
    """Say whether a rule is about a lot.

    Args:
        rule: How packages are placed.
        lot: Of the same case.
    """
    return rule.service_type in (None, lot.service_type) and (
        rule.lot_ids is None or lot.lot_id in ids_in(rule.lot_ids)
    )


def call_off_problems(
    rules: Iterable[CallOffRule], lots: Iterable[Lot]
) -> Iterator[tuple[str, str, str]]:
    """Find what in call-off rules does not fit the lots, or one another.

    Two rules that are drawn equally narrowly leave open which of them places a package.

    Args:
        rules: In the order of the case.
        lots: Of the same case.

    Yields:
        Id of the rule, column, and what is wrong with the remedy.
    """
    rules, lots = tuple(rules), tuple(lots)
    services = {lot.service_type for lot in lots}
    for rule in rules:
        if rule.service_type is not None and rule.service_type not in services:
            what = f"no lot is for {rule.service_type!r}; "
            yield rule.rule_id, "service_type", what + did_you_mean(rule.service_type, services)
    for lot in lots:
        if lot.award_kind == "call_off":
            yield from _why_not_awarded(lot, rules)
    told = set[str]()
    for lot in lots:
        fitting = [rule for rule in rules if speaks_of(rule, lot)]
        best = max((rule.precision for rule in fitting), default=None)
        tied = [rule.rule_id for rule in fitting if rule.precision == best]
        for again in tied[1:]:
            if again not in told:
                told.add(again)
                what = f"{tied[0]!r} says already how packages of {lot.lot_id!r} are placed"
                yield again, "rule_id", f"{what}; keep one, or name other lots"


def _why_not_awarded(lot: Lot, rules: tuple[CallOffRule, ...]) -> Iterator[tuple[str, str, str]]:
    """A call-off is awarded to whoever wins a competition; other orders award nothing here."""
    fitting = [rule for rule in rules if speaks_of(rule, lot)]
    best = max(fitting, key=lambda rule: rule.precision, default=None)
    if best is None or best.order == "mini_competition":
        return
    if best.order == "choice":
        what = "leaves it to people's choice, so that nothing can be awarded"
    else:
        what = "asks down a ranking of the existing framework, which no table states"
    what = f"{what} for {lot.lot_id!r}, a call_off; let prices compete in a mini_competition, or "
    yield best.rule_id, "order", f"{what}make the lot a framework_rank or framework_place"
