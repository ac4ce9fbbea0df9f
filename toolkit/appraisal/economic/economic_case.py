"""The economic case: every option against business as usual, under every edition."""

from collections.abc import Mapping

from toolkit.appraisal.economic.benefit_streams import beside, yearly_gbp
from toolkit.appraisal.economic.comparison import Comparison
from toolkit.appraisal.economic.economic_linting import economic_lints
from toolkit.appraisal.economic.leading_for_nothing import leads_without_cost
from toolkit.appraisal.economic.reckoning import reckon
from toolkit.appraisal.economic.results import EconomicCase
from toolkit.appraisal.economic.separating import pairs_of, ranks_of
from toolkit.appraisal.economic.timeline import factors_over, timeline_of
from toolkit.simulation import AT_ITS_PRICE, Simulation
from toolkit.statements.case import Case
from toolkit.statements.editions import Edition


def economic_case(case: Case, simulations: Mapping[str, Simulation | None]) -> EconomicCase | None:
    """Draw up what society gains and gives up by each option.

    Only real resources count. What one party pays another is a transfer and drops out, and what is
    spent whatever is chosen differs from nothing.

    Args:
        case: The case, with the editions that it names.
        simulations: By option; nothing where there is no award.

    Returns:
        The case; nothing where it names no business as usual, where that has no award, or where no
        edition was loaded.

    Raises:
        InputError: An edition or the price index does not reach a year that counts.
    """
    usual = case.business_as_usual
    played = {option: one for option, one in simulations.items() if one is not None}
    if usual is None or usual not in played or not case.guidance:
        return None
    compared = Comparison(case, played, usual, timeline_of(case))
    editions = tuple(reckon(compared, edition) for edition in case.guidance.values())
    leading = next(iter(case.guidance.values()))
    annuity = float(factors_over(compared.timeline, leading.standard).sum())
    pairs = pairs_of(editions[0], annuity, _effects_gbp(case, leading))
    return EconomicCase(
        business_as_usual=usual,
        options=compared.options,
        price_base=case.price_base,
        base_year=compared.timeline.base_year,
        years=compared.timeline.years,
        editions=editions,
        pairs=pairs,
        ranks=ranks_of(editions[0].order, pairs),
        assumed_share=pairs[0].assumed_share if pairs else 0.0,
        stable=len({one.order for one in editions}) == 1,
        beside=beside(case),
        lints=(*economic_lints(case), *leads_without_cost(compared)),
        notes=_notes(compared),
    )


def _effects_gbp(case: Case, edition: Edition) -> float | None:
    """Add up what all elicited effects claimed for the case are worth in a full year."""
    claimed = [row for row in case.benefits.values() if row.effect_id and row.counts == "resource"]
    yearly = [yearly_gbp(case, edition, row) for row in claimed]
    total = float(sum(one for one in yearly if one is not None))
    return total or None


def _notes(compared: Comparison) -> tuple[str, ...]:
    case = compared.case
    index = case.deflators[case.deflator]
    told = [
        "A contract year counts as the financial year in which it begins.",
        f"Inflation: {index.title}. {index.note or index.source}",
    ]
    if any(AT_ITS_PRICE in one.accounts.used_gbp for one in compared.simulations.values()):
        told.append(
            "Care whose cost nobody states, and care that others take over when a provider fails, "
            "is taken at its price."
        )
    return tuple(told)
