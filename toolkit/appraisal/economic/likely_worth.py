"""What options are worth on likely values alone, so that many what-ifs can be weighed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.appraisal.economic.comparison import Comparison
from toolkit.appraisal.economic.reckoning import reckon
from toolkit.appraisal.economic.timeline import timeline_of
from toolkit.simulation import Accounts
from toolkit.statements.case import Case
from toolkit.units import nothing


@dataclass(frozen=True)
class OnLikelyValues:
    """An award of which only the central case was played."""

    central_accounts: Accounts
    leads: Mapping[str, str] = field(default_factory=nothing)

    @property
    def accounts(self) -> Accounts:
        """The one future that was played."""
        return self.central_accounts


def likely_worth(case: Case, accounts: Mapping[str, Accounts]) -> Mapping[str, float]:
    """Give net present social value under the leading edition, on likely values.

    Args:
        case: The case, with the editions that it names.
        accounts: On likely values, of every option with an award.

    Returns:
        By option, GBP real against business as usual; empty where the case names none, where that
        has no award, or where no edition was loaded.
    """
    usual = case.business_as_usual
    if usual not in accounts or usual is None or not case.guidance:
        return {}
    played = {option: OnLikelyValues(one) for option, one in accounts.items()}
    leading = next(iter(case.guidance.values()))
    found = reckon(Comparison(case, played, usual, timeline_of(case)), leading)
    return {one.option: one.npsv_gbp.central for one in found.worths}
