"""Which award rules and limits of law act on which lots, and how results speak of them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from toolkit.allocation.lawful import binding, sentence_of, switches_off
from toolkit.statements.award_rule_checks import reaches
from toolkit.statements.award_rules import WORDS_ONLY, AwardRule, AwardRuleKind
from toolkit.statements.limits import LegalKind, Limit, LimitKind
from toolkit.statements.lots import Lot

LEGAL_KINDS: frozenset[LimitKind] = frozenset(get_args(LegalKind))
NOT_OF_AWARDS: Mapping[str, str] = {
    **WORDS_ONLY,
    "low_price_flag_share": "flags bids to be asked about, and keeps none from winning",
    "max_own_delivery_share": "asked of a lead only",
    "min_other_provider_share": "asked of a lead only",
}
NOT_IN_FORCE = "not in force"
NO_NUMBER = "states no number"


@dataclass(frozen=True)
class Acting:
    """Award rules in force and limits of law; where both speak, the strictest holds.

    A limit of law that bars an award rule on a lot goes before it.

    Args:
        of_case: Award rules, those in force only.
        of_law: Limits, settled or open.
        lots: Of the option, by id.
    """

    of_case: tuple[AwardRule, ...]
    of_law: tuple[Limit, ...]
    lots: Mapping[str, Lot]

    @property
    def all(self) -> tuple[AwardRule | Limit, ...]:
        """Every rule that is settled, those of the case first."""
        return (*self.of_case, *binding(self.of_law))

    def lots_under(self, rule: AwardRule | Limit) -> tuple[Lot, ...]:
        """Give the lots of the option that a rule reaches and on which no law bars it."""
        return tuple(lot for lot in self.lots.values() if self._holds(rule, lot))

    def of_kinds(
        self, kinds: Iterable[AwardRuleKind]
    ) -> Iterator[tuple[AwardRule | Limit, Decimal, tuple[Lot, ...]]]:
        """Give the rules of some kinds that have a number, each with the lots under it, if any."""
        wanted = set(kinds)
        for rule in self.all:
            if rule.kind in wanted and rule.value is not None and (lots := self.lots_under(rule)):
                yield rule, rule.value, lots

    def of(self, kind: AwardRuleKind, lot: Lot) -> list[tuple[Decimal, AwardRule | Limit]]:
        """Give the numbers of a kind that hold for a lot, each with its rule."""
        return [
            (rule.value, rule)
            for rule in self.all
            if rule.kind == kind and rule.value is not None and self._holds(rule, lot)
        ]

    def largest(self, kind: AwardRuleKind, lot: Lot) -> tuple[Decimal, AwardRule | Limit | None]:
        """Give the largest number of a kind with its rule, or zero where there is none."""
        found = self.of(kind, lot)
        return max(found, default=(Decimal(0), None), key=lambda one: (one[0], id_of(one[1])))

    def smallest(self, kind: AwardRuleKind, lot: Lot) -> tuple[Decimal, AwardRule | Limit] | None:
        """Give the smallest number of a kind with its rule, or nothing where there is none."""
        return min(self.of(kind, lot), default=None, key=lambda one: (one[0], id_of(one[1])))

    def _holds(self, rule: AwardRule | Limit, lot: Lot) -> bool:
        barred = isinstance(rule, AwardRule) and any(
            switches_off(limit, rule.kind, lot.lot_id) for limit in self.of_law
        )
        return not barred and speaks_of(rule, lot)


def id_of(rule: AwardRule | Limit | None) -> str:
    """Give the id of an award rule or of a limit of law."""
    if rule is None:
        return ""
    return rule.rule_id if isinstance(rule, AwardRule) else rule.id


def clause_of(rule: AwardRule | Limit | None) -> str:
    """Give the clause that a limit of law cites; empty for a rule of the case."""
    return rule.cites if isinstance(rule, Limit) else ""


def speaks_of(rule: AwardRule | Limit, lot: Lot) -> bool:
    """Say whether a rule reaches a lot, whether or not law bars it there."""
    return rule.reaches_lot(lot.lot_id) if isinstance(rule, Limit) else reaches(rule, lot)


def sentence(rule: AwardRule | Limit) -> str:
    """Say what a rule is, with its id and its number."""
    if isinstance(rule, Limit):
        return sentence_of(rule)
    value = "" if rule.value is None else f": {rule.value:f}"
    return f"{rule.rule_id}, {rule.rule}{value}"


def why_not_obeyed(rule: AwardRule | Limit, acting: Acting) -> str:
    """Say why an award does not heed a rule; empty where it does.

    Args:
        rule: Of the case, in force or not, or of law.
        acting: The rules in force.
    """
    if isinstance(rule, AwardRule) and not rule.applies:
        return NOT_IN_FORCE
    match rule.kind:
        case kind if kind in LEGAL_KINDS or kind == "rating_exclusion":
            return ""
        case kind if kind in NOT_OF_AWARDS:
            return NOT_OF_AWARDS[kind]
        case "max_lots" if not _is_narrow(rule):
            return ""  # without a number, each provider's own stands
        case "min_providers_large_lot" if rule.value is not None and not _is_sized(rule, acting):
            return "no rule says which of its lots are large"
    return NO_NUMBER if rule.value is None else ""


def _is_narrow(rule: AwardRule | Limit) -> bool:
    return isinstance(rule, AwardRule) and bool(rule.applies_to_unit or rule.lot_ids)


def _is_sized(rule: AwardRule | Limit, acting: Acting) -> bool:
    """Whether a rule says which lots are large, among those that another rule speaks of."""
    mine = {lot.lot_id for lot in acting.lots_under(rule)}
    sizes = acting.of_kinds(["large_lot_units"])
    return any(lot.lot_id in mine for _, _, lots in sizes for lot in lots)


def idle_by_law(acting: Acting, barred: Collection[str]) -> set[str]:
    """Give the award rules that the law bars on every lot that they speak of.

    Args:
        acting: The rules in force.
        barred: Ids of award rules that the law bars somewhere.
    """
    return {
        rule.rule_id
        for rule in acting.of_case
        if rule.rule_id in barred and not acting.lots_under(rule)
    }
