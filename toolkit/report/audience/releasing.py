"""Which totals may leave although they rest on prices that bidders ask, and how exactly.

A total leaves only where nobody can work out what one bidder asks from it: not by knowing an own
price, and not by taking one total from another. Both limits are assumptions of this toolkit, after
the threshold and dominance rules that statistical offices use for tables about firms.
"""

from collections import defaultdict
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.content import Number
from toolkit.statements.case import Case
from toolkit.statements.locking import COMPARED

RELEASED = "total of the award, rounded"
LEAST_UNDERTAKINGS = 3
REST_TO_LARGEST = Decimal("0.1")
FIGURES = 2


def is_safe(paid: Mapping[str, Decimal]) -> bool:
    """Whether a total may be told without telling what one undertaking asks.

    Three or more undertakings share it, and what remains without the two largest is at least a
    tenth of the largest, so that the second largest cannot work the largest out to within that.

    Args:
        paid: What each undertaking is paid, in pounds a year.

    >>> is_safe({"A": Decimal(5), "B": Decimal(4), "C": Decimal(1)})
    True
    >>> is_safe({"A": Decimal(50), "B": Decimal(4), "C": Decimal(1)})
    False
    """
    parts = sorted((one for one in paid.values() if one), reverse=True)
    return len(parts) >= LEAST_UNDERTAKINGS and sum(parts[2:]) >= REST_TO_LARGEST * parts[0]


def rounded(gbp: float | Decimal) -> Decimal:
    """Round a sum to two figures, so that two sums taken from each other tell little.

    >>> rounded(129_691_662.95), rounded(664_600)
    (Decimal('130000000'), Decimal('660000'))
    """
    exact = Decimal(str(gbp))
    unit = max(Decimal(1), Decimal(1).scaleb(exact.adjusted() - FIGURES + 1))  # no pence
    whole = (exact / unit).quantize(Decimal(1), ROUND_HALF_UP)
    return Decimal(int(whole * unit))


def paid_by(case: Case, result: OptionResult) -> Mapping[str, Decimal]:
    """Give what the award of an option pays each undertaking a year, groups of companies joined."""
    paid: dict[str, Decimal] = defaultdict(Decimal)
    for one in result.allocation.awards:
        paid[_undertaking(case, one.provider)] += one.cost_gbp
    return paid


def released_cost(case: Case, result: OptionResult) -> Number | None:
    """Give what an option costs commissioners in its first year, as far as it may leave.

    Args:
        case: The case.
        result: The option.

    Returns:
        Rounded to two figures; nothing where the total would tell what one bidder asks.
    """
    if result.simulation is None or not is_safe(paid_by(case, result)):
        return None
    gbp = rounded(result.simulation.total[0].central)
    if gbp < 1_000_000:
        return Number(gbp, "gbp", RELEASED)
    return Number(gbp, "million", RELEASED, 1 if gbp < 10_000_000 else 0)


def award_made(appraisal: Appraisal) -> OptionResult | None:
    """Give the one option whose winners may be named: an award as locked, with names open.

    Until then a provider in an award is an assumption about the market, or a bidder under a
    pseudonym, and nobody has won.
    """
    case = appraisal.case
    hindered = [one for one in case.no_award if one != COMPARED]
    if case.stage != "award" or hindered or not case.advertised:
        return None
    found = appraisal.result(case.advertised)
    return found if found.allocation.awards else None


def _undertaking(case: Case, provider: str) -> str:
    """Name who controls a provider, so that a group of companies counts once."""
    stated = case.providers.get(provider)
    return (stated.parent_id or provider) if stated else provider
