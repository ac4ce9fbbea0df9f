"""Score, rank and worth of every option in one table."""

import pandas as pd

from toolkit.appraisal import Appraisal
from toolkit.report.say import rank_of


def worth_table(appraisal: Appraisal) -> pd.DataFrame:
    """One row an option, best score first, with its net present social value beside it.

    Args:
        appraisal: A finished appraisal.
    """
    found, robust = appraisal.economic, appraisal.robustness
    shares: dict[str, float] = {}
    if robust and robust.futures:
        shares = dict(zip(robust.options, robust.futures.best_share, strict=True))
    rows = []
    for one in sorted(appraisal.results, key=lambda one: (one.rank is None, one.rank or 0)):
        id = one.option.id
        worth = found.leading.worth(id).npsv_gbp if found and id in found.options else None
        rows.append(
            {
                "Option": one.option.title,
                "Rank": rank_of(appraisal, id),
                "Score (0 to 100)": "" if one.total is None else f"{one.total:.1f}",
                "Net present social value (£m)": f"{worth.central / 1e6:.1f}" if worth else "",
                "P10 to P90 (£m)": f"{worth.p10 / 1e6:.1f} to {worth.p90 / 1e6:.1f}"
                if worth
                else "",
                "Worth most in": f"{shares[id]:.0%}" if id in shares else "",
            }
        )
    return pd.DataFrame(rows)
