"""Share limits: most or least of the value, or of the units, that some parties may win."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import PART, Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Measure, Rule
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Term


@dataclass(frozen=True)
class ShareLimit(Rule):
    """Part of what lots come to that goes to some parties together.

    What stays unawarded counts as nobody's.

    Args:
        parties: Counted together, each with its part in a consortium.
        least: Least part, 0 to 1.
        most: Largest part.
        lots: Lots that count; empty for all.
        measure: Published values are what they are; prices would let a bid move the limit.
    """

    parties: tuple[str, ...] = ()
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(1)
    lots: tuple[str, ...] = ()
    measure: Measure = "value"


def weights(problem: Problem, lots: tuple[str, ...], measure: Measure) -> Mapping[str, Decimal]:
    """Give what each lot counts for."""
    counted = [need for need in problem.needs if not lots or need.lot in lots]
    match measure:
        case "value":
            return {need.lot: need.value_gbp for need in counted}
        case "units":
            return {need.lot: need.units for need in counted}
        case "lots":
            return {need.lot: Decimal(1) for need in counted}


def rows(rule: ShareLimit, draft: Draft) -> None:
    """Limit their part: least V <= sum of weight[l] x part x share[b] <= most V."""
    weight = weights(draft.problem, rule.lots, rule.measure)
    whole = sum(weight.values(), Decimal(0))
    if not whole:
        return
    terms: list[Term] = []
    for party in dict.fromkeys(rule.parties):
        for offer, (n, c) in draft.delivered_by(party):
            if offer.lot in weight:
                terms.append((n, c * float(weight[offer.lot] / whole)))
    if rule.least > 0:
        draft.say(terms, ">=", float(rule.least), rule.id)
    if rule.most < 1 and sum(c for _, c in terms) > float(rule.most):
        draft.say(terms, "<=", float(rule.most), rule.id)


def broken(rule: ShareLimit, awarded: Awarded) -> Iterator[str]:
    """Add up the part of the parties."""
    weight = weights(awarded.problem, rule.lots, rule.measure)
    whole = sum(weight.values(), Decimal(0))
    won = sum(
        (
            weight[one.offer.lot] * one.share * part
            for party in dict.fromkeys(rule.parties)
            for one, part in awarded.of_party(party)
            if one.offer.lot in weight
        ),
        Decimal(0),
    )
    who = " and ".join(rule.parties)
    if won < (rule.least - PART) * whole:
        yield f"{who} win {won} of {whole}, below {rule.least} of it"
    if won > (rule.most + PART) * whole:
        yield f"{who} win {won} of {whole}, above {rule.most} of it"
