"""Allowances on top of planned costs: risks that a register prices, and optimism bias."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

import numpy as np

from toolkit.appraisal.economic.benefit_streams import into_prices, options_of
from toolkit.appraisal.economic.comparison import Comparison
from toolkit.appraisal.economic.input_quality import quality_of
from toolkit.appraisal.economic.optimism import managed_share, uplift_share
from toolkit.appraisal.economic.prices import Nominal, Real
from toolkit.appraisal.economic.register import expected
from toolkit.appraisal.economic.rounding import worst
from toolkit.appraisal.economic.streams_of_value import Stream, in_real_terms, used
from toolkit.statements.editions import Edition
from toolkit.statements.optimism_bias import BiasFactor
from toolkit.statements.tables import ids_in


def risk_streams(compared: Comparison, option: str) -> Iterator[Stream]:
    """Give what risks of an option cost on average, against those of business as usual.

    A risk that the futures draw already, or that optimism bias stands for, is left out of the sum.

    Args:
        compared: Options and business as usual.
        option: Its id.
    """
    case, usual, timeline = compared.case, compared.usual, compared.timeline
    stood_for = {row.factor_id for row in case.optimism_bias.values()}
    for row in case.risks.values():
        among = options_of(case, row.options)
        sign = (option in among) - (usual in among)
        factor = into_prices(case, row.price_base)
        if not sign or factor is None or row.year > len(timeline.years):
            continue
        flow = np.zeros((1, len(timeline.years)))
        flow[0, row.year - 1] = -sign * float(expected([row.chance], [row.impact_gbp * factor]).gbp)
        twice = row.assumption_id is not None or row.factor in stood_for
        money = Real(flow, case.price_base)
        yield Stream(
            id=row.risk_id,
            group="risks",
            label=row.label,
            quality=quality_of(row.basis),
            central=money,
            drawn=money,
            left_out="drawn already" if twice else "",
        )


def bias_streams(compared: Comparison, edition: Edition, option: str) -> Iterator[Stream]:
    """Give the uplift of an option's costs for optimism, against that of business as usual.

    Args:
        compared: Options and business as usual.
        edition: Whose bounds hold.
        option: Its id.
    """
    case, usual = compared.case, compared.usual
    groups: dict[tuple[str, str], list[BiasFactor]] = defaultdict(list)
    for row in case.optimism_bias.values():
        groups[row.project_type, row.costs].append(row)
    mine, theirs = compared.simulations[option], compared.simulations[usual]
    for (project_type, costs), rows in groups.items():
        up, down = (
            float(_share(edition, project_type, [r for r in rows if one in ids_in(r.options)]))
            for one in (option, usual)
        )
        if not (up or down):
            continue
        kinds = ids_in(costs)
        drawn, central = (
            Nominal(down * used(before, kinds).gbp - up * used(after, kinds).gbp)
            for before, after in (
                (theirs.accounts, mine.accounts),
                (theirs.central_accounts, mine.central_accounts),
            )
        )
        yield Stream(
            id=f"optimism_bias_{project_type}",
            group="optimism bias",
            label=f"Optimism bias on {', '.join(kinds).replace('_', ' ')}",
            quality=worst({quality_of(row.basis) for row in rows}),
            central=in_real_terms(case, central, compared.timeline),
            drawn=in_real_terms(case, drawn, compared.timeline),
        )


def _share(edition: Edition, project_type: str, rows: Sequence[BiasFactor]) -> Decimal:
    """Give the uplift that is left of one type of project; nothing where no row states it."""
    bounds = edition.bounds(project_type)
    if bounds is None or not rows:
        return Decimal(0)
    managed = managed_share(
        [row.contribution_share for row in rows], [row.mitigation_share for row in rows]
    )
    return uplift_share(bounds.spend_upper, bounds.spend_lower, managed)
