"""Results as plain tables: what a reader compares, and what stands beside every widget."""

import pandas as pd

from toolkit.allocation import Allocation
from toolkit.appraisal import Appraisal
from toolkit.report.say import rank_of


def ranking_table(appraisal: Appraisal) -> pd.DataFrame:
    """One row an option, best first; options without an award come last."""
    rows = []
    for one in sorted(appraisal.results, key=lambda one: (one.rank is None, one.rank or 0)):
        ran = one.simulation
        rows.append(
            {
                "Option": one.option.title,
                "Rank": rank_of(appraisal, one.option.id),
                "Score (0 to 100)": "" if one.total is None else f"{one.total:.1f}",
                "First year (£m)": f"{ran.total[0].central / 1e6:.1f}" if ran else "",
                "Fees (£m a year)": f"{float(ran.charges_gbp) / 1e6:.2f}" if ran else "",
                "Chance that money is missing": f"{ran.affordability.chance_short:.0%}"
                if ran
                else "",
            }
        )
    return pd.DataFrame(rows)


def award_table(allocation: Allocation) -> pd.DataFrame:
    """One row an award, then what its terms charge; without one, a row a lot that falls short."""
    if not allocation.awards:
        return pd.DataFrame(
            [
                {"Lot": one.lot, "Units short": f"{one.units_short:,.0f}", "Why": one.why}
                for one in allocation.unmet
            ],
            columns=["Lot", "Units short", "Why"],
        )
    return pd.DataFrame(
        [
            {
                "Lot": one.lot,
                "Provider": one.provider,
                "Units a year": f"{one.units:,.0f}",
                "Price (£)": f"{one.price_gbp_per_unit:,.2f}",
                "Cost (£ a year)": f"{one.cost_gbp:,.0f}",
            }
            for one in allocation.awards
        ]
        + [
            {
                "Lot": one.lot,
                "Provider": one.words,
                "Units a year": "",
                "Price (£)": "",
                "Cost (£ a year)": f"{one.gbp:,.0f}",
            }
            for one in allocation.charges
        ]
    )


def stream_table(appraisal: Appraisal, option_id: str) -> pd.DataFrame:
    """One row a stream: what it has, what care takes of it in the first year, and what is left."""
    ran = appraisal.result(option_id).simulation
    columns = ["Stream", "Available (£m)", "Spends (£m)", "Chance that nothing is left"]
    if ran is None:
        return pd.DataFrame([], columns=columns)
    return pd.DataFrame(
        [
            {
                "Stream": one.stream,
                "Available (£m)": f"{float(one.available_gbp) / 1e6:.2f}",
                "Spends (£m)": f"{one.spend_gbp.central / 1e6:.2f}",
                "Chance that nothing is left": f"{one.spent_up:.0%}",
            }
            for one in ran.affordability.streams
        ],
        columns=columns,
    )
