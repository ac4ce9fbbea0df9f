"""The award problem with every bid that rules filter out left in, and held back by name.

An award problem leaves such bids out, because that is faster. What a quality floor costs, or an
exclusion by law, or which rules stand in the way of an award together with it, can only be said
with them in.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType

from toolkit.allocation.families.only_with import OnlyWith
from toolkit.allocation.families.quality_floor import QualityFloor
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.problem import Problem
from toolkit.allocation.stating import state_problem
from toolkit.statements.award_rule_checks import reaches
from toolkit.statements.award_rules import AwardRule, AwardRuleKind
from toolkit.statements.case import Case
from toolkit.statements.limits import LEAVES_OUT, Limit, LimitKind
from toolkit.statements.options import Option

FILTERS: frozenset[AwardRuleKind] = frozenset(
    {"min_quality", "low_price_what_if", "rating_exclusion"}
)
BARS: frozenset[LimitKind] = LEAVES_OUT | {"combined_lots"}


def unfiltered(case: Case, option: Option, limits: Iterable[Limit] = ()) -> Problem:
    """State an award problem so that what filters bids out is a rule like any other.

    It has the same awards as the problem that `state_problem` gives.

    Args:
        case: The case, a scenario applied or not.
        option: Which lots, and who may pay for what.
        limits: What the law adds to the case's award rules.
    """
    held = tuple(limits)
    plain = state_problem(case, option, held)
    filters = [one for one in case.rules.values() if one.applies and one.kind in FILTERS]
    bars = [one for one in held if one.kind in BARS and not one.is_open]
    biting = {one.rule for one in plain.set_aside} & {one.rule_id for one in filters}
    if not biting and not bars:
        return plain
    free = tuple(one for one in held if one not in bars)
    bare = _only(case, filters, ())
    wide = state_problem(bare, option, free)
    rules: list[Rule] = []
    for one in filters:
        alone = state_problem(_only(case, filters, (one.rule_id,)), option, free)
        rules += _holding_back(case, option, one, wide, alone)
    for limit in bars:
        rules += _barring(limit, wide, state_problem(bare, option, (*free, limit)))
    return replace(wide, rules=(*wide.rules, *rules), set_aside=plain.set_aside,
                   limits=plain.limits, set_aside_by_law=plain.set_aside_by_law,
                   obeyed=plain.obeyed, not_obeyed=plain.not_obeyed)  # fmt: skip


def _barring(limit: Limit, wide: Problem, alone: Problem) -> Iterator[Rule]:
    """State what a limit of law by itself leaves out, under its name and with its citation."""
    stands = {offer.wins_with for offer in alone.offers}
    for key in dict.fromkeys(offer.wins_with for offer in wide.offers):
        if key not in stands:
            yield OnlyWith(limit.id, f"{limit.because}: {key} is left out", limit.cites, key=key)


def _only(case: Case, filters: Iterable[AwardRule], kept: Collection[str]) -> Case:
    """Give the case with some of its filters in force."""
    gone = {one.rule_id for one in filters if one.rule_id not in kept}
    rules = {name: rule for name, rule in case.rules.items() if name not in gone}
    return case.model_copy(update={"rules": MappingProxyType(rules)})


def _holding_back(
    case: Case, option: Option, rule: AwardRule, wide: Problem, alone: Problem
) -> Iterator[Rule]:
    """State what a filter by itself leaves out; a floor keeps its number, so that it can move."""
    stands = {offer.bid for offer in alone.offers}
    barred = [offer for offer in wide.offers if offer.bid not in stands]
    floor = rule.value if rule.kind == "min_quality" else None
    if floor is not None:
        lots = tuple(lot.lot_id for lot in case.lots_in(option) if reaches(rule, lot))
        yield QualityFloor(rule.rule_id, rule.rule, least=floor, lots=lots)
        low = {o.wins_with for o in barred if o.lot in lots and o.quality < floor}
        barred = [offer for offer in barred if offer.wins_with not in low]
    for key in dict.fromkeys(offer.wins_with for offer in barred):
        yield OnlyWith(rule.rule_id, f"{rule.rule}: {key} is held back", key=key)
